#include "align/readers/parts.hpp"

#include "align/text/decode.hpp"
#include "align/text/error.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace enregard {

namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 20U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank_byte(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f';
}

/// The end of the words before `end`.
std::size_t words_before(std::string_view text, std::size_t end)
{
    while (end > 0 && is_blank_byte(text[end - 1])) {
        --end;
    }
    return end;
}

/// True where a sign that may end a sentence stands before `end`.
bool ends_with_stop(std::string_view text, std::size_t end)
{
    if (end == 0) {
        return false;
    }
    const std::string_view before = text.substr(0, end);
    return std::string_view(".!?\")]").find(before.back()) != std::string_view::npos ||
           before.ends_with("»") || before.ends_with("”") || before.ends_with("…");
}

} // namespace

std::size_t paragraph_cut(std::string_view text)
{
    std::size_t line_end = 0;
    std::size_t blank_line = 0;
    const std::size_t limit = text.size() / 2;
    std::size_t words = text.size(); // the end of those before the blank lines that were met last
    for (std::size_t feed = text.rfind('\n'); feed != std::string_view::npos && feed > 0;
         feed = text.rfind('\n', feed - 1)) {
        line_end = std::max(line_end, feed + 1);
        const std::size_t before = text.find_last_not_of(" \t\r", feed - 1);
        if (before != std::string_view::npos && text[before] == '\n') {
            blank_line = std::max(blank_line, feed + 1);
            if (before < words) {
                words = words_before(text, before);
                if (ends_with_stop(text, words)) {
                    return feed + 1;
                }
            }
        }
        if (feed < limit) {
            break;
        }
    }
    return blank_line > 0 ? blank_line : line_end;
}

std::optional<TextParts> TextParts::open(const std::string& file, std::size_t part_bytes)
{
    std::error_code problem;
    if (file == "-" || !std::filesystem::is_regular_file(file, problem)) {
        return std::nullopt;
    }
    const std::uintmax_t size = std::filesystem::file_size(file, problem);
    if (problem || size < 2 * part_bytes) {
        return std::nullopt;
    }
    std::unique_ptr<std::FILE, Close> stream(std::fopen(file.c_str(), "rb"));
    if (!stream) {
        return std::nullopt;
    }
    TextParts parts(file, std::move(stream), part_bytes);
    if (!parts.examine()) {
        return std::nullopt;
    }
    return parts;
}

bool TextParts::examine()
{
    bool first = true;
    bool has_words = false;
    while (!at_end_) {
        fill(piece_bytes);
        if (!may_be_text(buffer_, first)) {
            return false;
        }
        first = false;
        has_words = has_words || !std::ranges::all_of(buffer_, is_blank_byte);
        const std::optional<std::size_t> bad = first_invalid_byte(buffer_);
        // A character that the end of the piece cuts is looked at again with the next one.
        if (bad && (at_end_ || buffer_.size() - *bad > 3)) {
            return false;
        }
        buffer_.erase(0, bad.value_or(buffer_.size()));
    }
    std::rewind(file_.get());
    at_end_ = false;
    fill(byte_order_mark.size());
    if (buffer_ == byte_order_mark) {
        buffer_.clear();
    }
    return has_words;
}

void TextParts::fill(std::size_t size_bytes)
{
    const std::size_t had = buffer_.size();
    if (had >= size_bytes) {
        return;
    }
    buffer_.resize(size_bytes);
    const std::size_t got = std::fread(buffer_.data() + had, 1, size_bytes - had, file_.get());
    buffer_.resize(had + got);
    if (std::ferror(file_.get()) != 0) {
        throw Error(name_, "cannot be read any more", "Check the disk that it is on.");
    }
    at_end_ = had + got < size_bytes;
}

std::optional<std::string> TextParts::next()
{
    std::size_t wanted = part_bytes_;
    for (fill(wanted); !at_end_; fill(wanted)) {
        if (const std::size_t cut = paragraph_cut(buffer_); cut > 0) {
            std::string rest = buffer_.substr(cut);
            buffer_.resize(cut);
            return std::exchange(buffer_, std::move(rest));
        }
        wanted *= 2; // a line that is longer than a part
        if (wanted > max_text_bytes) {
            throw Error(name_, "has a line of 1 GiB or more", "Part it into lines.");
        }
    }
    if (buffer_.empty()) {
        return std::nullopt;
    }
    return std::exchange(buffer_, {});
}

} // namespace enregard
