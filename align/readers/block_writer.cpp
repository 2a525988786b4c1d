#include "align/readers/block_writer.hpp"

#include "align/text/characters.hpp"

namespace enregard::readers {

void BlockWriter::open(Block block)
{
    close();
    if (builder_.size() > 0) {
        builder_.insert(last_origin_, "\n");
    }
    block_ = std::move(block);
    block_.span = {builder_.size(), builder_.size()};
    open_ = true;
}

void BlockWriter::close()
{
    close_at({});
}

void BlockWriter::close_at(const std::vector<std::uint32_t>& cuts)
{
    if (!open_) {
        return;
    }
    open_ = false;
    std::uint32_t begin = block_.span.begin;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const std::uint32_t end = i < cuts.size() ? cuts[i] : builder_.size();
        Block part = block_;
        part.span = trim(builder_.text(), {begin, end});
        if (!part.span.empty()) {
            blocks_.push_back(std::move(part));
        }
        begin = end;
    }
}

void BlockWriter::copy(Span origin)
{
    builder_.copy(origin);
    last_origin_ = origin.end;
}

void BlockWriter::replace(Span origin, std::string_view with)
{
    builder_.replace(origin, with);
    last_origin_ = origin.end;
}

void BlockWriter::add_marker(Span origin, std::string label)
{
    markers_.push_back(
        {.at = builder_.size(), .origin = origin, .label = std::move(label), .block = {}});
    last_origin_ = origin.end;
}

void BlockWriter::finish(Document& document)
{
    close();
    document.text = builder_.take_text();
    document.source_map = builder_.take_map();
    document.blocks = std::move(blocks_);
    document.markers = std::move(markers_);
}

std::string bare_label(std::string_view label)
{
    constexpr std::string_view around = "[](){}.: \t\r\n\f^";
    const std::size_t begin = label.find_first_not_of(around);
    if (begin == std::string_view::npos) {
        return {};
    }
    return std::string(label.substr(begin, label.find_last_not_of(around) - begin + 1));
}

} // namespace enregard::readers
