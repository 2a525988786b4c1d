#include "align/checks/typography.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <array>

namespace enregard {

namespace {

constexpr Wording no_space{"There is no space {} {}, which French has and this text too.",
                           "Il manque une espace {} {}."};
constexpr Wording odd_space{"There is a space {} {}, which this text does not have elsewhere.",
                            "Il y a une espace {} {}, ce que ce texte n'a pas ailleurs."};
constexpr Wording breaks{
    "The space {} {} may end a line; elsewhere this text has a no-break space.",
    "L'espace {} {} n'est pas insécable comme ailleurs dans ce texte."};
constexpr Wording never_no_break{
    "The text has {} ordinary spaces before ; : ! ? % or inside « », from here on, and no no-break "
    "space: a line may begin with such a mark.",
    "Le texte a, à partir d'ici, {} espaces ordinaires avant ; : ! ? % ou à l'intérieur des « », "
    "et "
    "aucune espace insécable : une ligne peut commencer par un tel signe."};
constexpr Wording mixed_no_break{
    "Before ; : ! ? % and inside « » the text has {} ordinary and {} no-break spaces.",
    "Avant ; : ! ? % et à l'intérieur des « », le texte a {} espaces ordinaires et {} insécables."};
constexpr Wording english_space{"English has no space before {}.",
                                "En anglais, il n'y a pas d'espace avant {}."};

enum class Gap { none, ordinary, no_break };
enum class Sign { high, colon, percent, opening, closing };

/// A sign and what stands between it and its word.
struct Place {
    Sign sign = Sign::high;
    Gap gap = Gap::none;
    Span mark; ///< the sign
    Span span; ///< the sign and its word, or the space
};

bool is_no_break(char32_t code)
{
    return code == 0xA0 || code == 0x202F || code == 0x2009 || code == 0x2007;
}

Gap gap_of(char32_t code)
{
    return is_no_break(code) ? Gap::no_break : is_space(code) ? Gap::ordinary : Gap::none;
}

std::optional<Sign> sign_of(char32_t code)
{
    switch (code) {
    case ';':
    case '!':
    case '?':
        return Sign::high;
    case ':':
        return Sign::colon;
    case '%':
        return Sign::percent;
    case 0xAB:
        return Sign::opening;
    case 0xBB:
        return Sign::closing;
    default:
        return std::nullopt;
    }
}

/// The run without white space around `at`.
Span run_around(std::string_view text, Span block, Span at)
{
    while (at.begin > block.begin && !is_space(character_before(text, at.begin).code)) {
        at.begin -= character_before(text, at.begin).size;
    }
    while (at.end < block.end && !is_space(character_at(text, at.end).code)) {
        at.end += character_at(text, at.end).size;
    }
    return at;
}

bool is_address(std::string_view run)
{
    return run.find("//") != std::string_view::npos || run.starts_with("www.") ||
           run.find('@') != std::string_view::npos || run.starts_with("mailto:");
}

/// What stands around a sign, spaces aside.
struct Around {
    char32_t before = 0;      ///< the character before the sign
    char32_t word_before = 0; ///< the same without spaces
    char32_t after = 0;
};

/// True where the sign is one of the sentence: no part of a time, an address, a formula, a smiley.
bool is_of_sentence(Sign sign, const Around& around)
{
    const bool word_after = is_letter(around.after) || is_digit(around.after);
    switch (sign) {
    case Sign::high:
        return !word_after && around.after != '=' &&
               (is_letter(around.word_before) || is_digit(around.word_before) ||
                around.word_before == ')' || around.word_before == 0xBB ||
                around.word_before == '"' || around.word_before == 0x201D);
    case Sign::colon:
        return (around.after == 0 || is_space(around.after)) &&
               (is_letter(around.word_before) || is_digit(around.word_before) ||
                around.word_before == ')' || around.word_before == 0xBB);
    case Sign::percent:
        return is_digit(around.word_before) && !word_after;
    case Sign::opening:
        return around.after != 0;
    case Sign::closing:
        return around.before != 0;
    }
    return false;
}

/// The signs of one block.
void read_places(std::string_view text, Span block, std::vector<Place>& places)
{
    for (std::uint32_t i = block.begin; i < block.end;) {
        const Character c = character_at(text, i);
        const Span mark = {i, i + c.size};
        i += c.size;
        const std::optional<Sign> sign = sign_of(c.code);
        if (!sign) {
            continue;
        }
        Around around;
        around.before = mark.begin > block.begin ? character_before(text, mark.begin).code : 0;
        around.after = mark.end < block.end ? character_at(text, mark.end).code : 0;
        const std::uint32_t word_end = trim(text, {block.begin, mark.begin}).end;
        around.word_before =
            word_end > block.begin ? character_before(text, word_end).code : char32_t{0};
        if (!is_of_sentence(*sign, around)) {
            continue;
        }
        const Span run = run_around(text, block, mark);
        if (is_address(slice(text, run))) {
            continue;
        }
        const bool opening = *sign == Sign::opening;
        const Gap gap = gap_of(opening ? around.after : around.before);
        Span span = run;
        if (gap != Gap::none) {
            span = opening ? Span{mark.begin, mark.end + character_at(text, mark.end).size}
                           : Span{word_end, mark.end};
        }
        places.push_back({*sign, gap, mark, span});
    }
}

std::vector<Place> places_of(const TypographyReport& report)
{
    std::vector<Place> places;
    for_each_target_block(
        report.bitext, [&](const Block& block) { read_places(report.text(), block.span, places); });
    return places;
}

std::string_view before_or_after(const Voice& voice, Sign sign)
{
    return sign == Sign::opening ? voice.pick("after", "après") : voice.pick("before", "avant");
}

/// The style of the guillemets is one for both.
std::size_t group_of(Sign sign)
{
    return static_cast<std::size_t>(sign == Sign::closing ? Sign::opening : sign);
}

struct Count {
    std::size_t none = 0;
    std::size_t spaced = 0;
};

/// Names the places that have a space where the style has none, or none where it has one.
void report_missing(TypographyReport& report, const std::vector<Place>& places)
{
    std::array<Count, 5> counts{};
    for (const Place& place : places) {
        Count& count = counts[group_of(place.sign)];
        ++(place.gap == Gap::none ? count.none : count.spaced);
    }
    std::size_t told = 0;
    for (const Place& place : places) {
        const Count& count = counts[group_of(place.sign)];
        // A text that has no spaces four times and hardly ever one follows Canadian or Swiss use.
        const bool style_without = count.none >= 4 && count.none >= 2 * count.spaced;
        const bool is_odd = style_without ? place.gap != Gap::none : place.gap == Gap::none;
        if (!is_odd || told++ >= most_typography_places) {
            continue;
        }
        const Voice& voice = report.voice();
        const std::string_view sign = slice(report.text(), place.mark);
        report.add(place.span, voice.say(style_without ? odd_space : no_space,
                                         before_or_after(voice, place.sign), sign));
    }
}

void report_no_break(TypographyReport& report, const std::vector<Place>& places)
{
    std::vector<const Place*> ordinary;
    std::size_t no_break = 0;
    for (const Place& place : places) {
        if (place.gap == Gap::ordinary) {
            ordinary.push_back(&place);
        }
        no_break += place.gap == Gap::no_break ? 1U : 0U;
    }
    constexpr std::size_t telling = 5;
    if (ordinary.empty() || ordinary.size() + no_break < telling) {
        return;
    }
    const Voice& voice = report.voice();
    if (no_break == 0) {
        report.add(ordinary.front()->span, voice.say(never_no_break, ordinary.size()));
    } else if (no_break < 2 * ordinary.size()) {
        report.add(ordinary.front()->span, voice.say(mixed_no_break, ordinary.size(), no_break));
    } else {
        for (std::size_t i = 0; i < std::min(ordinary.size(), most_typography_places); ++i) {
            report.add(ordinary[i]->span,
                       voice.say(breaks, before_or_after(voice, ordinary[i]->sign),
                                 slice(report.text(), ordinary[i]->mark)));
        }
    }
}

} // namespace

void check_french_spaces(TypographyReport& report)
{
    const std::vector<Place> places = places_of(report);
    report_missing(report, places);
    report_no_break(report, places);
}

void check_english_spaces(TypographyReport& report)
{
    std::size_t told = 0;
    for (const Place& place : places_of(report)) {
        const bool is_mark = place.sign == Sign::high || place.sign == Sign::colon;
        if (is_mark && place.gap != Gap::none && told++ < most_typography_places) {
            const Span word = {run_around(report.text(), {0, size_of(report.text())},
                                          {place.span.begin, place.span.begin})
                                   .begin,
                               place.mark.end};
            report.add(word, report.voice().say(english_space, slice(report.text(), place.mark)));
        }
    }
}

} // namespace enregard
