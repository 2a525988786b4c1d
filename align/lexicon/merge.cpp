#include "align/lexicon/merge.hpp"

#include "align/lexicon/builder.hpp"
#include "align/lexicon/content.hpp"

#include <array>
#include <map>

namespace enregard {

namespace {

constexpr double share_of_earlier = 0.8;
constexpr std::array languages{Language::french, Language::english};

using Row = std::map<std::uint32_t, double>;
using Rows = std::vector<Row>;

/// What the lexicons before said of a word, and less of what this one says.
void lay_under(Row& row, const Row& later)
{
    if (row.empty() || later.empty()) {
        row.insert(later.begin(), later.end());
        return;
    }
    for (auto& [other, probability] : row) {
        probability *= share_of_earlier;
    }
    for (const auto& [other, probability] : later) {
        row[other] += (1 - share_of_earlier) * probability;
    }
}

void add_phrases(LexiconBuilder& builder, const Lexicon& lexicon)
{
    for (std::uint32_t id = 0; id < lexicon.size(Language::french); ++id) {
        for (const Phrase& phrase : lexicon.phrases(Language::french, id)) {
            builder.add_phrase(phrase.text(Language::french), phrase.text(Language::english));
        }
    }
}

} // namespace

Lexicon merge_lexicons(std::span<const Lexicon> lexicons)
{
    LexiconBuilder builder;
    std::array<Rows, 2> rows;
    std::string manifest;
    for (const Lexicon& lexicon : lexicons) {
        std::array<std::vector<std::uint32_t>, 2> numbers;
        for (std::size_t i = 0; i < 2; ++i) {
            for (std::uint32_t id = 0; id < lexicon.size(languages[i]); ++id) {
                numbers[i].push_back(
                    builder.number_of(languages[i], lexicon.name(languages[i], id)));
                rows[i].resize(std::max<std::size_t>(rows[i].size(), numbers[i].back() + 1));
            }
            lexicon.for_each_alias(languages[i], [&](std::string_view name, std::uint32_t id) {
                builder.add_alias(languages[i], name, numbers[i][id]);
            });
        }
        for (std::size_t i = 0; i < 2; ++i) {
            std::vector<Row> later(rows[i].size());
            for (std::uint32_t id = 0; id < lexicon.size(languages[i]); ++id) {
                for (const Translation translation : lexicon.translations(languages[i], id)) {
                    later[numbers[i][id]][numbers[1 - i][translation.stem()]] +=
                        translation.probability();
                }
            }
            for (std::size_t id = 0; id < later.size(); ++id) {
                lay_under(rows[i][id], later[id]);
            }
        }
        add_phrases(builder, lexicon);
        manifest += lexicon.manifest();
    }
    for (std::size_t i = 0; i < 2; ++i) {
        for (std::uint32_t id = 0; id < rows[i].size(); ++id) {
            for (const auto& [other, probability] : rows[i][id]) {
                builder.set(languages[i], id, other, probability);
            }
        }
    }
    builder.set_manifest(std::move(manifest));
    return builder.finish();
}

std::optional<Lexicon> lexicon_with(std::span<const std::string> paths)
{
    std::vector<Lexicon> lexicons;
    for (const std::string& path : paths) {
        lexicons.push_back(Lexicon::open(path));
    }
    if (const Lexicon* bundled = bundled_lexicon()) {
        lexicons.push_back(*bundled);
    }
    if (lexicons.empty()) {
        return std::nullopt;
    }
    return lexicons.size() == 1 ? lexicons.front() : merge_lexicons(lexicons);
}

} // namespace enregard
