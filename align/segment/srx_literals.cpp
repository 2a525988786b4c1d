#include "align/segment/srx_literals.hpp"

#include "align/text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace enregard {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t most_texts = 1024;

bool is_ascii_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_quantifier(char c)
{
    return c == '?' || c == '*' || c == '+' || c == '{';
}

/// Reads a pattern from left to right and keeps the texts that must stand one after the other. What
/// it does not understand ends a run; what could change the meaning of the rest ends the reading.
class LiteralReader {
public:
    LiteralReader(std::string_view pattern, bool any_case) : pattern_(pattern), any_case_(any_case)
    {
    }

    Texts read()
    {
        while (at_ < pattern_.size()) {
            if (!read_one()) {
                return {};
            }
        }
        end_run();
        return best_;
    }

private:
    char peek(std::size_t ahead = 0) const
    {
        return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
    }

    static std::size_t shortest(const Texts& texts)
    {
        return texts.empty() ? 0 : std::ranges::min(texts, {}, &std::string::size).size();
    }

    void end_run()
    {
        if (shortest(run_) > shortest(best_)) {
            best_ = run_;
        }
        run_ = {""};
    }

    /// Adds one of `texts` to the run, unless what follows says that it may be left out.
    void take(const Texts& texts)
    {
        const char next = peek();
        if (texts.empty() || (is_quantifier(next) && next != '+')) {
            end_run();
        } else {
            if (run_.size() * texts.size() > most_texts) {
                end_run();
            }
            Texts longer;
            for (const std::string& begun : run_) {
                for (const std::string& text : texts) {
                    longer.push_back(begun + text);
                }
            }
            run_ = std::move(longer);
            if (next == '+') {
                end_run();
            }
        }
        skip_quantifier();
    }

    void skip_quantifier()
    {
        if (peek() == '{') {
            at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
        } else if (is_quantifier(peek())) {
            ++at_;
        }
        if (peek() == '?' || peek() == '+') {
            ++at_; // lazy or possessive
        }
    }

    bool read_one()
    {
        switch (const char c = peek()) {
        case '|':
            return false;
        case '\\':
            return read_escape();
        case '[':
            return read_class();
        case '(':
            return read_group();
        case '.':
        case '^':
        case '$':
        case ' ': // may be a line end in the text
            ++at_;
            take({});
            return true;
        default: {
            const Character character =
                character_at(pattern_, static_cast<std::uint32_t>(at_)); // c is not its whole
            at_ += character.size;
            const bool known = character.size == 1 || !any_case_;
            take(known ? Texts{std::string(pattern_.substr(at_ - character.size, character.size))}
                       : Texts());
            return c != ')' && c != '\0';
        }
        }
    }

    bool read_escape()
    {
        const char c = peek(1);
        at_ += 2;
        if (c == '\0' || static_cast<unsigned char>(c) >= 0x80U) {
            return false;
        }
        if (!is_ascii_alnum(c)) {
            take({std::string(1, c)});
            return true;
        }
        if (c == 'p' || c == 'P') {
            if (peek() == '{') {
                at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
            } else {
                ++at_;
            }
            take({});
            return true;
        }
        if (std::string_view("bBdDsSwWhHvVRXAzZGtnrf").find(c) == std::string_view::npos) {
            return false; // numbers of characters, quotations, groups
        }
        take({});
        return true;
    }

    /// "[Mm]" stands for two texts; another class is only passed over.
    bool read_class()
    {
        Texts members;
        bool plain = true;
        std::size_t end = at_ + 1;
        for (; end < pattern_.size() && pattern_[end] != ']'; ++end) {
            if (pattern_[end] == '\\' || pattern_[end] == '[') {
                return pass_class();
            }
            plain &= is_ascii_alnum(pattern_[end]);
            members.emplace_back(1, pattern_[end]);
        }
        at_ = end + 1;
        take(plain && members.size() <= 4 ? members : Texts());
        return end < pattern_.size() && !members.empty();
    }

    bool pass_class()
    {
        int depth = 0;
        for (; at_ < pattern_.size(); ++at_) {
            const char c = pattern_[at_];
            if (c == '\\') {
                if (peek(1) == 'Q') {
                    return false;
                }
                ++at_;
            } else if (c == '[') {
                ++depth;
            } else if (c == ']' && --depth == 0) {
                ++at_;
                take({});
                return true;
            }
        }
        return false;
    }

    /// "(?:Mr|Dr)" stands for two texts; another group is only passed over.
    bool read_group()
    {
        if (peek(1) == '?' && std::string_view(":=!<>").find(peek(2)) == std::string_view::npos) {
            return false; // flags, comments
        }
        if (const std::optional<Texts> texts = alternatives()) {
            take(*texts);
            return true;
        }
        int depth = 0;
        for (; at_ < pattern_.size(); ++at_) {
            const char c = pattern_[at_];
            if (c == '\\') {
                if (peek(1) == 'Q') {
                    return false;
                }
                ++at_;
            } else if (c == '[' || (c == '(' && peek(1) == '?' && depth > 0)) {
                // A parenthesis in brackets does not count; neither is worth the understanding.
                return false;
            } else if (c == '(') {
                ++depth;
            } else if (c == ')' && --depth == 0) {
                ++at_;
                take({});
                return true;
            }
        }
        return false;
    }

    /// The texts of a group that holds only texts and |; moves behind it.
    std::optional<Texts> alternatives()
    {
        std::size_t i = at_ + (pattern_.substr(at_).starts_with("(?:") ? 3 : 1);
        Texts texts = {""};
        for (; i < pattern_.size() && pattern_[i] != ')'; ++i) {
            const char c = pattern_[i];
            if (c == '|') {
                texts.emplace_back();
            } else if (c == '\\' && i + 1 < pattern_.size() && !is_ascii_alnum(pattern_[i + 1])) {
                texts.back() += pattern_[++i];
            } else if (is_ascii_alnum(c) || c == '-' || c == '\'' ||
                       (static_cast<unsigned char>(c) >= 0x80U && !any_case_)) {
                texts.back() += c;
            } else {
                return std::nullopt;
            }
        }
        if (i == pattern_.size() || texts.size() > most_texts) {
            return std::nullopt;
        }
        at_ = i + 1;
        return texts;
    }

    std::string_view pattern_;
    bool any_case_;
    std::size_t at_ = 0;
    Texts run_ = {""};
    Texts best_;
};

} // namespace

RequiredLiterals required_literals(std::string_view pattern)
{
    constexpr std::string_view any_case_flag = "(?i)";
    if (!pattern.starts_with(any_case_flag)) {
        return {LiteralReader(pattern, false).read()};
    }
    Texts texts = LiteralReader(pattern.substr(any_case_flag.size()), true).read();
    for (std::string& text : texts) {
        text = in_small_letters(text);
    }
    return {std::move(texts), true};
}

std::string in_small_letters(std::string_view text)
{
    std::string small(text);
    for (char& c : small) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return small;
}

} // namespace enregard
