#include "align/language/number_relations.hpp"

#include "align/language/roman.hpp"
#include "align/language/tokens.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace enregard {

namespace {

int to_int(std::string_view digits)
{
    int value = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? value : -1;
}

/// The significant digits: "0.45", "45" and "4500" all give "45".
std::string significant(std::string_view value)
{
    std::string digits;
    for (const char c : value) {
        if (is_digit(static_cast<unsigned char>(c)) && !(digits.empty() && c == '0')) {
            digits += c;
        }
    }
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits;
}

/// Hours and minutes of "18:30", "18", and of "18.3" read as half past six; -1 for anything else.
int minutes_of_day(std::string_view value)
{
    const std::size_t mark = value.find_first_of(":.");
    const int hour = to_int(value.substr(0, mark));
    int minute = 0;
    if (mark != std::string_view::npos) {
        const std::string_view rest = value.substr(mark + 1);
        minute = to_int(rest);
        if (value[mark] == '.' && rest.size() == 1) {
            minute *= 10;
        }
    }
    return hour < 0 || hour > 24 || minute < 0 || minute > 59 ? -1 : hour * 60 + minute;
}

bool is_same_time(const Number& a, const Number& b)
{
    if (!a.clock && !b.clock) {
        return false;
    }
    const int first = minutes_of_day(a.value);
    const int second = minutes_of_day(b.value);
    constexpr int half_day = 12 * 60;
    return first >= 0 && second >= 0 && first % half_day == second % half_day;
}

/// True for "18.3" and the "dix-huit" of "dix-huit milles et trois dixièmes".
bool is_whole_part(const Number& decimal, const Number& words)
{
    const std::size_t point = decimal.value.find('.');
    return point != std::string::npos && words.written_out &&
           std::string_view(decimal.value).substr(0, point) == words.value;
}

/// True for "3/4" and 75 %, 0.75, 75.
bool is_same_share(const Number& fraction, const Number& decimal)
{
    const std::size_t bar = fraction.value.find('/');
    if (bar == std::string::npos || decimal.value.find('/') != std::string::npos) {
        return false;
    }
    const int above = to_int(std::string_view(fraction.value).substr(0, bar));
    const int below = to_int(std::string_view(fraction.value).substr(bar + 1));
    if (above < 0 || below <= 0) {
        return false;
    }
    const double share = static_cast<double>(above) / below;
    double value = -1;
    std::from_chars(decimal.value.data(), decimal.value.data() + decimal.value.size(), value);
    return std::abs(value - share) < 0.01 ||
           (decimal.percent && std::abs(value / 100 - share) < 0.01);
}

/// The digits behind the last sign of decimals or thousands in `written`.
std::string_view last_digits(std::string_view written)
{
    const std::size_t sign = written.find_last_of(".,");
    if (sign == std::string_view::npos) {
        return {};
    }
    written.remove_prefix(sign + 1);
    return written.substr(0, std::min(written.find_first_not_of("0123456789"), written.size()));
}

bool is_money(std::string_view text, const Number& number)
{
    const char32_t before = character_before(text, number.span.begin).code;
    std::string_view after = text.substr(number.span.end);
    if (const Character space = character_at(text, number.span.end); is_space(space.code)) {
        after.remove_prefix(space.size);
    }
    return before == U'$' || before == U'€' || before == U'£' || after.starts_with("€") ||
           after.starts_with("$") || after.starts_with("euro") || after.starts_with("dollar") ||
           after.starts_with("d'euro") || after.starts_with("EUR") || after.starts_with("USD");
}

bool is_short_year(std::string_view year, std::string_view tail)
{
    return year.size() == 4 && (year.front() == '1' || year.front() == '2') && tail.size() == 2 &&
           year.ends_with(tail);
}

/// Words that say a value without being the number itself.
struct OtherWord {
    std::string_view value;
    std::string_view key;
};

constexpr OtherWord english_words[] = {
    {"2", "both"},
    {"2", "pair"},
    {"2", "twice"},
    {"2", "couple"},
    {"2", "double"},
    {"2", "doubled"},
    {"2", "either"},
    {"2", "twin"},
    {"2", "neither"},
    {"2", "bilateral"},
    {"2", "twofold"},
    {"2", "half"},
    {"3", "thrice"},
    {"3", "triple"},
    {"3", "trilateral"},
    {"3", "tripled"},
    {"4", "quarter"},
    {"4", "quarters"},
    {"4", "quadruple"},
    {"10", "decade"},
    {"12", "dozen"},
    {"12", "noon"},
    {"12", "midday"},
    {"14", "fortnight"},
    {"15", "fortnight"},
    {"6", "dozen"},
    {"10", "dozen"},
    {"20", "score"},
    {"24", "day"},
    {"50", "half"},
    {"100", "hundreds"},
    {"1000", "thousands"},
    {"100", "centenary"},
    {"100", "century"},
    {"0", "no"},
    {"0", "freezing"},
    {"0", "none"},
    {"500000", "half"},
    {"25", "quarter"},
    {"75", "quarters"},
    {"30", "half"},
    {"0.5", "half"},
    {"1.5", "half"},
    {"2.5", "half"},
    {"100", "hundred"},
    {"1000", "thousand"},
    {"1000000", "million"},
};

constexpr OtherWord french_words[] = {
    {"2", "couple"},    {"2", "paire"},         {"2", "double"},      {"2", "doubler"},
    {"2", "double"},    {"2", "bilateral"},     {"2", "bilaterale"},  {"2", "demi"},
    {"2", "moitie"},    {"2", "jumeaux"},       {"3", "triple"},      {"3", "tripler"},
    {"3", "tiers"},     {"4", "quart"},         {"4", "quarts"},      {"4", "quadruple"},
    {"10", "decennie"}, {"12", "douzaine"},     {"14", "quinzaine"},  {"6", "demi"},
    {"50", "moitie"},   {"100", "siecle"},      {"100", "centaines"}, {"1000", "milliers"},
    {"0", "aucun"},     {"0", "aucune"},        {"0.5", "demi"},      {"1.5", "demi"},
    {"2.5", "demi"},    {"500000", "demi"},     {"25", "quart"},      {"75", "quarts"},
    {"30", "demi"},     {"30", "demie"},        {"2", "deux"},        {"50", "demi"},
    {"10", "dizaines"}, {"1000000", "million"}, {"0", "nul"},         {"100", "centenaire"},
};

/// True where the digits of `span` are only a part of a longer number: "12" in "12,5".
bool continues_number(std::string_view text, std::uint32_t begin, std::uint32_t end)
{
    const auto joins = [](char32_t code) { return code == U'.' || code == U','; };
    const Character before = character_before(text, begin);
    const Character after = character_at(text, end);
    return is_digit(before.code) || is_digit(after.code) ||
           (joins(before.code) && is_digit(character_before(text, begin - before.size).code)) ||
           (joins(after.code) && is_digit(character_at(text, end + after.size).code));
}

bool says(std::string_view value, const Token& token, Language language)
{
    const auto fits = [&](const OtherWord& word) {
        return word.value == value && word.key == token.key();
    };
    return language == Language::french ? std::ranges::any_of(french_words, fits)
                                        : std::ranges::any_of(english_words, fits);
}

} // namespace

Relation relation_of(const Number& a, const Number& b)
{
    const std::string first = significant(a.value);
    const std::string second = significant(b.value);
    if (!first.empty() && first == second) {
        return Relation::factor_ten;
    }
    if (a.value.size() != b.value.size()) {
        return Relation::none;
    }
    std::size_t different = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < a.value.size(); ++i) {
        if (a.value[i] != b.value[i]) {
            ++different;
            last = i;
        }
    }
    if (different == 1) {
        return a.value.size() > 1 ? Relation::one_digit : Relation::none;
    }
    const bool swapped = different == 2 && last > 0 && a.value[last - 1] == b.value[last] &&
                         a.value[last] == b.value[last - 1];
    return swapped ? Relation::transposed : Relation::none;
}

bool has_same_value(const Number& a, const Number& b)
{
    return a.value == b.value;
}

bool is_equivalent(const Number& a, const Number& b)
{
    const std::string_view first = a.value;
    const std::string_view second = b.value;
    return is_same_time(a, b) || is_same_share(a, b) || is_same_share(b, a) ||
           is_whole_part(a, b) || is_whole_part(b, a) || is_short_year(first, second) ||
           is_short_year(second, first) || (first.starts_with('-') && first.substr(1) == second) ||
           (second.starts_with('-') && second.substr(1) == first);
}

bool is_decimal_part(const Number& part, const Number& decimal)
{
    const std::size_t point = decimal.value.find('.');
    std::string_view digits = part.value;
    digits = digits.substr(0, digits.find('/'));
    const std::size_t last = digits.find_last_not_of('0');
    if (point == std::string::npos || last == std::string_view::npos) {
        return false;
    }
    return std::string_view(decimal.value).substr(point + 1) == digits.substr(0, last + 1);
}

bool has_more_zeros(std::string_view text, const Number& number, std::string_view other_text,
                    const Number& other)
{
    const std::string_view digits = last_digits(slice(text, number.span));
    const std::string_view more = last_digits(slice(other_text, other.span));
    if (number.value != other.value || number.clock || other.clock || digits.empty() ||
        more.size() <= digits.size() || !more.starts_with(digits)) {
        return false;
    }
    const bool zeros = more.find_first_not_of('0', digits.size()) == std::string_view::npos;
    return zeros && !(more.size() == 2 && is_money(other_text, other)); // 2,5 and 2,50 euros
}

std::optional<Span> find_copy(const Number& number, std::string_view text, std::string_view other)
{
    constexpr std::string_view digits = "0123456789";
    std::string_view written = slice(text, number.span);
    const std::size_t first = written.find_first_of(digits);
    if (first == std::string_view::npos) {
        return std::nullopt;
    }
    written.remove_prefix(first);
    written =
        written.substr(0, std::min(written.find_first_not_of("0123456789.,"), written.size()));
    written = written.substr(0, written.find_last_of(digits) + 1);
    if (written.find_first_of(".,") == std::string_view::npos) {
        return std::nullopt;
    }
    for (std::size_t at = other.find(written); at != std::string_view::npos;
         at = other.find(written, at + 1)) {
        const auto begin = static_cast<std::uint32_t>(at);
        const Span span{begin, begin + size_of(written)};
        if (!continues_number(other, span.begin, span.end)) {
            return span;
        }
    }
    return std::nullopt;
}

bool is_loose(const Number& number)
{
    if (number.value.find('/') != std::string::npos) {
        return true;
    }
    const bool small = number.value.size() == 1 || number.value == "10" || number.value == "11" ||
                       number.value == "12" || number.value == "15" || number.value == "100" ||
                       number.value == "1000"; // mille pardons
    return number.written_out && (small || number.kind == NumberKind::ordinal);
}

bool is_list_number(std::string_view text, const Number& number)
{
    if (number.written_out || !trim(text, {0, number.span.begin}).empty()) {
        return false;
    }
    constexpr std::size_t longest_list_number = 3;
    const char32_t after = character_at(text, number.span.end).code;
    return number.value.size() <= longest_list_number &&
           (after == U'.' || after == U')' || after == 0x2024);
}

bool is_bracketed(std::string_view text, const Number& number)
{
    return character_before(text, number.span.begin).code == U'[' &&
           character_at(text, number.span.end).code == U']';
}

bool stands_as_roman(const Number& number, std::string_view text)
{
    if (number.value.size() > 2 || number.written_out) {
        return false;
    }
    return std::ranges::any_of(tokens_of(text), [&](const Token& token) {
        return token.capital &&
               std::to_string(roman_value(slice(text, token.span))) == number.value;
    });
}

bool is_said_otherwise(const Number& number, std::string_view text, Language language)
{
    // Numbers that no word stands for are most of them: do not read the text for those.
    if (number.value.size() > 3 && number.value != "1000" && number.value != "500000" &&
        number.value != "1000000") {
        return false;
    }
    return std::ranges::any_of(tokens_of(text), [&](const Token& token) {
        return !token.digits && says(number.value, token, language);
    });
}

bool stands_in_code(const Number& number, std::string_view text, std::string_view other)
{
    const std::string_view written = slice(text, number.span);
    const std::string_view digits =
        written.substr(0, std::min(written.find_first_not_of("0123456789"), written.size()));
    if (digits.empty()) {
        return false;
    }
    for (std::size_t at = other.find(digits); at != std::string_view::npos;
         at = other.find(digits, at + 1)) {
        const auto begin = static_cast<std::uint32_t>(at);
        const auto end = begin + size_of(digits);
        if (!continues_number(other, begin, end)) {
            return written.find_first_of("0123456789", digits.size()) == std::string_view::npos;
        }
    }
    return false;
}

} // namespace enregard
