#include "align/language/numbers.hpp"

#include "align/language/digit_numbers.hpp"
#include "align/language/number_context.hpp"
#include "align/language/number_words.hpp"
#include "align/language/phone_numbers.hpp"
#include "align/language/roman.hpp"
#include "align/language/tokens.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

namespace enregard {

namespace {

/// Reads the numbers of a text from its tokens, the first to the last.
class NumberReader {
public:
    NumberReader(std::string_view text, const TokenView& tokens, Language language)
        : text_(text), tokens_(tokens), language_(language), dates_(find_dates(text, language))
    {
    }

    std::vector<Number> read()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            i = read_one(i);
        }
        return std::move(numbers_);
    }

private:
    std::size_t read_one(std::size_t i)
    {
        if (in_date(tokens_[i].span)) {
            if (tokens_[i].digits) {
                numbers_.push_back({.span = tokens_[i].span,
                                    .kind = NumberKind::date,
                                    .value = plain_decimal(std::string(tokens_.text_of(i)))});
            }
            return i + 1;
        }
        if (tokens_[i].digits) {
            return read_digits(i);
        }
        if (names_phone(tokens_[i].key())) {
            const std::string_view gap = tokens_.gap_after(i);
            const bool near = gap.size() <= 8 && gap.find('\n') == std::string_view::npos;
            return near ? named_phone_end(tokens_, i + 1) : i + 1;
        }
        if (const std::optional<WordNumber> words = read_word_number(tokens_, i, language_)) {
            return add_words(i, *words);
        }
        if (const Roman roman = read_roman(tokens_, i, language_);
            roman.value > 0 && !in_code(roman.span)) {
            numbers_.push_back({.span = roman.span,
                                .kind = NumberKind::roman,
                                .value = std::to_string(roman.value)});
            return roman.end;
        }
        return i + 1;
    }

    std::size_t add_words(std::size_t begin, const WordNumber& words)
    {
        std::size_t end = words.end;
        Number number{.span = {},
                      .kind = words.ordinal ? NumberKind::ordinal : NumberKind::cardinal,
                      .value = std::to_string(words.value),
                      .written_out = true};
        if (const int below = denominator_at(tokens_, end, language_);
            below > 0 && !words.ordinal && words.value < 100) { // "deux tiers"
            number.value += '/' + std::to_string(below);
            ++end;
        }
        number.span = cover(tokens_[begin].span, tokens_[end - 1].span);
        number.percent = followed_by_percent(number.span.end);
        numbers_.push_back(std::move(number));
        return end;
    }

    std::size_t read_digits(std::size_t i)
    {
        const bool per_hundred = tokens_.text_of(i) == "100" && i > 1 && tokens_[i - 2].digits &&
                                 is_per_hundred(tokens_, i); // 5 p. 100
        if (per_hundred || is_part_of_code(i)) {
            return i + 1;
        }
        if (const std::size_t end = phone_end(tokens_, i); end > i) {
            return end;
        }
        if (const std::size_t end = read_clock(i); end > i) {
            return end;
        }
        const DigitNumber digits = read_digit_number(tokens_, i, language_);
        if (digits.end == 0) {
            return i + 1;
        }
        Number number{.span = cover(tokens_[i].span, tokens_[digits.end - 1].span),
                      .value = digits.value};
        std::size_t end = digits.end;
        end = read_ending(number, end);
        expand_year(number, i);
        read_sign(number);
        number.percent = followed_by_percent(number.span.end);
        numbers_.push_back(std::move(number));
        return end;
    }

    /// What follows the digits: an ordinal ending, a scale ("milliards", "bn"), a unit.
    std::size_t read_ending(Number& number, std::size_t end)
    {
        const std::string_view gap = tokens_.gap_after(end - 1);
        const std::string_view key = tokens_[end].key();
        const bool spaced = is_one_space(gap) || gap == "-";
        if (gap.empty() && is_ordinal_ending(key)) {
            number.kind = NumberKind::ordinal;
            number.span.end = tokens_[end].span.end;
            return end + 1;
        }
        if (!gap.empty() && !spaced) {
            return end;
        }
        if (const int places = scale_of(key, language_); places > 0) {
            number.value = shift_decimal(number.value, places);
            number.span.end = tokens_[end].span.end;
            return read_half(number, end + 1, places);
        }
        // £5m, 15 M€, 12 k€
        const bool money_before = is_money(character_before(text_, number.span.begin).code);
        const bool money_after = is_money(character_at(text_, tokens_[end].span.end).code);
        const std::string_view word = tokens_.text_of(end);
        if ((money_before && gap.empty() && (word == "m" || word == "M")) ||
            (money_after && word == "M")) {
            number.value = shift_decimal(number.value, 6);
        } else if ((money_before && gap.empty() && word == "k") || (money_after && word == "k")) {
            number.value = shift_decimal(number.value, 3);
        } else {
            return end;
        }
        number.span.end = tokens_[end].span.end;
        return end + 1;
    }

    /// "3 millions et demi".
    std::size_t read_half(Number& number, std::size_t end, int places)
    {
        const bool half = tokens_[end].key() == "et" && tokens_[end + 1].key() == "demi" &&
                          is_one_space(tokens_.gap_before(end)) &&
                          is_one_space(tokens_.gap_after(end));
        const std::size_t whole = number.value.size() - static_cast<std::size_t>(places);
        if (!half || number.value.size() <= static_cast<std::size_t>(places) ||
            number.value.find_first_not_of('0', whole) != std::string::npos) {
            return end;
        }
        number.value[whole] = '5';
        number.span.end = tokens_[end + 1].span.end;
        return end + 2;
    }

    static bool is_money(char32_t code)
    {
        return code == U'$' || code == U'€' || code == U'£' || code == U'¥';
    }

    /// "2020/21" and "1939-45": the second year in full.
    void expand_year(Number& number, std::size_t i) const
    {
        const std::string_view gap = tokens_.gap_before(i);
        const bool joined = gap == "/" || gap == "-" || gap == "–";
        if (!joined || i == 0 || !tokens_[i - 1].digits || tokens_.gap_after(i) == gap) {
            return;
        }
        if (std::string year = full_year(tokens_.text_of(i - 1), tokens_.text_of(i));
            !year.empty()) {
            number.value = std::move(year);
        }
    }

    void read_sign(Number& number) const
    {
        const Character sign = character_before(text_, number.span.begin);
        if (number.value == "0" || (sign.code != U'-' && sign.code != U'−')) {
            return;
        }
        const std::uint32_t at = number.span.begin - sign.size;
        const char32_t before = character_before(text_, at).code;
        const bool range = !numbers_.empty() && numbers_.back().span.end + 1 >= at;
        if (before == U'(' || (is_space(before) && before != U'\n' && !range)) {
            number.value.insert(0, 1, '-');
            number.span.begin = at;
        }
    }

    bool followed_by_percent(std::uint32_t at) const
    {
        std::string_view rest = text_.substr(at);
        if (const Character space = character_at(text_, at); is_space(space.code)) {
            rest.remove_prefix(space.size);
        }
        return rest.starts_with("%") || rest.starts_with("per cent") ||
               rest.starts_with("percent") || rest.starts_with("p. cent") ||
               rest.starts_with("p. 100") || rest.starts_with("pour cent") ||
               rest.starts_with("pour\u00A0cent");
    }

    bool in_date(Span span)
    {
        while (next_date_ < dates_.size() && dates_[next_date_].span.end <= span.begin) {
            ++next_date_;
        }
        return next_date_ < dates_.size() && dates_[next_date_].span.contains(span);
    }

    /// Looks at the text between white space around `span`; each such piece is looked at once.
    bool in_code(Span span)
    {
        if (span.begin < chunk_.end) {
            return chunk_is_code_;
        }
        std::uint32_t begin = span.begin;
        while (begin > chunk_.end && static_cast<unsigned char>(text_[begin - 1]) > ' ') {
            --begin;
        }
        std::uint32_t end = span.end;
        while (end < text_.size() && static_cast<unsigned char>(text_[end]) > ' ') {
            ++end;
        }
        chunk_ = {begin, end};
        chunk_is_code_ = is_code(slice(text_, chunk_));
        return chunk_is_code_;
    }

    /// True for the digits of "A4", "AZ1010", "COVID-19", "3D" and of whatever is a code as a
    /// whole.
    bool is_part_of_code(std::size_t i)
    {
        if (in_code(tokens_[i].span)) {
            return true;
        }
        const std::string_view before = tokens_.gap_before(i);
        if (i > 0 && !tokens_[i - 1].digits) {
            if (before.empty()) {
                const bool after_digits =
                    i > 1 && tokens_[i - 2].digits && tokens_.touches_next(i - 2);
                return !(after_digits && tokens_[i - 1].key() == "h");
            }
            const char32_t last = character_before(text_, tokens_[i - 1].span.end).code;
            if (before == "-" && (is_upper(last) || tokens_[i - 1].capital)) {
                return true;
            }
        }
        if (!tokens_.touches_next(i) || tokens_[i + 1].digits) {
            return false;
        }
        const std::string_view key = tokens_[i + 1].key();
        const bool unit = is_attached_unit(key) || is_ordinal_ending(key);
        const bool one_capital = tokens_[i + 1].capital && tokens_[i + 1].span.size() == 1;
        return !unit || (one_capital && key != "m" && key != "k");
    }

    /// "18 h 30", "6:30 pm", "6.30 p.m.", "6 p.m.": one number; gives the token after it, or `i`.
    std::size_t read_clock(std::size_t i)
    {
        int hour = tokens_.value(i);
        if (hour < 0 || hour > 24 || tokens_[i].span.size() > 2) {
            return i;
        }
        std::size_t end = i + 1;
        int minute = -1;
        bool sure = false;
        const auto is_minute = [&](std::size_t at) {
            const int value = tokens_.value(at);
            return value >= 0 && value < 60 && tokens_[at].span.size() == 2;
        };
        const bool hours = tokens_[end].key() == "h" &&
                           (tokens_.touches_next(i) || is_one_space(tokens_.gap_after(i)));
        if (hours && (tokens_.touches_next(end) || is_one_space(tokens_.gap_after(end))) &&
            is_minute(end + 1)) {
            minute = tokens_.value(end + 1);
            end += 2;
            sure = true;
        } else if (hours && tokens_.touches_next(i) && tokens_.touches_next(end) &&
                   tokens_[end + 1].digits) { // 10h000 is no time, and no code either
            return add_plain(i, end + 2);
        } else if ((tokens_.gap_after(i) == ":" || tokens_.gap_after(i) == ".") && is_minute(end)) {
            sure = tokens_.gap_after(i) == ":" && tokens_.gap_after(end) != ":" &&
                   !goes_on_in_thousands(end);
            minute = tokens_.value(end);
            ++end;
        }
        const std::size_t half = half_day(end);
        if (half == end && !sure) {
            return read_full_hour(i, hour);
        }
        if (half > end) {
            const bool afternoon = tokens_[end].key().front() == 'p';
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        Number number{.span = cover(tokens_[i].span, tokens_[half - 1].span),
                      .value = std::to_string(hour)};
        if (minute > 0) {
            number.value += minute < 10 ? ":0" : ":";
            number.value += std::to_string(minute);
        }
        number.clock = true;
        numbers_.push_back(std::move(number));
        return half;
    }

    /// True for the 25 of "1:25,000", the scale of a map.
    bool goes_on_in_thousands(std::size_t i) const
    {
        const std::string_view gap = tokens_.gap_after(i);
        return (gap == "," || gap == "." || is_one_space(gap)) && tokens_[i + 1].digits &&
               tokens_[i + 1].span.size() == 3;
    }

    /// Takes the tokens from `begin` to `end` as a number that has its writing for value.
    std::size_t add_plain(std::size_t begin, std::size_t end)
    {
        const Span span = cover(tokens_[begin].span, tokens_[end - 1].span);
        numbers_.push_back({.span = span, .value = std::string(slice(text_, span))});
        return end;
    }

    /// "17 heures", "9 h": the number alone, as a time; gives the token after it, or `i`.
    std::size_t read_full_hour(std::size_t i, int hour)
    {
        const std::string_view unit = tokens_[i + 1].key();
        if (language_ != Language::french || (unit != "heures" && unit != "heure" && unit != "h") ||
            !is_one_space(tokens_.gap_after(i))) {
            return i;
        }
        Number number{.span = tokens_[i].span, .value = std::to_string(hour)};
        number.clock = true;
        numbers_.push_back(std::move(number));
        return i + 1;
    }

    /// The token after "am", "p.m." at token `i`, or `i`.
    std::size_t half_day(std::size_t i) const
    {
        const std::string_view gap = tokens_.gap_before(i);
        if (language_ != Language::english || (!gap.empty() && !is_one_space(gap))) {
            return i;
        }
        const std::string_view key = tokens_[i].key();
        if (key == "am" || key == "pm") {
            return i + 1;
        }
        const bool dotted = (key == "a" || key == "p") && tokens_[i + 1].key() == "m" &&
                            (tokens_.gap_after(i) == "." || tokens_.gap_after(i) == ". ");
        return dotted ? i + 2 : i;
    }

    std::string_view text_;
    const TokenView& tokens_;
    Language language_;
    std::vector<Date> dates_;
    std::size_t next_date_ = 0;
    std::vector<Number> numbers_;
    Span chunk_;
    bool chunk_is_code_ = false;
};

} // namespace

std::vector<Number> find_numbers(std::string_view text, Language language)
{
    const std::vector<Token> tokens = tokens_of(text);
    const TokenView view(text, tokens);
    return NumberReader(text, view, language).read();
}

} // namespace enregard
