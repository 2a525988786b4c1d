#include "align/lexicon/trainer.hpp"

#include "align/language/words.hpp"
#include "align/lexicon/mixing.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr Language french = Language::french;
constexpr Language english = Language::english;

std::size_t index_of(Language language)
{
    return language == french ? 0 : 1;
}

void insert_once(std::vector<std::uint32_t>& numbers, std::uint32_t number)
{
    if (std::ranges::find(numbers, number) == numbers.end()) {
        numbers.push_back(number);
    }
}

} // namespace

std::uint32_t LexiconTrainer::id_of(Language language, std::string_view word)
{
    Words& words = words_[index_of(language)];
    const auto [seen, is_new] = words.seen.emplace(word, 0);
    if (is_new) {
        const auto [known, is_new_stem] = words.ids.emplace(
            stem_of(language, word), static_cast<std::uint32_t>(words.stems.size()));
        if (is_new_stem) {
            words.stems.push_back(known->first);
            words.lemmas.emplace_back();
        }
        seen->second = known->second;
    }
    return seen->second;
}

std::vector<std::uint32_t> LexiconTrainer::ids_of(Language language, std::string_view text)
{
    std::vector<std::uint32_t> ids;
    for (const Span span : split_words(text, {0, size_of(text)})) {
        const std::string_view word = slice(text, span);
        if (!has_digit(word)) {
            ids.push_back(id_of(language, word));
        }
    }
    return ids;
}

void LexiconTrainer::add_pair(std::string_view source, std::string_view target, double weight)
{
    text_.source.push_back(ids_of(french, source));
    text_.target.push_back(ids_of(english, target));
    text_.weights.push_back(static_cast<float>(weight));
}

void LexiconTrainer::add_entry(std::string_view source, std::string_view target, EntryKind kind,
                               double weight)
{
    Entry entry{.french = ids_of(french, source),
                .english = ids_of(english, target),
                .weight = weight,
                .kind = kind,
                .french_text = std::string(source),
                .english_text = std::string(target)};
    if (kind == EntryKind::term) {
        entry.weight = 1.0 / ++terms_of_[entry.french];
    }
    if (!entry.french.empty() && !entry.english.empty()) {
        entries_.push_back(std::move(entry));
    }
}

void LexiconTrainer::add_form(Language language, std::string_view form, std::string_view lemma)
{
    const std::uint32_t stem = id_of(language, form);
    const std::uint32_t of_lemma = id_of(language, lemma);
    insert_once(words_[index_of(language)].lemmas[stem], of_lemma);
}

/// The work of LexiconTrainer::train, step by step.
class Training {
public:
    explicit Training(const LexiconTrainer& given) : given_(given) {}

    Lexicon run(const Model1Options& options)
    {
        for (std::size_t i = 0; i < 2; ++i) {
            find_canonical(i);
        }
        const ParallelText text = whole_text();
        tables_[0] = train_model1(text, options);
        tables_[1] = train_model1(reversed(text), options);
        for (std::size_t i = 0; i < 2; ++i) {
            rows_[i].resize(given_.words_[i].stems.size());
            for (std::uint32_t id = 0; id < rows_[i].size(); ++id) {
                rows_[i][id].trained = trained_row(tables_[i], tables_[1 - i], id);
            }
        }
        tables_[0] = {};
        tables_[1] = {};
        add_entries();
        return write();
    }

private:
    /// A stem whose forms all belong to one other stem is counted as that one.
    void find_canonical(std::size_t language)
    {
        const auto& lemmas = given_.words_[language].lemmas;
        auto& canonical = canonical_[language];
        canonical.resize(lemmas.size());
        for (std::uint32_t id = 0; id < lemmas.size(); ++id) {
            canonical[id] = lemmas[id].size() == 1 ? lemmas[id].front() : id;
        }
        for (std::uint32_t id = 0; id < lemmas.size(); ++id) {
            const std::uint32_t other = canonical[id];
            canonical[id] = canonical[other] == other ? other : id; // no chains
        }
    }

    std::vector<std::uint32_t> mapped(std::size_t language, std::vector<std::uint32_t> ids) const
    {
        for (std::uint32_t& id : ids) {
            id = canonical_[language][id];
        }
        return ids;
    }

    /// The texts, with the entries of the dictionaries as lines of their own.
    ParallelText whole_text() const
    {
        ParallelText text;
        text.source_words = static_cast<std::uint32_t>(canonical_[0].size());
        text.target_words = static_cast<std::uint32_t>(canonical_[1].size());
        for (std::size_t i = 0; i < given_.text_.source.size(); ++i) {
            text.source.push_back(mapped(0, given_.text_.source[i]));
            text.target.push_back(mapped(1, given_.text_.target[i]));
            text.weights.push_back(given_.text_.weights[i]);
        }
        for (const LexiconTrainer::Entry& entry : given_.entries_) {
            text.source.push_back(mapped(0, entry.french));
            text.target.push_back(mapped(1, entry.english));
            text.weights.push_back(static_cast<float>(std::min(entry.weight, 1.0)));
        }
        return text;
    }

    static ParallelText reversed(const ParallelText& text)
    {
        return {.source = text.target,
                .target = text.source,
                .weights = text.weights,
                .source_words = text.target_words,
                .target_words = text.source_words};
    }

    /// The stems that an entry's stem stands for: itself, and for a lemma those stems of its forms
    /// that other lemmas have too ("left" for "leave").
    void add_entries()
    {
        std::vector<std::vector<std::uint32_t>> shared[2];
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& lemmas = given_.words_[i].lemmas;
            shared[i].resize(lemmas.size());
            for (std::uint32_t id = 0; id < lemmas.size(); ++id) {
                for (const std::uint32_t lemma : lemmas[id]) {
                    if (lemmas[id].size() > 1 && lemma != id) {
                        shared[i][canonical_[i][lemma]].push_back(id);
                    }
                }
            }
        }
        for (const LexiconTrainer::Entry& entry : given_.entries_) {
            if (entry.french.size() != 1 || entry.english.size() != 1) {
                continue;
            }
            const std::uint32_t a = canonical_[0][entry.french[0]];
            const std::uint32_t b = canonical_[1][entry.english[0]];
            add_entry(a, b, entry.kind, entry.weight);
            constexpr double share = 0.25;
            for (const std::uint32_t other : shared[0][a]) {
                add_entry(other, b, EntryKind::dictionary, share * entry.weight);
            }
            for (const std::uint32_t other : shared[1][b]) {
                add_entry(a, other, EntryKind::dictionary, share * entry.weight);
            }
        }
    }

    void add_entry(std::uint32_t a, std::uint32_t b, EntryKind kind, double weight)
    {
        rows_[0][a].add(b, kind == EntryKind::term, weight);
        rows_[1][b].add(a, kind == EntryKind::term, weight);
    }

    Lexicon write() const
    {
        LexiconBuilder builder;
        builder.set_manifest(given_.manifest_);
        std::vector<MixedRow> mixed[2];
        std::vector<bool> used[2];
        for (std::size_t i = 0; i < 2; ++i) {
            used[i].resize(rows_[i].size());
        }
        for (std::size_t i = 0; i < 2; ++i) {
            for (std::uint32_t id = 0; id < rows_[i].size(); ++id) {
                mixed[i].push_back(rows_[i][id].mixed());
                for (const auto& [other, probability] : mixed[i].back()) {
                    used[i][id] = true;
                    used[1 - i][other] = true;
                }
            }
        }
        std::vector<std::uint32_t> numbers[2];
        for (std::size_t i = 0; i < 2; ++i) {
            numbers[i] = add_stems(builder, i, used[i]);
        }
        for (std::size_t i = 0; i < 2; ++i) {
            const Language from = i == 0 ? french : english;
            for (std::uint32_t id = 0; id < mixed[i].size(); ++id) {
                for (const auto& [other, probability] : mixed[i][id]) {
                    builder.set(from, numbers[i][id], numbers[1 - i][other], probability);
                }
            }
        }
        for (const LexiconTrainer::Entry& entry : given_.entries_) {
            const bool phrase = entry.french.size() > 1 || entry.english.size() > 1;
            if (phrase || entry.kind == EntryKind::term) {
                builder.add_phrase(entry.french_text, entry.english_text);
            }
        }
        return builder.finish();
    }

    /// Adds the stems that are used, in the order of the alphabet, and their aliases.
    std::vector<std::uint32_t> add_stems(LexiconBuilder& builder, std::size_t language,
                                         const std::vector<bool>& used) const
    {
        const auto& stems = given_.words_[language].stems;
        const Language name = language == 0 ? french : english;
        std::vector<std::uint32_t> order;
        for (std::uint32_t id = 0; id < stems.size(); ++id) {
            if (used[id]) {
                order.push_back(id);
            }
        }
        std::ranges::sort(order, {},
                          [&](std::uint32_t id) -> std::string_view { return stems[id]; });
        std::vector<std::uint32_t> numbers(stems.size(), 0);
        for (const std::uint32_t id : order) {
            numbers[id] = builder.add_stem(name, stems[id]);
        }
        for (std::uint32_t id = 0; id < stems.size(); ++id) {
            const std::uint32_t other = canonical_[language][id];
            if (other != id && used[other]) {
                builder.add_alias(name, stems[id], numbers[other]);
            }
        }
        return numbers;
    }

    const LexiconTrainer& given_;
    std::vector<std::uint32_t> canonical_[2];
    TranslationTable tables_[2];
    std::vector<TranslationRow> rows_[2];
};

Lexicon LexiconTrainer::train(const Model1Options& options) const
{
    return Training(*this).run(options);
}

} // namespace enregard
