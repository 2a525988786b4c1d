#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace enregard::checks {

extern const Check quotation_mismatch;

namespace {

/// Words between quotation marks.
struct Quotation {
    Span span; ///< with its marks
    std::uint32_t words = 0;
    bool whole = true; ///< false where it begins or ends in another sentence
};

/// The closing mark of an opening one, or 0 for what opens nothing.
char32_t closing_of(char32_t code)
{
    switch (code) {
    case 0xAB: // «
        return 0xBB;
    case 0x201C: // “
        return 0x201D;
    case 0x201E: // „
        return 0x201C;
    case U'"':
        return U'"';
    default:
        return 0;
    }
}

std::uint32_t count_words(std::string_view text)
{
    std::uint32_t words = 0;
    bool inside = false;
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        const bool part = is_letter(c.code) || is_digit(c.code);
        words += part && !inside ? 1U : 0U;
        inside = part;
        i += c.size;
    }
    return words;
}

/// The quotations of a sentence, the outermost ones, in order. Single quotes are left out: they are
/// apostrophes as well.
std::vector<Quotation> find_quotations(std::string_view text)
{
    std::vector<Quotation> quotations;
    std::uint32_t begin = 0;
    char32_t close = 0;
    int depth = 0;
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (close == 0) {
            close = closing_of(c.code);
            begin = i;
            depth = 1;
            if (c.code == 0xBB || c.code == 0x201D) { // it began in a sentence before
                quotations.push_back({{0, i + c.size}, 0, false});
            }
        } else if (c.code == close) {
            if (--depth == 0) {
                const Span span{begin, i + c.size};
                quotations.push_back({span, count_words(slice(text, span)), true});
                close = 0;
            }
        } else if (closing_of(c.code) == close) {
            ++depth;
        }
        i += c.size;
    }
    if (close != 0) {
        quotations.push_back({{begin, size_of(text)}, 0, false});
    }
    return quotations;
}

/// From so many words on, a quotation that goes on in the sentence around it is what somebody said,
/// and no term or doubtful word.
constexpr std::uint32_t said_words = 4;

/// True where the first letter is small: no title, and no sentence, which novels and newspapers of
/// the two languages mark in different ways.
bool goes_on(std::string_view quotation)
{
    for (std::uint32_t i = 0; i < quotation.size();) {
        const Character c = character_at(quotation, i);
        if (is_letter(c.code) || is_digit(c.code)) {
            return is_lower(c.code);
        }
        i += c.size;
    }
    return false;
}

constexpr Wording unquoted{
    "The {} has {} in quotation marks; the {} sentence has no quotation marks.",
    "Côté {}, {} est entre guillemets ; côté {}, la phrase n'a pas de guillemets."};
/// True where `text` sets words apart in another way: single quotes, italics, a dialogue dash.
bool has_other_marks(std::string_view text)
{
    if (text.find('*') != std::string_view::npos || text.find('_') != std::string_view::npos ||
        text.find('<') != std::string_view::npos) {
        return true;
    }
    const Character first = character_at(text, 0);
    if (is_dash(first.code)) {
        return true;
    }
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        const char32_t before = character_before(text, i).code;
        const bool single = c.code == 0x2018 || c.code == 0x2039 || c.code == U'\'';
        if (single && (before == 0 || is_space(before) || before == U'(')) {
            return true;
        }
        i += c.size;
    }
    return false;
}

/// Reports the first quotations of `side` of which the other side has none.
void look(const Bitext& bitext, const Voice& voice, const PairView& pair, Side side,
          std::vector<Finding>& findings)
{
    const PairSide& own = pair.side(side);
    const PairSide& other = pair.side(opposite(side));
    const std::vector<Quotation> here = find_quotations(own.text);
    const std::vector<Quotation> there = find_quotations(other.text);
    const auto torn = [](const Quotation& quotation) { return !quotation.whole; };
    // One among several may be cut in two by "he said", or be marked in another way.
    if (here.empty() || !there.empty() || std::ranges::any_of(here, torn) ||
        has_other_marks(other.text)) {
        return;
    }
    // Where several lost their marks, the longest speaks for all.
    const auto longest = std::ranges::max_element(here, {}, &Quotation::words);
    const bool said = longest->words >= said_words && goes_on(slice(own.text, longest->span));
    Finding finding =
        finding_at(pair, quotation_mismatch.id, said ? Severity::warning : Severity::info,
                   said ? 0.6 : 0.3, side, longest->span, Span{0, size_of(other.text)});
    const std::string words = voice.quoted(slice(own.text, longest->span));
    finding.message =
        voice.say(unquoted, voice.side(bitext, side), words, voice.side(bitext, opposite(side)));
    findings.push_back(std::move(finding));
}

constexpr Example examples[] = {
    {"La ministre a déclaré qu'ils ⟦« ne céderaient jamais devant la menace »⟧.",
     "The minister stated that they would never give in to the threat."},
    {"The minister said \"we will never give in to threats\" on the radio.",
     "La ministre a dit « nous ne céderons jamais aux menaces » à la radio."},
};

} // namespace

constexpr Check quotation_mismatch = {
    .id = "quotation-mismatch",
    .severity = Severity::warning,
    .summary = "Words stand in quotation marks in one language only.",
    .why = "A quotation of four words or more that goes on in the sentence around it, and whose "
           "counterpart has no quotation marks, is a warning: somebody's own words have become "
           "those of the author, or the other way round. Whole sentences, titles, terms and "
           "doubtful words are only a remark, and one quotation among several is nothing. Single "
           "quotes, "
           "italics and a dialogue dash on the other side are marks as well, and a quotation over "
           "several sentences is not compared.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            for_each_pair(bitext, [&](const PairView& pair) {
                look(bitext, context.voice, pair, Side::source, findings);
                look(bitext, context.voice, pair, Side::target, findings);
            });
        },
    .mqm = "characters; Fluency > Punctuation",
};

} // namespace enregard::checks
