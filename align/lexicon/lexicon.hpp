#pragma once

#include "align/language/language.hpp"
#include "align/lexicon/stem.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What translates what between French and English, stem by stem:
///
///     const Lexicon* lexicon = bundled_lexicon();
///     const auto id = lexicon->find_word(Language::french, "traités");
///     for (const Translation translation : lexicon->translations(Language::french, *id)) {
///         lexicon->stem(Language::english, translation.stem()); // "treati", then "treat" ...
///         translation.probability();                            // 0.81, then 0.09 ...
///     }
namespace enregard {

namespace lexicon {
struct Content;
}

/// One translation of a stem, as it stands in the file: the number of a stem of the other language
/// and how likely it is.
class Translation {
public:
    Translation(std::uint32_t stem, std::uint8_t code) : packed_(stem << 8U | code) {}
    /// The number of the stem in the other language.
    std::uint32_t stem() const { return packed_ >> 8U; }
    /// The probability in the form of the file; 0 is 1, and 55 more are e times less.
    std::uint8_t code() const { return static_cast<std::uint8_t>(packed_ & 0xFFU); }
    /// How likely the stem is translated so, 0.01 to 1; those of a stem add up to 1 at most, but
    /// for the rounding of the file.
    float probability() const;

private:
    std::uint32_t packed_;
};

/// A translation of several words, or one that a list of terms gives: as it is written, and the
/// numbers of its stems.
class Phrase {
public:
    std::string_view text(Language language) const { return side(language).text; }
    std::span<const std::uint32_t> words(Language language) const { return side(language).words; }

private:
    friend class Lexicon;
    struct Side {
        std::string_view text;
        std::span<const std::uint32_t> words;
    };
    const Side& side(Language language) const
    {
        return language == Language::french ? french_ : english_;
    }
    Side french_;
    Side english_;
};

/// A lexicon in memory, or a file mapped into it. Copies share it; what it gives lives as long as
/// one of them. Every function takes French or English, is safe from several threads and cannot
/// fail.
class Lexicon {
public:
    /// Maps the file `path`. Throws Error when it cannot be read, is no lexicon, has another
    /// version or is damaged; everything is checked here, so that nothing is afterwards.
    static Lexicon open(const std::string& path);

    /// The same for the bytes of a file; `name` is for the messages.
    static Lexicon from_bytes(std::string bytes, const std::string& name);

    /// The number of the stem, or nothing where it is unknown. Forms that a stemmer does not bring
    /// together ("took", "take") may have the same number.
    std::optional<std::uint32_t> find(Language language, std::string_view stem) const;

    /// The number of a word as split_words gives it: as this form, where its stem would mix it up
    /// ("loyer" and "loi" have one stem, as "police" and "policy" do), else by its stem. A French
    /// word that is unknown is sought without a tied pronoun ("dit-elle") and, where it has a
    /// capital, among those with accents ("EVENEMENT").
    std::optional<std::uint32_t> find_word(Language language, std::string_view word) const;

    /// How many stems there are; their numbers begin with 0.
    std::uint32_t size(Language language) const;

    /// The stem with the number `id`, which must be below size(language); or a word in its base
    /// form where the stem is another's.
    std::string_view stem(Language language, std::uint32_t id) const;

    /// The translations of the stem `id` of the language `from`: the likeliest first, 10 at most,
    /// none below 0.01.
    std::span<const Translation> translations(Language from, std::uint32_t id) const;

    /// How likely the stem `id` of the language `from` is translated by `other`; 0: it is not.
    float probability(Language from, std::uint32_t id, std::uint32_t other) const;

    /// The phrases whose first word in `language` is `id`, in a fixed order.
    std::vector<Phrase> phrases(Language language, std::uint32_t id) const;

    /// The name under which `find` finds `id`: as stem() gives it, or with a = before a form.
    std::string_view name(Language language, std::uint32_t id) const;

    /// Gives each other name of a stem to `visit`, with the number of the stem; not those without
    /// accents, which follow from the names.
    void
    for_each_alias(Language language,
                   const std::function<void(std::string_view name, std::uint32_t id)>& visit) const;

    /// Where it comes from, as lines of text: the packages, their versions and checksums.
    std::string_view manifest() const;

    /// The file as it is.
    std::string_view bytes() const;

private:
    explicit Lexicon(std::shared_ptr<const lexicon::Content> content) : content_(std::move(content))
    {
    }
    std::shared_ptr<const lexicon::Content> content_;
};

/// The lexicon that comes with the program, loaded when first asked for; null where there is none.
/// It is looked for in the folder ENREGARD_DATA where that is set, else where the program is
/// installed, else in the source tree it was built from. Throws Error when it is damaged.
const Lexicon* bundled_lexicon();

/// The path of a file that comes with the program, looked for in the same folders; or none.
std::optional<std::string> bundled_file(std::string_view name);

} // namespace enregard
