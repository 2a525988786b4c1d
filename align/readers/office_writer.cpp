#include "align/readers/office_writer.hpp"

#include "align/language/guess.hpp"
#include "align/readers/block_writer.hpp"
#include "align/readers/entity.hpp"
#include "align/readers/line_breaks.hpp"
#include "align/text/characters.hpp"
#include "align/text/decode.hpp"
#include "align/text/error.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

bool is_blank(std::string_view words)
{
    return trim(words, {0, size_of(words)}).empty();
}

bool is_control(char c)
{
    return (static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\n' && c != '\r') ||
           c == '\x7F';
}

std::string valid(std::string_view text)
{
    return first_invalid_byte(text) ? repaired(text) : std::string(text);
}

/// The characters that a line of text may have.
std::string on_one_line(std::string_view words)
{
    std::string line = valid(words);
    std::erase_if(line, is_control);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return line;
}

} // namespace

void OfficeWriter::open(OfficeBlock block)
{
    is_open_ = false;
    waiting_ = std::move(block);
}

void OfficeWriter::close()
{
    open({});
}

/// The first words of a paragraph: now it counts.
void OfficeWriter::begin()
{
    if (is_open_) {
        return;
    }
    is_open_ = true;
    OfficeBlock block = std::exchange(waiting_, {});
    if (!original_.empty()) {
        original_ += '\n';
    }
    last_address_ = block.address.empty() ? fmt::format("paragraph {}", ++paragraphs_)
                                          : on_one_line(block.address);
    const std::uint32_t at = size_of(original_);
    if (addresses_.empty() || addresses_.back().part != last_address_) {
        addresses_.push_back({at, last_address_});
    }
    block.block.part = on_one_line(block.block.part);
    steps_.push_back({OfficeStep::Kind::open, {at, at}, blocks_.size()});
    original_ += on_one_line(block.shown);
    const std::string number = on_one_line(block.number);
    blocks_.push_back(std::move(block));
    put(OfficeStep::Kind::copy, number);
}

void OfficeWriter::put(OfficeStep::Kind kind, std::string_view shown, std::size_t index)
{
    if (original_.size() + shown.size() > max_text_bytes) {
        throw Error(file_, "has more than 1 GiB of text", "Split it into smaller files.");
    }
    const std::uint32_t at = size_of(original_);
    original_ += shown;
    OfficeStep& last = steps_.back();
    const bool may_grow = kind == OfficeStep::Kind::copy || kind == OfficeStep::Kind::typed;
    if (may_grow && last.kind == kind && last.origin.end == at) {
        last.origin.end = size_of(original_);
    } else if (!shown.empty()) {
        steps_.push_back({kind, {at, size_of(original_)}, index});
    }
}

/// Soft hyphens are shown and not read; superscript digits may be signs of notes.
void OfficeWriter::put_words(std::string_view words)
{
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < words.size();) {
        const Character c = character_at(words, i);
        constexpr char32_t soft_hyphen = 0xAD;
        if (c.code == soft_hyphen || is_superscript_digit(c.code)) {
            put(OfficeStep::Kind::copy, words.substr(begin, i - begin));
            begin = i + c.size;
            if (c.code == soft_hyphen) {
                original_ += words.substr(i, c.size);
            } else {
                put(OfficeStep::Kind::typed, words.substr(i, c.size));
            }
        }
        i += c.size;
    }
    put(OfficeStep::Kind::copy, words.substr(begin));
}

void OfficeWriter::text(std::string_view words, bool superscript)
{
    std::string clean;
    if (first_invalid_byte(words) || std::ranges::any_of(words, [](char c) {
            return static_cast<unsigned char>(c) < ' ' || c == '\x7F';
        })) {
        clean = on_one_line(words);
        words = clean;
    }
    if (!is_open_ && is_blank(words)) {
        return;
    }
    begin();
    if (superscript && !is_blank(words)) {
        put(OfficeStep::Kind::typed, words);
    } else {
        put_words(words);
    }
}

void OfficeWriter::tab()
{
    if (is_open_) {
        put(OfficeStep::Kind::space, "\t");
    }
}

void OfficeWriter::line_break()
{
    if (is_open_) {
        put(OfficeStep::Kind::line_break, "\n");
    }
}

std::size_t OfficeWriter::add_note(std::string_view label)
{
    notes_.push_back({on_one_line(label), {}});
    return notes_.size() - 1;
}

void OfficeWriter::marker(std::string_view sign, std::size_t note)
{
    begin();
    put(OfficeStep::Kind::marker, on_one_line(sign), marks_.size());
    marks_.push_back({notes_[note].label, note});
}

void OfficeWriter::lone_marker(std::string_view sign, std::string_view label)
{
    begin();
    put(OfficeStep::Kind::marker, on_one_line(sign), marks_.size());
    marks_.push_back({on_one_line(label), {}});
}

void OfficeWriter::count_language(Language language, std::size_t bytes)
{
    bytes_of_language_[static_cast<std::size_t>(language)] += bytes;
}

void OfficeWriter::remark(std::string message)
{
    const std::uint32_t at = size_of(original_);
    remarks_.push_back({std::move(message), {at, at}});
}

void OfficeWriter::write_steps(Document& document)
{
    BlockWriter writer(document.original);
    std::vector<std::uint32_t> breaks;
    std::vector<std::optional<std::size_t>> called;
    const OfficeBlock* open = nullptr;
    const auto close = [&] {
        if (open == nullptr) {
            return;
        }
        const std::size_t before = writer.blocks().size();
        const std::uint32_t base = writer.size() - size_of(writer.open_text());
        std::vector<std::uint32_t> cuts = dividing_breaks(
            writer.open_text(), breaks,
            open->block.kind == BlockKind::heading ? BreakRule::never : BreakRule::by_look);
        for (std::uint32_t& at : cuts) {
            at += base;
        }
        writer.close_at(cuts);
        breaks.clear();
        if (open->note && !notes_[*open->note].block && writer.blocks().size() > before) {
            notes_[*open->note].block = before;
        }
    };
    for (const OfficeStep& step : steps_) {
        switch (step.kind) {
        case OfficeStep::Kind::open:
            close();
            open = &blocks_[step.index];
            writer.open(open->block);
            break;
        case OfficeStep::Kind::line_break:
            breaks.push_back(size_of(writer.open_text()));
            [[fallthrough]];
        case OfficeStep::Kind::space:
            writer.replace(step.origin, " ");
            break;
        case OfficeStep::Kind::marker:
            writer.add_marker(step.origin, marks_[step.index].label);
            called.push_back(marks_[step.index].note);
            break;
        case OfficeStep::Kind::copy:
        case OfficeStep::Kind::typed:
            writer.copy(step.origin);
            break;
        }
    }
    close();
    for (std::size_t i = 0; i < called.size(); ++i) {
        if (called[i]) {
            writer.markers()[i].block = notes_[*called[i]].block;
        }
    }
    writer.finish(document);
}

Document OfficeWriter::finish(std::string name)
{
    tie_typed_notes(original_, steps_, blocks_, marks_, notes_);
    tidy_around_markers(original_, steps_);
    Document document;
    document.name = std::move(name);
    document.original = std::move(original_);
    document.addresses = std::move(addresses_);
    document.remarks = std::move(remarks_);
    write_steps(document);
    // The words know better than the properties, which often say what the author's program was set
    // to; for a text of few words there is nothing else.
    if (guess_language(document.text) == Language::unknown) {
        const auto most = std::ranges::max_element(bytes_of_language_);
        document.language = static_cast<Language>(most - bytes_of_language_.begin());
    }
    return document;
}

} // namespace enregard::readers
