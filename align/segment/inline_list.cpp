#include "align/segment/inline_list.hpp"

#include "align/segment/folded_word.hpp"
#include "align/segment/reader.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace enregard {

namespace {

constexpr bool is_bullet(char32_t code)
{
    return code == 0x2022 || code == 0x2023 || code == 0x2043 || code == 0x25A0 || code == 0x25AA ||
           code == 0x25CF || code == 0x25E6;
}

/// The size of what closes a mark at `offset`: ")", "." or ".)"; 0 where there is none.
std::uint32_t closing_size(const Reader& reader, std::uint32_t offset)
{
    const char32_t sign = reader.at(offset).code;
    if (sign == ')') {
        return 1;
    }
    if (sign != '.') {
        return 0;
    }
    return reader.at(offset + 1).code == ')' ? 2 : 1;
}

} // namespace

void InlineList::begin_sentence(std::uint32_t start, bool item)
{
    start_ = start;
    size_ = 0;
    number_and_stop_ = false;
    const Character first = Reader{text_, block_.end}.at(start);
    bullet_ = is_bullet(first.code);
    if (bullet_) {
        size_ = first.size;
        std::copy_n(text_.begin() + start, size_, next_.begin());
    } else if (is_digit(first.code) || (first.code >= 'a' && first.code < 'z')) {
        read_number(item);
    }
}

/// The mark behind "1)", "a." or "1.)".
void InlineList::read_number(bool item)
{
    const Reader reader{text_, block_.end};
    const bool digit = is_digit(reader.at(start_).code);
    const std::uint32_t end = digit ? reader.skip_digits(start_) : start_ + 1;
    const std::uint32_t closing = closing_size(reader, end);
    if (digit && closing == 1 && end <= start_ + 3 && text_[end] == '.') {
        std::from_chars(text_.data() + start_, text_.data() + end, paragraph_);
    }
    if (end > start_ + 2 || closing == 0 || !is_space(reader.at(end + closing).code)) {
        return;
    }
    const std::string_view mark = slice(text_, {start_, end});
    number_and_stop_ = digit && closing == 1 && text_[end] == '.';
    const bool stop_alone = closing == 1 && text_[end] == '.';
    if (stop_alone && !item && mark != "1" && mark != "a") {
        return;
    }
    char* out = next_.data();
    if (digit) {
        int number = 0;
        std::from_chars(mark.data(), mark.data() + mark.size(), number);
        out = std::to_chars(out, out + next_.size(), number + 1).ptr;
    } else {
        *out++ = static_cast<char>(mark.front() + 1);
    }
    out = std::copy_n(text_.data() + end, closing, out);
    size_ = static_cast<std::uint32_t>(out - next_.data());
}

bool InlineList::is_item_at(std::uint32_t at) const
{
    const Reader reader{text_, block_.end};
    const Character blank = character_before(text_, at);
    const Character sign = character_before(text_, at - blank.size);
    const char32_t follows = reader.at(at + size_).code;
    if (!is_space(blank.code) || sign.code == ',' || sign.code == ';' || sign.code == ':' ||
        is_space(sign.code)) {
        return false;
    }
    if (bullet_) {
        return is_space(follows) || is_letter(follows) || is_digit(follows);
    }
    const char32_t text = reader.at(reader.skip_spaces(at + size_)).code;
    if (!is_space(follows) || !(number_and_stop_ ? is_upper(text) : is_letter(text))) {
        return false;
    }
    return follows_word(at);
}

/// True where the word before `at` does not ask for a number.
bool InlineList::follows_word(std::uint32_t at) const
{
    std::uint32_t begin = at - character_before(text_, at).size;
    const std::uint32_t end = begin;
    while (begin > start_ && is_letter(character_before(text_, begin).code)) {
        begin -= character_before(text_, begin).size;
    }
    FoldedWord word;
    word.assign(slice(text_, {begin, end}));
    return (words_.kinds(word.view()) & word_kind::numbered) == 0;
}

std::optional<std::uint32_t> InlineList::find_paragraph(std::uint32_t stop) const
{
    const Reader reader{text_, block_.end};
    std::uint32_t begin = stop;
    while (begin > start_ && stop - begin < 4 && is_digit(before(text_, begin).code)) {
        --begin;
    }
    int number = 0;
    std::from_chars(text_.data() + begin, text_.data() + stop, number);
    const Character blank = before(text_, begin);
    const bool marked = paragraph_ > 0 && number == paragraph_ + 1 && begin > start_ &&
                        is_space(blank.code) && is_space(reader.at(stop + 1).code) &&
                        is_upper(reader.at(reader.skip_spaces(stop + 1)).code);
    if (!marked || !is_letter(before(text_, begin - blank.size).code) || !follows_word(begin)) {
        return std::nullopt;
    }
    return begin;
}

std::optional<std::uint32_t> InlineList::find_item(std::uint32_t from, std::uint32_t to) const
{
    if (size_ == 0) {
        return std::nullopt;
    }
    std::uint32_t at = std::max(from, start_ + 1);
    while (at + size_ <= to) {
        const void* found = std::memchr(text_.data() + at, next_[0], to - size_ + 1 - at);
        if (found == nullptr) {
            return std::nullopt;
        }
        at = static_cast<std::uint32_t>(static_cast<const char*>(found) - text_.data());
        if (text_.compare(at, size_, next_.data(), size_) == 0 && is_item_at(at)) {
            return at;
        }
        ++at;
    }
    return std::nullopt;
}

} // namespace enregard
