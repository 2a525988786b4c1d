#include "align/cli/lexicon_lookup.hpp"

#include "align/cli/commands.hpp"
#include "align/language/words.hpp"
#include "align/lexicon/merge.hpp"
#include "align/readers/reader.hpp"
#include "align/text/error.hpp"
#include "align/text/keys.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

using Ids = std::vector<std::optional<std::uint32_t>>;

Ids ids_of(const Lexicon& lexicon, Language language, std::string_view text)
{
    Ids ids;
    for (const Span word : split_words(text, {0, size_of(text)})) {
        ids.push_back(lexicon.find_word(language, slice(text, word)));
    }
    return ids;
}

/// The phrases that stand in `ids`; for a single word those that begin with it.
std::vector<Phrase> phrases_in(const Lexicon& lexicon, Language language, const Ids& ids)
{
    std::vector<Phrase> found;
    for (std::size_t at = 0; at < ids.size(); ++at) {
        if (!ids[at]) {
            continue;
        }
        for (const Phrase& phrase : lexicon.phrases(language, *ids[at])) {
            const auto words = phrase.words(language);
            const bool stands = words.size() <= ids.size() - at &&
                                std::ranges::equal(words, std::span(ids).subspan(at, words.size()));
            if (stands || (ids.size() == 1 && words.size() > 1)) {
                found.push_back(phrase);
            }
        }
    }
    std::ranges::stable_sort(found, {},
                             [&](const Phrase& phrase) { return phrase.words(language).size(); });
    return found;
}

std::string phrase_lines(const Lexicon& lexicon, Language language, const Ids& ids)
{
    constexpr std::size_t most = 12;
    const std::vector<Phrase> phrases = phrases_in(lexicon, language, ids);
    std::string out;
    for (std::size_t i = 0; i < phrases.size() && (i < most || ids.size() > 1); ++i) {
        out += fmt::format("  phrase  {} = {}\n", phrases[i].text(language),
                           phrases[i].text(other_language(language)));
    }
    if (phrases.size() > most && ids.size() == 1) {
        out += fmt::format("  and {} more phrases that begin so\n", phrases.size() - most);
    }
    return out;
}

/// What one language has for `query`; empty: nothing.
std::string entry(const Lexicon& lexicon, Language language, const std::string& query)
{
    const Ids ids = ids_of(lexicon, language, query);
    std::string out;
    if (ids.size() == 1 && ids.front()) {
        for (const Translation translation : lexicon.translations(language, *ids.front())) {
            out += fmt::format("  {:.3f}   {}\n", translation.probability(),
                               lexicon.stem(other_language(language), translation.stem()));
        }
    }
    out += phrase_lines(lexicon, language, ids);
    if (out.empty()) {
        return out;
    }
    const std::string stem =
        ids.size() == 1 ? fmt::format(", stem {}", lexicon.stem(language, *ids.front())) : "";
    return fmt::format("{} ({} to {}{})\n{}", query, code_of(language),
                       code_of(other_language(language)), stem, out);
}

std::string as_text(const Lexicon& lexicon, Language language, const std::string& query)
{
    std::string out;
    for (const Language from : {Language::french, Language::english}) {
        if (language == Language::unknown || language == from) {
            out += entry(lexicon, from, query);
        }
    }
    return out.empty() ? fmt::format("{}: no entry\n", query) : out;
}

/// A line for each translation of each word of the query; a word without any has one line too.
std::string as_table(const Lexicon& lexicon, Language language, const std::string& query)
{
    std::string out;
    for (const Language from : {Language::french, Language::english}) {
        if (language != Language::unknown && language != from) {
            continue;
        }
        for (const Span span : split_words(query, {0, size_of(query)})) {
            const std::string_view word = slice(query, span);
            const auto id = lexicon.find_word(from, word);
            const std::string head =
                fmt::format("{}\t{}\t{}\t", code_of(from), word, id ? lexicon.stem(from, *id) : "");
            if (!id || lexicon.translations(from, *id).empty()) {
                out += head + "\t\n";
                continue;
            }
            for (const Translation translation : lexicon.translations(from, *id)) {
                out += fmt::format("{}{}\t{:.3f}\n", head,
                                   lexicon.stem(other_language(from), translation.stem()),
                                   translation.probability());
            }
        }
    }
    return out;
}

std::vector<std::string> queries_of(const std::vector<std::string>& typed)
{
    std::vector<std::string> queries;
    for (const std::string& query : typed) {
        if (query != "-") {
            queries.push_back(query);
            continue;
        }
        const std::string text = decode_file(load_file("-")).text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (end > at) {
                queries.push_back(text.substr(at, end - at));
            }
            at = end + 1;
        }
    }
    return queries;
}

} // namespace

int run_lookup(const LexiconArguments& arguments)
{
    const std::optional<Lexicon> lexicon = lexicon_with(arguments.lexicons);
    if (!lexicon) {
        throw Error("the lexicon", "is not installed",
                    "Name one with --lexicon, or set ENREGARD_DATA to the folder that has "
                    "enregard.lexicon.");
    }
    const Language language = language_from_code(arguments.from);
    const bool table = arguments.format == "tsv";
    std::string out = table ? "language\tword\tstem\ttranslation\tprobability\n" : "";
    for (const std::string& query : queries_of(arguments.files)) {
        out += table ? as_table(*lexicon, language, query) : as_text(*lexicon, language, query);
    }
    print(out);
    return exit_clean;
}

} // namespace enregard::cli
