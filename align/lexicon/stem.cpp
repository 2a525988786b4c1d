#include "align/lexicon/stem.hpp"

#include "align/text/keys.hpp"

#include <libstemmer.h>
#include <memory>

namespace enregard {

namespace {

using Stemmer = std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)>;

void replace_all(std::string& text, std::string_view sign, std::string_view letters)
{
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) {
        text.replace(at, sign.size(), letters);
    }
}

/// The stemmer of this thread: each has a buffer of its own, so that threads cannot share one.
sb_stemmer* stemmer_for(Language language)
{
    thread_local const Stemmer french(sb_stemmer_new("french", "UTF_8"), &sb_stemmer_delete);
    thread_local const Stemmer english(sb_stemmer_new("english", "UTF_8"), &sb_stemmer_delete);
    return language == Language::french    ? french.get()
           : language == Language::english ? english.get()
                                           : nullptr;
}

} // namespace

std::string word_key(std::string_view word)
{
    std::string key = fold_key(word);
    replace_all(key, "œ", "oe");
    replace_all(key, "æ", "ae");
    replace_all(key, "\u00AD", "");
    return key;
}

std::string stem_of(Language language, std::string_view word)
{
    const std::string key = word_key(word);
    sb_stemmer* stemmer = stemmer_for(language);
    if (stemmer == nullptr) {
        return key;
    }
    const sb_symbol* stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(key.data()),
                                            static_cast<int>(key.size()));
    if (stem == nullptr) {
        return key; // no memory for its buffer
    }
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

} // namespace enregard
