#pragma once

#include "align/checks/pairs.hpp"
#include "align/language/exonyms.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

class Lexicon;
class Spellers;

/// What a capitalised word may be.
enum class NameKind {
    word,    ///< a common word with a capital: Court, Monday, British
    name,    ///< no common word of its language, or with a title or a name beside it
    acronym, ///< OSCE
};

/// A capitalised word of a sentence.
struct NameWord {
    Span span;       ///< in the document's text
    std::string key; ///< its plain_key
    NameKind kind = NameKind::word;
};

/// A place or a person whose name differs between the languages, or a country.
struct ListedName {
    Span span; ///< in the document's text
    std::vector<const Exonym*> exonyms;
    std::string region; ///< of a country; empty: it is none
};

/// One side of a pair as the checks of names look at it.
struct NamesOfSide {
    std::vector<NameWord> words; ///< without those of listed names
    std::vector<ListedName> listed;
    std::vector<Span> around; ///< all words of the neighbourhood
    std::vector<std::string>
        keys; ///< the plain_key of each, then those of the parts of words with hyphens
};

/// The countries and the names of the list of exonyms within `span`.
std::vector<ListedName> listed_names(std::string_view text, Span span, Language language);

/// The names in the sentences of one side of `pair`, and the words around them.
NamesOfSide names_of_side(const Bitext& bitext, const PairView& pair, Side side,
                          Spellers& spellers);

/// True where a dictionary of `language` has `word` as it stands or in small letters.
bool is_known_word(Spellers& spellers, Language language, std::string_view word);

/// The forms that a listed name has in `language`, the usual one first.
std::vector<std::string> forms_of(const ListedName& name, Language language);

} // namespace enregard
