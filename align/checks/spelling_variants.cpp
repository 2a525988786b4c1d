#include "align/checks/spelling_variants.hpp"

#include "align/checks/pairs.hpp"
#include "align/language/english_variants.hpp"
#include "align/language/own_words.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr Wording mixed{"The text has {} words in British and {} in American spelling; the rarer "
                        "ones are {}.",
                        "Le texte a {} mots à l'orthographe britannique et {} à l'américaine ; les "
                        "plus rares sont {}."};
constexpr Wording unwanted{"{} is {} spelling; this text is to have {}.",
                           "{} est l'orthographe {} ; il faut ici {}."};

/// A word of the translation in one of the two spellings.
struct Place {
    Span word;
    VariantWord variant;
};

/// Words in small letters: a name stays as its owner writes it.
std::vector<Place> places_of(const Bitext& bitext, const CheckContext& context)
{
    std::vector<Place> places;
    std::unordered_map<std::string, std::optional<VariantWord>> known;
    const Document& document = bitext.target.document;
    for (const Sentence& sentence : bitext.target.sentences) {
        const std::vector<Span> kept = context.own_words.kept(document.text, sentence.span);
        for (const Span word : split_words(document.text, sentence.span)) {
            const std::string_view letters = slice(document.text, word);
            if (word.size() < 4 || is_capitalised(letters) || has_digit(letters) ||
                context.own_words.knows(letters) || is_within(kept, word)) {
                continue;
            }
            const auto [entry, fresh] = known.try_emplace(std::string(letters));
            if (fresh) {
                entry->second = variant_of(context.spellers, letters);
            }
            if (entry->second) {
                places.push_back({word, *entry->second});
            }
        }
    }
    return places;
}

Finding finding_of(const Check& check, const Bitext& bitext, Span word)
{
    Finding finding;
    finding.check = check.id;
    finding.side = Side::target;
    finding.span = word;
    finding.bead = bead_at(bitext, Side::target, word.begin);
    if (finding.bead && !bitext.beads[*finding.bead].source.empty()) {
        finding.other = span_of(bitext.source, bitext.beads[*finding.bead].source);
    }
    return finding;
}

/// The different words of `places`, the first few of them named.
std::string named(const Voice& voice, std::string_view text, const std::vector<Place>& places)
{
    constexpr std::size_t most_named = 4;
    std::vector<std::string> names;
    for (const Place& place : places) {
        std::string name = voice.quoted(slice(text, place.word));
        if (std::ranges::find(names, name) == names.end() && names.size() < most_named) {
            names.push_back(std::move(name));
        }
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

void say_mixed(const Check& check, const Bitext& bitext, const Voice& voice,
               const std::vector<Place>& places, std::vector<Finding>& findings)
{
    std::map<EnglishVariant, std::vector<Place>> by_variant;
    for (const Place& place : places) {
        by_variant[place.variant.variant].push_back(place);
    }
    if (by_variant.size() < 2) {
        return;
    }
    const std::vector<Place>& british = by_variant[EnglishVariant::british];
    const std::vector<Place>& american = by_variant[EnglishVariant::american];
    const std::vector<Place>& rare = american.size() <= british.size() ? american : british;
    Finding finding = finding_of(check, bitext, rare.front().word);
    finding.severity = Severity::info;
    finding.confidence = 0.8;
    finding.message = voice.say(mixed, british.size(), american.size(),
                                named(voice, bitext.target.document.text, rare));
    finding.suggestions.push_back(rare.front().variant.other);
    findings.push_back(std::move(finding));
}

} // namespace

void check_english_variants(const Check& check, const Bitext& bitext, const CheckContext& context,
                            std::string_view wanted, std::vector<Finding>& findings)
{
    const std::vector<Place> places = places_of(bitext, context);
    if (wanted != "en-GB" && wanted != "en-US") {
        say_mixed(check, bitext, context.voice, places, findings);
        return;
    }
    const auto right = wanted == "en-GB" ? EnglishVariant::british : EnglishVariant::american;
    const Voice& voice = context.voice;
    for (const Place& place : places) {
        if (place.variant.variant == right) {
            continue;
        }
        Finding finding = finding_of(check, bitext, place.word);
        finding.message =
            voice.say(unwanted, voice.quoted(slice(bitext.target.document.text, place.word)),
                      right == EnglishVariant::british ? voice.pick("American", "américaine")
                                                       : voice.pick("British", "britannique"),
                      voice.quoted(place.variant.other));
        finding.suggestions.push_back(place.variant.other);
        finding.confidence = 0.9;
        findings.push_back(std::move(finding));
    }
}

} // namespace enregard
