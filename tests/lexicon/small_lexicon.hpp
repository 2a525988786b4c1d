#pragma once

#include "align/lexicon/builder.hpp"
#include "align/lexicon/lexicon.hpp"

#include <cmath>
#include <string>

namespace enregard::testing {

/// "right 60, law 30": the translations of a word with their probabilities in hundredths, or
/// "unknown".
inline std::string translations_of(const Lexicon& lexicon, Language from, std::string_view word)
{
    const auto id = lexicon.find_word(from, word);
    if (!id) {
        return "unknown";
    }
    std::string out;
    for (const Translation translation : lexicon.translations(from, *id)) {
        out += out.empty() ? "" : ", ";
        out += lexicon.stem(other_language(from), translation.stem());
        out += " " + std::to_string(std::lround(100 * translation.probability()));
    }
    return out;
}

/// The first translation alone.
inline std::string first_of(const Lexicon& lexicon, Language from, std::string_view word)
{
    const std::string all = translations_of(lexicon, from, word);
    return all.substr(0, all.find(' '));
}

/// A lexicon of two French and two English stems, an alias and two phrases.
inline LexiconBuilder small_builder()
{
    constexpr Language fr = Language::french;
    constexpr Language en = Language::english;
    LexiconBuilder builder;
    const std::uint32_t loi = builder.add_stem(fr, "loi");
    const std::uint32_t droit = builder.add_stem(fr, "droit");
    const std::uint32_t law = builder.add_stem(en, "law");
    const std::uint32_t right = builder.add_stem(en, "right");
    builder.set(fr, loi, right, 0.005);
    builder.set(fr, loi, law, 0.9);
    builder.set(fr, droit, law, 0.3);
    builder.set(fr, droit, right, 0.6);
    builder.set(en, law, loi, 0.5);
    builder.add_alias(fr, "lois", loi);
    builder.add_phrase("droits de l'homme", "human rights");
    builder.add_phrase("droit international", "international law");
    builder.set_manifest("by hand\n");
    return builder;
}

} // namespace enregard::testing
