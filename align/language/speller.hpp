#pragma once

#include "align/language/language.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// Which dictionaries of English have a word.
struct EnglishSpelling {
    bool british = true;
    bool american = true;
};

/// The Hunspell dictionaries, loaded on first use. Hunspell is not safe for several threads, so
/// each thread has its own.
class Spellers {
public:
    Spellers();
    ~Spellers();
    Spellers(const Spellers&) = delete;
    Spellers& operator=(const Spellers&) = delete;

    /// True where `word` (no spaces; either apostrophe) is a word of the language; English accepts
    /// British and American spelling. Without an installed dictionary every word is one.
    bool knows(Language language, std::string_view word);

    /// The same, without remembering the answer: for the many words that are only tried.
    bool accepts(Language language, std::string_view word);

    /// In which spelling of English `word` is right.
    EnglishSpelling english_spelling(std::string_view word);

    /// Up to five words that may be meant, the likeliest first. Hunspell may take 0.1 s for one, so
    /// after `most_suggestions` different words it is not asked any more.
    std::vector<std::string> suggest(Language language, std::string_view word);

    /// False when no dictionary of the language is installed.
    bool available(Language language);

    static constexpr std::size_t most_suggestions = 8;

private:
    struct Dictionary;
    Dictionary& dictionary(Language language);

    std::unique_ptr<Dictionary> english_;
    std::unique_ptr<Dictionary> french_;
};

} // namespace enregard
