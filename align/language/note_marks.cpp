#include "align/language/note_marks.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Longer runs of digits call no note: "[2020]" is a year.
constexpr std::uint32_t longest_label = 3;

/// True for "m²", "km³" and the like, where the word before `at` is a unit.
bool after_unit(std::string_view text, std::uint32_t at)
{
    constexpr std::string_view units[] = {"m", "km", "cm", "mm", "dm", "hm", "s", "ft", "in", "nm"};
    std::uint32_t begin = at;
    while (begin > 0 && is_letter(character_before(text, begin).code)) {
        begin -= character_before(text, begin).size;
    }
    return std::ranges::find(units, slice(text, {begin, at})) != std::end(units);
}

std::uint32_t digits_end(std::string_view text, std::uint32_t at)
{
    while (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) {
        ++at;
    }
    return at;
}

/// The superscript digit that `code` is, or 10.
char32_t superscript_value(char32_t code)
{
    return code == 0xB9                       ? 1
           : code == 0xB2                     ? 2
           : code == 0xB3                     ? 3
           : code == 0x2070                   ? 0
           : code >= 0x2074 && code <= 0x2079 ? code - 0x2070
                                              : 10;
}

/// Reads the marks of a text from its start to its end.
class MarkReader {
public:
    explicit MarkReader(std::string_view text) : text_(text) {}

    std::vector<NoteMark> read()
    {
        const std::uint32_t first = trim(text_, {0, size_of(text_)}).begin;
        for (std::uint32_t i = first; i < text_.size();) {
            const Character c = character_at(text_, i);
            const std::uint32_t end = i == first ? i : mark_end(i, c.code);
            i = end > i ? end : i + c.size;
        }
        drop_emphasis();
        return std::move(marks_);
    }

private:
    /// The end of the mark that begins at `at`, or `at`.
    std::uint32_t mark_end(std::uint32_t at, char32_t code)
    {
        if (code == U'[' || code == U'(') {
            return bracketed(at, code);
        }
        if (code == U'*' || code == 0x2020) {
            return star(at, code);
        }
        return superscript_value(code) < 10 ? superscript(at) : at;
    }

    bool after_word(std::uint32_t at) const
    {
        const char32_t before = character_before(text_, at).code;
        return before != 0 && !is_space(before) && !is_digit(before) && !is_opening(before);
    }

    static bool is_opening(char32_t code)
    {
        return code == U'(' || code == U'[' || code == U'/' || code == U'=' || code == 0xAB ||
               code == 0x201C;
    }

    std::uint32_t bracketed(std::uint32_t at, char32_t open)
    {
        const std::uint32_t end = digits_end(text_, at + 1);
        const char close = open == U'[' ? ']' : ')';
        const bool fits = end > at + 1 && end <= at + 1 + longest_label && end < text_.size() &&
                          text_[end] == close;
        const bool in_number = is_digit(character_before(text_, at).code); // article 5(1)
        if (!fits || (open == U'(' && in_number)) {
            return at;
        }
        marks_.push_back({{at, end + 1},
                          std::string(slice(text_, {at + 1, end})),
                          open == U'[' || after_word(at)});
        return end + 1;
    }

    std::uint32_t star(std::uint32_t at, char32_t code)
    {
        std::uint32_t end = at;
        while (character_at(text_, end).code == code) {
            end += character_at(text_, end).size;
        }
        const char32_t after = character_at(text_, end).code;
        if (after_word(at) && !is_letter(after) && !is_digit(after)) {
            marks_.push_back({{at, end}, std::string(slice(text_, {at, end}))});
        } else {
            ++openings_;
        }
        return end;
    }

    std::uint32_t superscript(std::uint32_t at)
    {
        if (!after_word(at) || after_unit(text_, at)) {
            return at + character_at(text_, at).size;
        }
        NoteMark mark{{at, at}, {}};
        while (superscript_value(character_at(text_, mark.span.end).code) < 10) {
            const Character c = character_at(text_, mark.span.end);
            mark.label += static_cast<char>('0' + superscript_value(c.code));
            mark.span.end += c.size;
        }
        marks_.push_back(mark);
        return mark.span.end;
    }

    /// Stars that open as well as close stand around words: "*visite*".
    void drop_emphasis()
    {
        if (openings_ > 0) {
            std::erase_if(marks_, [](const NoteMark& mark) { return mark.label[0] == '*'; });
        }
    }

    std::string_view text_;
    std::vector<NoteMark> marks_;
    int openings_ = 0;
};

} // namespace

std::vector<NoteMark> find_note_marks(std::string_view text)
{
    // Most sentences have none of the signs: do not decode those.
    const bool some = std::ranges::any_of(text, [](char c) {
        return c == '[' || c == '(' || c == '*' || static_cast<unsigned char>(c) == 0xC2U ||
               static_cast<unsigned char>(c) == 0xE2U;
    });
    return some ? MarkReader(text).read() : std::vector<NoteMark>{};
}

} // namespace enregard
