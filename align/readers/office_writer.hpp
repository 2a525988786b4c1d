#pragma once

#include "align/readers/office_steps.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace enregard::readers {

/// Makes the Document of a word processor's file. Such a file has no text that a person could see
/// in an editor, so the writer makes Document::original first, one paragraph a line with the signs
/// of notes in it, and then Document::text from it.
class OfficeWriter {
public:
    /// `file` is named in errors.
    explicit OfficeWriter(std::string file) : file_(std::move(file)) {}

    /// Begins a paragraph; it counts only when words follow.
    void open(OfficeBlock block);
    void close();
    /// True when the paragraph that was opened has words.
    bool is_open() const { return is_open_; }
    /// The address of the last paragraph with words: "paragraph 14", "table 1, row 4, cell 2".
    const std::string& last_address() const { return last_address_; }

    /// Running text; `superscript` may turn out to be the mark of a typed note.
    void text(std::string_view words, bool superscript = false);
    void tab();
    void line_break();

    /// A note that a marker will call; its body is written later. Returns its number.
    std::size_t add_note(std::string_view label);
    const std::string& label_of(std::size_t note) const { return notes_[note].label; }
    /// The mark of the note, shown as `sign`.
    void marker(std::string_view sign, std::size_t note);
    /// A mark without a note.
    void lone_marker(std::string_view sign, std::string_view label);

    void remark(std::string message);

    /// Counts the letters of a piece of text whose language its properties say.
    void count_language(Language language, std::size_t bytes);

    /// Everything that was written, as a document.
    Document finish(std::string name);

private:
    void begin();
    /// Throws Error when the text becomes too large.
    void put(OfficeStep::Kind kind, std::string_view shown, std::size_t index = 0);
    void put_words(std::string_view words);
    void write_steps(Document& document);

    std::string file_;
    std::string original_;
    std::vector<OfficeStep> steps_;
    std::vector<OfficeBlock> blocks_;
    std::vector<OfficeMark> marks_;
    std::vector<OfficeNote> notes_;
    std::vector<Address> addresses_;
    std::vector<Remark> remarks_;
    OfficeBlock waiting_;
    std::string last_address_;
    std::size_t paragraphs_ = 0;
    std::array<std::size_t, 3> bytes_of_language_{}; ///< by Language
    bool is_open_ = false;
};

} // namespace enregard::readers
