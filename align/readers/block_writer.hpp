#pragma once

#include "align/document/document.hpp"
#include "align/text/text_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard::readers {

/// Makes the text and the blocks of a Document for a reader that goes through markup.
class BlockWriter {
public:
    /// `original` must outlive the writer.
    explicit BlockWriter(std::string_view original) : builder_(original) {}

    bool is_open() const { return open_; }
    /// Begins a block whose `span` is still to come; one that is open is closed first.
    void open(Block block);
    /// Ends the block; one without text is dropped.
    void close();
    /// Ends the block as several ones, cut at the offsets `cuts` of the text.
    void close_at(const std::vector<std::uint32_t>& cuts);

    void copy(Span origin);
    void replace(Span origin, std::string_view with);
    /// Notes that a sign which calls a note was left out here; the note's block comes later.
    void add_marker(Span origin, std::string label);

    std::uint32_t size() const { return builder_.size(); }
    /// The text since the block was opened.
    std::string_view open_text() const
    {
        return std::string_view(builder_.text()).substr(block_.span.begin);
    }
    std::vector<NoteMarker>& markers() { return markers_; }
    const std::vector<Block>& blocks() const { return blocks_; }

    /// Gives everything to `document`, whose original must be the text that was read.
    void finish(Document& document);

private:
    TextBuilder builder_;
    std::vector<Block> blocks_;
    std::vector<NoteMarker> markers_;
    Block block_;
    std::uint32_t last_origin_ = 0;
    bool open_ = false;
};

/// `label` without brackets, dots and blanks around it: "[1]" and "1." give "1".
std::string bare_label(std::string_view label);

} // namespace enregard::readers
