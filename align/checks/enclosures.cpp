#include "align/checks/enclosures.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace enregard {

namespace {

bool is_word_sign(char32_t code)
{
    return is_letter(code) || is_digit(code);
}

/// True where a mark with these neighbours can only open: after a space, before a word.
bool looks_opening(char32_t before, char32_t after)
{
    if (before == '(' || before == '[') {
        return true;
    }
    const bool free_before = before == 0 || is_space(before) || is_dash(before) ||
                             is_apostrophe(before) || before == 0xAB || before == 0x201C;
    return free_before && (is_word_sign(after) || after == '(' || after == '[' || after == 0x2018 ||
                           after == 0x2026 || after == '\'');
}

/// True where `)` at `at` ends the label of a list item: "a)", "12)", "iv)", "1.2)", "1°)".
bool ends_label(std::string_view text, std::uint32_t begin, std::uint32_t at)
{
    std::uint32_t letters = 0;
    std::uint32_t digits = 0;
    bool roman = true;
    while (at > begin) {
        const Character c = character_before(text, at);
        if (is_digit(c.code)) {
            ++digits;
        } else if (is_letter(c.code)) {
            ++letters;
            roman = roman && c.code < 0x80 &&
                    std::string_view("ivxIVX").find(static_cast<char>(c.code)) !=
                        std::string_view::npos;
        } else if (c.code != '.' && c.code != 0xB0 && c.code != '*') {
            if (!is_space(c.code) && c.code != '(' && c.code != '[') {
                return false;
            }
            break;
        }
        at -= c.size;
    }
    return digits + letters > 0 && digits <= 2 &&
           (letters <= 1 || (roman && letters <= 5 && digits == 0));
}

/// True for the eyes of a smiley before `at`: ":-)", ";)".
bool ends_smiley(std::string_view text, std::uint32_t begin, std::uint32_t at)
{
    if (at > begin && text[at - 1] == '-') {
        --at;
    }
    return at > begin && (text[at - 1] == ':' || text[at - 1] == ';' || text[at - 1] == '=') &&
           (at - 1 == begin || is_space(character_before(text, at - 1).code));
}

/// Reads the marks of one stretch of text.
class Pairing {
public:
    Pairing(std::string_view text, Span span) : text_(text), span_(span) {}

    Enclosures read()
    {
        for (at_ = span_.begin; at_ < span_.end;) {
            const Character c = character_at(text_, at_);
            before_ = at_ == span_.begin ? 0 : character_before(text_, at_).code;
            after_ = at_ + c.size < span_.end ? character_at(text_, at_ + c.size).code : 0;
            visit(c);
            at_ += c.size;
        }
        forgive_shared_end();
        std::ranges::copy(open_, std::back_inserter(found_.lone));
        std::ranges::sort(found_.lone, {}, &EnclosureMark::span);
        return std::move(found_);
    }

private:
    void visit(Character c)
    {
        switch (c.code) {
        case '(':
            if (!ends_smiley(text_, span_.begin, at_) || is_word_sign(after_)) {
                open(c, Enclosure::round);
            }
            break;
        case ')':
            visit_closing_bracket(c);
            break;
        case '[':
            open(c, Enclosure::square);
            break;
        case ']':
            close(c, Enclosure::square);
            break;
        case 0xAB:
        case 0x201E:
            open(c, Enclosure::double_quotes);
            break;
        case 0x201C: // it closes what „ opened
            if (last_open(c.code)) {
                close(c, Enclosure::double_quotes);
            } else {
                open(c, Enclosure::double_quotes);
            }
            break;
        case 0xBB:
        case 0x201D:
            close(c, Enclosure::double_quotes);
            break;
        case '"':
            visit_straight(c);
            break;
        case 0x2018:
            if (!is_word_sign(before_) && is_letter(after_)) {
                open(c, Enclosure::single_quotes);
            }
            break;
        case 0x2019: // an apostrophe where nothing was opened
            if (!is_word_sign(after_) && last_open(c.code)) {
                close(c, Enclosure::single_quotes);
            }
            break;
        default:
            break;
        }
    }

    void visit_closing_bracket(Character c)
    {
        const bool is_open = last_open(c.code).has_value();
        if (is_open ||
            (!ends_label(text_, span_.begin, at_) && !ends_smiley(text_, span_.begin, at_))) {
            close(c, Enclosure::round);
        }
    }

    void visit_straight(Character c)
    {
        if (looks_opening(before_, after_)) {
            open(c, Enclosure::double_quotes);
        } else if (last_open(c.code)) {
            close(c, Enclosure::double_quotes);
        } else if (!is_digit(before_)) { // 5" is a measure
            const bool ends = before_ != 0 && !is_space(before_);
            if (ends) {
                close(c, Enclosure::double_quotes);
            } else {
                open(c, Enclosure::double_quotes);
            }
        }
    }

    EnclosureMark mark(Character c, Enclosure kind, bool opens) const
    {
        return {{at_, at_ + c.size}, c.code, kind, opens};
    }

    void open(Character c, Enclosure kind) { open_.push_back(mark(c, kind, true)); }

    /// The last mark still open that `code` closes.
    std::optional<std::size_t> last_open(char32_t code) const
    {
        for (std::size_t k = open_.size(); k-- > 0;) {
            if (closes(code, open_[k].code)) {
                return k;
            }
        }
        return std::nullopt;
    }

    void close(Character c, Enclosure kind)
    {
        std::optional<std::size_t> partner = last_open(c.code);
        if (!partner && !open_.empty() && kind == Enclosure::double_quotes &&
            open_.back().kind == kind) {
            found_.unlike.emplace_back(open_.back(), mark(c, kind, false));
            open_.pop_back();
            return;
        }
        if (!partner) {
            found_.lone.push_back(mark(c, kind, false));
            return;
        }
        found_.pairs.push_back(open_[*partner]);
        open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(*partner));
        last_end_ = at_ + c.size;
    }

    /// "« Il a dit : « Venez. »": the mark at the end closes both quotations.
    void forgive_shared_end()
    {
        if (open_.empty() || found_.pairs.empty() || open_.back().code != 0xAB ||
            found_.pairs.back().code != 0xAB ||
            found_.pairs.back().span.begin < open_.back().span.begin) {
            return;
        }
        const std::uint32_t inner = trim(text_, {span_.begin, found_.pairs.back().span.begin}).end;
        bool at_end = true;
        for (std::uint32_t i = last_end_; i < span_.end;) {
            const Character c = character_at(text_, i);
            at_end = at_end && !is_word_sign(c.code);
            i += c.size;
        }
        if (at_end && character_before(text_, inner).code == ':') {
            found_.pairs.push_back(open_.back());
            open_.pop_back();
        }
    }

    std::string_view text_;
    Span span_;
    std::uint32_t at_ = 0;
    std::uint32_t last_end_ = 0; ///< of the last mark that closed another one
    char32_t before_ = 0;
    char32_t after_ = 0;
    std::vector<EnclosureMark> open_;
    Enclosures found_;
};

} // namespace

bool closes(char32_t closing, char32_t opening)
{
    switch (opening) {
    case '(':
        return closing == ')';
    case '[':
        return closing == ']';
    case 0xAB:
        return closing == 0xBB;
    case 0x201C:
        return closing == 0x201D;
    case 0x201E:
        return closing == 0x201C || closing == 0x201D;
    case '"':
        return closing == '"';
    case 0x2018:
        return closing == 0x2019;
    default:
        return false;
    }
}

Enclosures read_enclosures(std::string_view text, Span span)
{
    return Pairing(text, span).read();
}

} // namespace enregard
