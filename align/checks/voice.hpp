#pragma once

#include "align/alignment/bead.hpp"
#include "align/language/language.hpp"

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace enregard {

/// A message in the languages that the program speaks: formats of fmt that take the same arguments,
/// the French one in another order ("{1}") where it must. Declare it constexpr: formats that take
/// different numbers of arguments do not compile.
struct Wording {
    std::string_view english;
    std::string_view french;
    std::size_t arguments = 0;

    constexpr Wording(std::string_view in_english, std::string_view in_french)
        : english(in_english), french(in_french), arguments(count_arguments(in_english))
    {
        if (count_arguments(in_french) != arguments) {
            throw "the two formats take different numbers of arguments";
        }
    }

private:
    /// The arguments of a format: the fields without a number, or the highest number.
    static constexpr std::size_t count_arguments(std::string_view format)
    {
        std::size_t count = 0;
        for (std::size_t i = 0; i + 1 < format.size(); ++i) {
            if (format[i] == '{') {
                const char next = format[i + 1];
                const bool numbered = next >= '0' && next <= '9';
                const auto number = numbered ? static_cast<std::size_t>(next - '0') + 1 : count + 1;
                count = number > count ? number : count;
            }
        }
        return count;
    }
};

/// Puts messages in the language of the user.
class Voice {
public:
    explicit Voice(Language language = Language::english) : language_(language) {}

    Language language() const { return language_; }

    /// The one of two texts that is in its language.
    std::string_view pick(std::string_view english, std::string_view french) const
    {
        return language_ == Language::french ? french : english;
    }

    template <typename... Arguments>
    std::string say(const Wording& wording, const Arguments&... arguments) const
    {
        assert(sizeof...(arguments) == wording.arguments);
        return fmt::vformat(pick(wording.english, wording.french),
                            fmt::make_format_args(arguments...));
    }

    /// "French", "français".
    std::string_view name(Language language) const;

    /// "French"; "source" or "target" where the languages do not tell the sides apart. In French
    /// messages it follows "côté": "français", "source", "cible".
    std::string_view side(const Bitext& bitext, Side side) const;

    /// `words` with white space folded, cut to about `most_chars` at a word, in the quotes of the
    /// language.
    std::string quoted(std::string_view words, std::size_t most_chars = 60) const;

private:
    Language language_;
};

} // namespace enregard
