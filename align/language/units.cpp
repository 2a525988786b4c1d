#include "align/language/units.hpp"

#include "align/language/tokens.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

namespace enregard {

namespace {

using D = Dimension;

constexpr Unit units[] = {
    {"mm", D::length, 0.001},
    {"cm", D::length, 0.01},
    {"m", D::length, 1},
    {"km", D::length, 1000},
    {"mile", D::length, 1609.344},
    {"yard", D::length, 0.9144},
    {"foot", D::length, 0.3048},
    {"inch", D::length, 0.0254},
    {"m2", D::area, 1},
    {"km2", D::area, 1e6},
    {"ha", D::area, 1e4},
    {"acre", D::area, 4046.856},
    {"sq mi", D::area, 2589988},
    {"sq ft", D::area, 0.09290304},
    {"l", D::volume, 1},
    {"ml", D::volume, 0.001},
    {"m3", D::volume, 1000},
    {"gallon", D::volume, 4.1}, // 3.8 litres in America, 4.5 in Britain
    {"g", D::mass, 0.001},
    {"mg", D::mass, 1e-6},
    {"kg", D::mass, 1},
    {"t", D::mass, 1000},
    {"lb", D::mass, 0.45359237},
    {"oz", D::mass, 0.02834952},
    {"km/h", D::speed, 1},
    {"mph", D::speed, 1.609344},
    {"m/s", D::speed, 3.6},
    {"knot", D::speed, 1.852},
    {"°C", D::temperature, 1},
    {"°F", D::temperature, 1.8},
    {"second", D::time, 1},
    {"minute", D::time, 60},
    {"hour", D::time, 3600},
    {"day", D::time, 86400},
    {"week", D::time, 604800},
    {"month", D::time, 2629800},
    {"year", D::time, 31557600},
    {"kW", D::power, 1},
    {"MW", D::power, 1000},
    {"GW", D::power, 1e6},
    {"kWh", D::energy, 1},
    {"MWh", D::energy, 1000},
    {"GWh", D::energy, 1e6},
    {"TWh", D::energy, 1e9},
    {"kB", D::data, 1},
    {"MB", D::data, 1000},
    {"GB", D::data, 1e6},
    {"TB", D::data, 1e9},
    {"%", D::share, 0},
    {"points", D::share, 0},
    {"EUR", D::money, 0},
    {"USD", D::money, 0},
    {"GBP", D::money, 0},
    {"CHF", D::money, 0},
    {"JPY", D::money, 0},
    {"RUB", D::money, 0},
    {"CNY", D::money, 0},
    {"INR", D::money, 0},
    {"PLN", D::money, 0},
    {"TRY", D::money, 0},
    {"UAH", D::money, 0},
    {"crown", D::money, 0},
    {"peso", D::money, 0},
    {"pound", D::money, 0}, // of money or of weight
};

struct UnitName {
    std::string_view key; ///< of a token, in the singular
    std::string_view id;
};

constexpr UnitName names_of_both[] = {
    {"mm", "mm"},         {"cm", "cm"},       {"m", "m"},        {"km", "km"},
    {"ha", "ha"},         {"hectare", "ha"},  {"acre", "acre"},  {"l", "l"},
    {"ml", "ml"},         {"g", "g"},         {"mg", "mg"},      {"kg", "kg"},
    {"kilo", "kg"},       {"t", "t"},         {"tonne", "t"},    {"lb", "lb"},
    {"oz", "oz"},         {"mph", "mph"},     {"kph", "km/h"},   {"kmh", "km/h"},
    {"minute", "minute"}, {"min", "minute"},  {"kw", "kW"},      {"mw", "MW"},
    {"gw", "GW"},         {"kwh", "kWh"},     {"mwh", "MWh"},    {"gwh", "GWh"},
    {"twh", "TWh"},       {"kb", "kB"},       {"mb", "MB"},      {"gb", "GB"},
    {"tb", "TB"},         {"euro", "EUR"},    {"eur", "EUR"},    {"dollar", "USD"},
    {"usd", "USD"},       {"gbp", "GBP"},     {"chf", "CHF"},    {"franc", "CHF"},
    {"yen", "JPY"},       {"jpy", "JPY"},     {"rouble", "RUB"}, {"rub", "RUB"},
    {"yuan", "CNY"},      {"cny", "CNY"},     {"zloty", "PLN"},  {"pln", "PLN"},
    {"peso", "peso"},     {"hryvnia", "UAH"}, {"uah", "UAH"},    {"inr", "INR"},
};

constexpr UnitName english_names[] = {
    {"millimetre", "mm"}, {"millimeter", "mm"}, {"centimetre", "cm"}, {"centimeter", "cm"},
    {"metre", "m"},       {"meter", "m"},       {"kilometre", "km"},  {"kilometer", "km"},
    {"mile", "mile"},     {"mi", "mile"},       {"yard", "yard"},     {"foot", "foot"},
    {"feet", "foot"},     {"ft", "foot"},       {"inch", "inch"},     {"inche", "inch"},
    {"litre", "l"},       {"liter", "l"},       {"gallon", "gallon"}, {"gram", "g"},
    {"gramme", "g"},      {"kilogram", "kg"},   {"ton", "t"},         {"pound", "pound"},
    {"ounce", "oz"},      {"knot", "knot"},     {"second", "second"}, {"hour", "hour"},
    {"day", "day"},       {"week", "week"},     {"month", "month"},   {"year", "year"},
    {"percent", "%"},     {"ruble", "RUB"},     {"rupee", "INR"},     {"lira", "TRY"},
    {"krona", "crown"},   {"kronor", "crown"},  {"kroner", "crown"},  {"crown", "crown"},
    {"megawatt", "MW"},   {"gigawatt", "GW"},   {"kilowatt", "kW"},   {"gigabyte", "GB"},
    {"megabyte", "MB"},
};

constexpr UnitName french_names[] = {
    {"millimetre", "mm"}, {"centimetre", "cm"}, {"metre", "m"},      {"kilometre", "km"},
    {"mille", "mile"},    {"yard", "yard"},     {"pied", "foot"},    {"pouce", "inch"},
    {"litre", "l"},       {"gallon", "gallon"}, {"gramme", "g"},     {"kilogramme", "kg"},
    {"livre", "pound"},   {"once", "oz"},       {"noeud", "knot"},   {"seconde", "second"},
    {"heure", "hour"},    {"jour", "day"},      {"semaine", "week"}, {"mois", "month"},
    {"an", "year"},       {"annee", "year"},    {"roupie", "INR"},   {"couronne", "crown"},
    {"megawatt", "MW"},   {"gigawatt", "GW"},   {"kilowatt", "kW"},  {"go", "GB"},
    {"mo", "MB"},         {"ko", "kB"},         {"to", "TB"},        {"gigaoctet", "GB"},
    {"megaoctet", "MB"},
};

const Unit* unit_called(std::string_view id)
{
    const auto found = std::ranges::find(units, id, &Unit::id);
    return found == std::end(units) ? nullptr : &*found;
}

const Unit* unit_named(std::string_view key, Language language)
{
    const auto find = [](const auto& names, std::string_view wanted) {
        const auto found = std::ranges::find(names, wanted, &UnitName::key);
        return found == std::end(names) ? nullptr : unit_called(found->id);
    };
    for (std::string_view name : {key, key.substr(0, key.ends_with('s') ? key.size() - 1 : 0)}) {
        if (name.empty()) {
            continue;
        }
        const Unit* own =
            language == Language::french ? find(french_names, name) : find(english_names, name);
        if (const Unit* unit = own == nullptr ? find(names_of_both, name) : own) {
            return unit;
        }
    }
    return nullptr;
}

const Unit* money_sign(char32_t code)
{
    return code == U'€'   ? unit_called("EUR")
           : code == U'$' ? unit_called("USD")
           : code == U'£' ? unit_called("GBP")
           : code == U'¥' ? unit_called("JPY")
                          : nullptr;
}

/// The squared, cubed or hourly unit, where there is one.
const Unit* with_power(const Unit& unit, char power)
{
    struct Power {
        std::string_view id;
        char power;
        std::string_view result;
    };
    constexpr Power powers[] = {{"m", '2', "m2"},       {"km", '2', "km2"}, {"mile", '2', "sq mi"},
                                {"foot", '2', "sq ft"}, {"m", '3', "m3"},   {"km", 'h', "km/h"},
                                {"mile", 'h', "mph"},   {"m", 's', "m/s"}};
    for (const Power& each : powers) {
        if (each.id == unit.id && each.power == power) {
            return unit_called(each.result);
        }
    }
    return nullptr;
}

/// Reads the unit that stands right behind a number.
class UnitReader {
public:
    UnitReader(std::string_view text, Language language) : text_(text), language_(language) {}

    /// The unit after `number`; its span is in the text.
    std::optional<Quantity> after(const Number& number) const
    {
        std::uint32_t at = number.span.end;
        const Character space = character_at(text_, at);
        if (is_space(space.code) || space.code == U'-' || space.code == 0x2011) {
            at += space.size;
        }
        if (std::optional<Quantity> sign = read_sign(at)) {
            return sign;
        }
        constexpr std::uint32_t longest = 60;
        std::uint32_t end = std::min<std::uint32_t>(size_of(text_), at + longest);
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        const std::string_view rest = slice(text_, {at, end});
        const std::vector<Token> tokens = tokens_of(rest);
        const TokenView view(rest, tokens);
        return tokens.empty() || tokens[0].span.begin != 0 ? std::nullopt : read_words(view, at);
    }

private:
    std::optional<Quantity> read_sign(std::uint32_t at) const
    {
        const Character sign = character_at(text_, at);
        const char32_t next = character_at(text_, at + sign.size).code;
        if (const Unit* money = money_sign(sign.code)) {
            return Quantity{0, money, {at, at + sign.size}};
        }
        if (sign.code == U'%') {
            return Quantity{0, unit_called("%"), {at, at + sign.size}};
        }
        if (sign.code == U'°' && (next == U'C' || next == U'F')) {
            return Quantity{0, unit_called(next == U'C' ? "°C" : "°F"), {at, at + sign.size + 1}};
        }
        return std::nullopt;
    }

    std::optional<Quantity> read_words(const TokenView& tokens, std::uint32_t at) const
    {
        std::size_t i = 0;
        const std::string_view first = tokens[0].key();
        if (first == "de" || first == "d" || first == "us" || first == "square" ||
            first == "cubic" || first == "nautical" || first == "swiss") {
            i = 1;
        }
        const Token& token = tokens[i];
        if (is_percentage_point(tokens)) {
            return Quantity{0, unit_called("points"), {at, at + tokens[0].span.end}};
        }
        const bool per_cent = (first == "per" || first == "pour") && tokens[1].key() == "cent";
        const Unit* unit = per_cent ? unit_called("%") : unit_named(token.key(), language_);
        const bool letter = token.key_size == 1 && (token.capital || i > 0);
        if (unit == nullptr || letter) {
            return std::nullopt;
        }
        std::uint32_t end = tokens[per_cent ? 1 : i].span.end;
        if (const Unit* power = with_power(*unit, power_at(tokens, i))) {
            unit = power;
        }
        return Quantity{0, unit, {at + token.span.begin, at + end}};
    }

    static bool is_percentage_point(const TokenView& tokens)
    {
        const std::string_view first = tokens[0].key();
        return (first.starts_with("point") && tokens[1].key() == "de" &&
                tokens[2].key() == "pourcentage") ||
               (first == "percentage" && tokens[1].key().starts_with("point"));
    }

    /// '2', '3', 'h' or 's' where the unit of token `i` is squared, cubed, or by the hour or
    /// second.
    static char power_at(const TokenView& tokens, std::size_t i)
    {
        const std::string_view before = i > 0 ? tokens[i - 1].key() : std::string_view();
        const std::string_view next = tokens[i + 1].key();
        const std::string_view gap = tokens.gap_after(i);
        const std::string_view rest = tokens.text().substr(tokens[i].span.end);
        const std::string_view last = i + 2 < tokens.size() ? tokens[i + 2].key() : "";
        const std::string_view third = i + 3 < tokens.size() ? tokens[i + 3].key() : "";
        if (before == "square" || next.starts_with("carre") || rest.starts_with("²") ||
            (gap.empty() && tokens.text_of(i + 1) == "2")) {
            return '2';
        }
        if (before == "cubic" || next.starts_with("cube") || rest.starts_with("³")) {
            return '3';
        }
        const bool slash = gap == "/" || gap == " / ";
        const bool hourly = (slash && next == "h") || next == "hour" ||
                            ((next == "per" || next == "par" || next == "an") &&
                             (last == "hour" || last == "heure")) ||
                            (next == "a" && last == "l" && third == "heure");
        const bool secondly = (slash && next == "s") ||
                              ((next == "per" || next == "par") && last.starts_with("second"));
        return hourly ? 'h' : secondly ? 's' : ' ';
    }

    std::string_view text_;
    Language language_;
};

double value_of(const Number& number)
{
    double value = 0;
    const char* const end = number.value.data() + number.value.size();
    return std::from_chars(number.value.data(), end, value).ptr == end ? value : -1;
}

} // namespace

std::vector<Quantity> find_quantities(std::string_view text, Language language,
                                      const std::vector<Number>& numbers)
{
    std::vector<Quantity> quantities;
    const UnitReader reader(text, language);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Number& number = numbers[i];
        if (number.clock || number.kind == NumberKind::date || number.kind == NumberKind::roman) {
            continue;
        }
        const Character before = character_before(text, number.span.begin);
        std::optional<Quantity> found = reader.after(number);
        if (const Unit* money = money_sign(before.code); !found && money != nullptr) {
            found = Quantity{0, money, {number.span.begin - before.size, number.span.begin}};
        }
        if (found) {
            found->number = i;
            quantities.push_back(*found);
        }
    }
    return quantities;
}

bool is_same_unit(const Unit& a, const Unit& b)
{
    const auto pound = [](const Unit& unit) {
        return unit.id == "lb" || unit.id == "GBP" || unit.id == "pound";
    };
    return a.id == b.id || ((a.id == "pound" || b.id == "pound") && pound(a) && pound(b));
}

bool is_conversion(const Number& a, const Unit& unit_a, const Number& b, const Unit& unit_b)
{
    const auto weight = [](const Unit& unit) {
        return unit.id == "pound" ? *unit_called("lb") : unit;
    };
    const Unit first = weight(unit_a);
    const Unit second = weight(unit_b);
    if (first.dimension != second.dimension || first.factor == 0 || second.factor == 0 ||
        first.id == second.id) {
        return false;
    }
    double x = value_of(a);
    double y = value_of(b);
    if (first.dimension == Dimension::temperature) {
        x = first.factor == 1 ? x : (x - 32) / 1.8;
        y = second.factor == 1 ? y : (y - 32) / 1.8;
        constexpr double rounded_degrees = 1.5;
        return std::abs(x - y) <= rounded_degrees;
    }
    constexpr double rounding = 0.12; // gallons are of two sizes; "about 10 miles" is 15 km
    x *= first.factor;
    y *= second.factor;
    return x > 0 && y > 0 && std::abs(x - y) <= rounding * std::max(x, y);
}

} // namespace enregard
