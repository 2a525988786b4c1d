#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

enum class ReferenceKind {
    url,
    email,
    phone,
    symbol,    ///< of a document or a case: "CG-BUR(2020)35", "A/RES/61/295", "12345/06"
    article,   ///< an article, a section, a rule, a clause
    paragraph, ///< a paragraph, § 3, a point
    annex,     ///< an annex, an appendix, a table, a figure
    chapter,   ///< a chapter, a part, a title, a volume
    act,       ///< a protocol, a resolution, a directive and the like, by its number
};

/// A pointer to another text or to a part of one.
struct Reference {
    Span span; ///< the address, the symbol, or the number alone: the "3" of "articles 2 and 3"
    ReferenceKind kind = ReferenceKind::url;
    std::string value;      ///< what both languages write alike
    bool localised = false; ///< an address with the name of a language in it: ".../fr/..."
};

/// The references of `text`, in order. Of an address the value is what does not depend on the
/// language: no scheme, no "www.", no "fr" and "en"; of a phone number its last eight digits, which
/// are the same with the prefix of the country. Of a symbol it is its digits ("2004/38/CE" and
/// "2004/38/EC" are one); of a part, its number ("IV" is 4). A range ("articles 3 to 5") gives
/// every number of it.
std::vector<Reference> find_references(std::string_view text, Language language);

/// True for the address of a page or the address or number of a person.
inline bool is_address(ReferenceKind kind)
{
    return kind == ReferenceKind::url || kind == ReferenceKind::email ||
           kind == ReferenceKind::phone;
}

} // namespace enregard
