#pragma once

#include "align/lexicon/layout.hpp"
#include "align/lexicon/lexicon.hpp"

#include <array>
#include <memory>
#include <string>

namespace enregard::lexicon {

/// The tables of one language.
struct Side {
    std::string_view names;
    std::span<const std::uint32_t> name_first;
    std::span<const std::uint32_t> aliases;
    std::span<const std::uint32_t> slots;
    std::span<const std::uint32_t> first;
    std::span<const Translation> translations;
    std::string_view phrase_texts;
    std::span<const std::uint32_t> phrase_text_first;
    std::span<const std::uint32_t> phrase_words;
    std::span<const std::uint32_t> phrase_word_first;
    std::span<const std::uint32_t> phrase_order;

    std::uint32_t stem_count() const { return static_cast<std::uint32_t>(first.size() - 1); }
    std::string_view name(std::uint32_t place) const
    {
        return names.substr(name_first[place], name_first[place + 1] - name_first[place]);
    }
    std::span<const std::uint32_t> words_of(std::uint32_t phrase) const
    {
        return phrase_words.subspan(phrase_word_first[phrase],
                                    phrase_word_first[phrase + 1] - phrase_word_first[phrase]);
    }
    std::string_view text_of(std::uint32_t phrase) const
    {
        return phrase_texts.substr(phrase_text_first[phrase],
                                   phrase_text_first[phrase + 1] - phrase_text_first[phrase]);
    }
};

/// The sections of a file as tables. What owns the bytes comes first.
struct Content {
    std::shared_ptr<const void> owner;
    std::string_view bytes;
    std::string_view manifest;
    std::array<Side, 2> sides; ///< French, English

    const Side& side(Language language) const { return sides[index_of(language)]; }

    /// Checks `bytes` so thoroughly that nothing read later can lie outside. Throws Error.
    static std::shared_ptr<const Content> checked(std::shared_ptr<const void> owner,
                                                  std::string_view bytes, const std::string& name);
};

} // namespace enregard::lexicon
