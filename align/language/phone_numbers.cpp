#include "align/language/phone_numbers.hpp"

#include "align/language/number_context.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Numbers with fewer digits are those of rooms and lines.
constexpr std::size_t fewest_digits = 6;

bool is_phone_gap(std::string_view gap)
{
    return is_one_space(gap) || gap == "." || gap == "-" || gap == " (" || gap == ")" ||
           gap == ") " || gap == "(";
}

PhoneNumber phone_of(const TokenView& tokens, std::size_t begin, std::size_t end)
{
    PhoneNumber phone{.span = cover(tokens[begin].span, tokens[end - 1].span), .digits = {}};
    for (std::size_t i = begin; i < end; ++i) {
        const bool trunk_zero = tokens.text_of(i) == "0" && i > begin; // +33 (0)3 88 ...
        phone.digits += trunk_zero ? std::string_view() : tokens.text_of(i);
    }
    return phone;
}

} // namespace

std::size_t phone_end(const TokenView& tokens, std::size_t i)
{
    const bool plus = character_before(tokens.text(), tokens[i].span.begin).code == U'+';
    std::size_t groups = 1;
    std::size_t pairs = tokens[i].span.size() == 2 ? 1 : 0;
    std::size_t end = i + 1;
    while (is_phone_gap(tokens.gap_after(end - 1)) && tokens[end].digits && end < i + 12) {
        ++groups;
        pairs += tokens[end].span.size() == 2 ? 1U : 0U;
        ++end;
    }
    const bool long_row = pairs >= 4 && groups - pairs <= 3;
    return (plus && groups >= 3) || long_row ? end : i;
}

std::size_t named_phone_end(const TokenView& tokens, std::size_t i)
{
    const std::size_t begin = i;
    while (tokens[i].digits && (i == begin || is_phone_gap(tokens.gap_before(i)))) {
        ++i;
    }
    return i;
}

std::vector<PhoneNumber> find_phones(std::string_view text)
{
    std::vector<PhoneNumber> phones;
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    if (static_cast<std::size_t>(digits) < fewest_digits) {
        return phones;
    }
    const std::vector<Token> tokens = tokens_of(text);
    const TokenView view(text, tokens);
    for (std::size_t i = 0; i < view.size();) {
        std::size_t begin = i;
        std::size_t end = i;
        if (view[i].digits) {
            end = phone_end(view, i);
        } else if (names_phone(view[i].key())) {
            begin = i + 1;
            end = named_phone_end(view, begin);
        }
        PhoneNumber phone = end > begin ? phone_of(view, begin, end) : PhoneNumber{};
        if (phone.digits.size() >= fewest_digits) {
            phones.push_back(std::move(phone));
        }
        i = std::max(end, i + 1);
    }
    return phones;
}

} // namespace enregard
