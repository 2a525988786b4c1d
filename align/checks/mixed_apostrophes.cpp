#include "align/checks/pairs.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check mixed_apostrophes;

namespace {

constexpr Example examples[] = {
    {"The council of the city and the council of the region met.",
     "Le conseil de l’agglomération et celui ⟦d'Alsace⟧ se sont réunis aujourd’hui."},
    {"The council of the city met today in the afternoon.",
     "Le conseil de l'agglomération s'est réuni aujourd'hui."},
};

constexpr Wording mixed{"The text has {} straight and {} typographic apostrophes; the rarer ones "
                        "stand in {}.",
                        "Le texte a {} apostrophes droites et {} courbes ; les plus rares sont "
                        "dans {}."};
constexpr Wording mixed_here{"This sentence has straight and typographic apostrophes.",
                             "Cette phrase a des apostrophes droites et courbes."};

/// Two apostrophes so near are shown as one place.
constexpr std::uint32_t near_bytes = 60;
constexpr std::size_t most_places = 5;

struct Apostrophe {
    Span word; ///< the words that it joins
    bool straight = false;
    std::size_t sentence = 0;
};

/// Apostrophes between two letters; others may be quotation marks.
std::vector<Apostrophe> apostrophes_of(const Text& text)
{
    std::vector<Apostrophe> found;
    const std::string_view words = text.document.text;
    for (std::size_t k = 0; k < text.sentences.size(); ++k) {
        const Span span = text.sentences[k].span;
        for (std::uint32_t i = span.begin; i < span.end;) {
            const Character c = character_at(words, i);
            const std::uint32_t after = i + c.size;
            if ((c.code == '\'' || c.code == 0x2019) &&
                is_letter(character_before(words, i).code) &&
                is_letter(character_at(words, after).code)) {
                Span word = {i, after};
                while (word.begin > span.begin &&
                       is_letter(character_before(words, word.begin).code)) {
                    word.begin -= character_before(words, word.begin).size;
                }
                while (word.end < span.end && is_letter(character_at(words, word.end).code)) {
                    word.end += character_at(words, word.end).size;
                }
                found.push_back({word, c.code == '\'', k});
            }
            i = after;
        }
    }
    return found;
}

Finding finding_of(const Bitext& bitext, Span span, std::string message)
{
    Finding finding;
    finding.check = mixed_apostrophes.id;
    finding.severity = Severity::info;
    finding.side = Side::target;
    finding.span = span;
    finding.bead = bead_at(bitext, Side::target, span.begin);
    finding.message = std::move(message);
    finding.confidence = 0.8;
    return finding;
}

/// The first words with the rarer kind: "d'Alsace", "l'Europe" and 3 more.
std::string named(const Voice& voice, std::string_view text, const std::vector<Apostrophe>& rare)
{
    constexpr std::size_t most_named = 4;
    std::string names;
    for (std::size_t i = 0; i < std::min(rare.size(), most_named); ++i) {
        names += (i == 0 ? "" : ", ") + voice.quoted(slice(text, rare[i].word));
    }
    if (rare.size() > most_named) {
        names += fmt::format(fmt::runtime(voice.pick(" and {} more", " et {} autres")),
                             rare.size() - most_named);
    }
    return names;
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const std::vector<Apostrophe> all = apostrophes_of(bitext.target);
    const auto straight =
        static_cast<std::size_t>(std::ranges::count(all, true, &Apostrophe::straight));
    const std::size_t curly = all.size() - straight;
    if (straight == 0 || curly == 0) {
        return;
    }
    std::vector<Apostrophe> rare;
    std::ranges::copy_if(all, std::back_inserter(rare), [&](const Apostrophe& one) {
        return one.straight == (straight <= curly);
    });
    const std::string_view text = bitext.target.document.text;
    findings.push_back(
        finding_of(bitext, rare.front().word,
                   context.voice.say(mixed, straight, curly, named(context.voice, text, rare))));
    std::size_t told = 0;
    std::optional<std::size_t> told_sentence;
    for (std::size_t i = 1; i < all.size() && told < most_places; ++i) {
        const bool changes = all[i].straight != all[i - 1].straight &&
                             all[i].sentence == all[i - 1].sentence &&
                             all[i].sentence != told_sentence;
        const Span both = cover(all[i - 1].word, all[i].word);
        const Span place = both.size() <= near_bytes ? both : all[i].word;
        if (changes && !place.overlaps(rare.front().word)) {
            findings.push_back(finding_of(bitext, place, context.voice.say(mixed_here)));
            told_sentence = all[i].sentence;
            ++told;
        }
    }
}

} // namespace

constexpr Check mixed_apostrophes = {
    .id = "mixed-apostrophes",
    .severity = Severity::info,
    .summary = "The translation mixes straight and typographic apostrophes.",
    .why =
        "Told once for a text, with the places of the rarer kind, and at up to five places where "
        "both stand side by side. Searches for one kind do not find the other.",
    .examples = examples,
    .run = run,
    .mqm = "typographical; Locale conventions > Typography",
};

} // namespace enregard::checks
