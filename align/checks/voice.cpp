#include "align/checks/voice.hpp"

#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

namespace enregard {

namespace {

std::string shortened(std::string_view words, std::size_t most_chars)
{
    std::string folded = fold_space(words);
    if (length_chars(folded) > most_chars) {
        std::uint32_t end = 0;
        for (std::size_t k = 0; k < most_chars; ++k) {
            end += character_at(folded, end).size;
        }
        const std::size_t space = folded.rfind(' ', end);
        folded.resize(space == std::string::npos || space < end / 2 ? end : space);
        folded += " …";
    }
    return folded;
}

} // namespace

std::string_view Voice::name(Language language) const
{
    switch (language) {
    case Language::english:
        return pick("English", "anglais");
    case Language::french:
        return pick("French", "français");
    case Language::unknown:
        break;
    }
    return pick("unknown", "inconnu");
}

std::string_view Voice::side(const Bitext& bitext, Side side) const
{
    const Language own = bitext.text(side).document.language;
    if (own != Language::unknown && own != bitext.text(opposite(side)).document.language) {
        return name(own);
    }
    return side == Side::source ? "source" : pick("target", "cible");
}

std::string Voice::quoted(std::string_view words, std::size_t most_chars) const
{
    const std::string shown = shortened(words, most_chars);
    return language_ == Language::french ? "«\u00A0" + shown + "\u00A0»" : '"' + shown + '"';
}

} // namespace enregard
