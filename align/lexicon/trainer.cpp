#include "align/lexicon/trainer.hpp"

#include "align/lexicon/builder.hpp"
#include "align/lexicon/mixing.hpp"

#include <algorithm>

namespace enregard {

void LexiconTrainer::add_pair(std::string_view french, std::string_view english, double weight)
{
    text_.source.push_back(french_.add_text(french));
    text_.target.push_back(english_.add_text(english));
    text_.weights.push_back(static_cast<float>(weight));
    for (const std::uint32_t word : text_.source.back()) {
        french_.count(word, weight);
    }
    for (const std::uint32_t word : text_.target.back()) {
        english_.count(word, weight);
    }
}

void LexiconTrainer::add_entry(std::string_view french, std::string_view english, EntryKind kind,
                               double weight)
{
    Entry entry{.french = french_.add_text(french),
                .english = english_.add_text(english),
                .weight = weight,
                .kind = kind,
                .french_text = std::string(french),
                .english_text = std::string(english)};
    if (entry.french.empty() || entry.english.empty()) {
        return;
    }
    if (kind == EntryKind::term) {
        entry.weight = 1.0 / ++terms_of_[entry.french];
    }
    if (entry.french.size() == 1 && entry.english.size() == 1) {
        const bool term = kind == EntryKind::term;
        const double strength = term ? 3 * entry.weight : entry.weight;
        french_.add_translation(entry.french[0], english_.stem_of_word(entry.english[0]), strength,
                                term);
        english_.add_translation(entry.english[0], french_.stem_of_word(entry.french[0]), strength,
                                 term);
    }
    entries_.push_back(std::move(entry));
}

void LexiconTrainer::add_form(Language language, std::string_view form, std::string_view lemma)
{
    Vocabulary& words = language == Language::french ? french_ : english_;
    const std::uint32_t number = words.add(form);
    words.add_lemma(number, words.add(lemma));
}

/// The work of LexiconTrainer::train, step by step.
class Training {
public:
    explicit Training(const LexiconTrainer& given) : given_(given) {}

    Lexicon run(const Model1Options& options)
    {
        const ParallelText text = whole_text();
        const TranslationTable forward = train_model1(text, options);
        const TranslationTable backward = train_model1(reversed(text), options);
        add_trained(0, forward, backward);
        add_trained(1, backward, forward);
        add_entries();
        return write();
    }

private:
    static std::vector<std::uint32_t> units_of(const Vocabulary& words,
                                               std::vector<std::uint32_t> text)
    {
        std::ranges::transform(text, text.begin(),
                               [&](std::uint32_t word) { return words.unit(word); });
        return text;
    }

    /// The texts, with the entries of the dictionaries as lines of their own.
    ParallelText whole_text() const
    {
        ParallelText text;
        text.source_words = given_.french_.unit_count();
        text.target_words = given_.english_.unit_count();
        const auto add = [&](const auto& french, const auto& english, float weight) {
            text.source.push_back(units_of(given_.french_, french));
            text.target.push_back(units_of(given_.english_, english));
            text.weights.push_back(weight);
        };
        for (std::size_t i = 0; i < given_.text_.source.size(); ++i) {
            add(given_.text_.source[i], given_.text_.target[i], given_.text_.weights[i]);
        }
        for (const LexiconTrainer::Entry& entry : given_.entries_) {
            add(entry.french, entry.english, static_cast<float>(std::min(entry.weight, 1.0)));
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

    void add_trained(std::size_t language, const TranslationTable& table,
                     const TranslationTable& reverse)
    {
        rows_[language].resize(table.first.size() - 1);
        for (std::uint32_t unit = 0; unit < rows_[language].size(); ++unit) {
            for (const TranslationCell& cell : table.row(unit)) {
                rows_[language][unit].uses += cell.count;
            }
            rows_[language][unit].trained = trained_row(table, reverse, unit);
        }
    }

    void add_entries()
    {
        for (const LexiconTrainer::Entry& entry : given_.entries_) {
            if (entry.french.size() == 1 && entry.english.size() == 1) {
                const std::uint32_t french = given_.french_.unit(entry.french[0]);
                const std::uint32_t english = given_.english_.unit(entry.english[0]);
                const bool term = entry.kind == EntryKind::term;
                // "actes: proceedings" says less of "acte" than its own entry does, and "thirdly"
                // less of "third".
                const bool inflected = given_.french_.is_inflected(entry.french[0]) ||
                                       given_.english_.is_inflected(entry.english[0]);
                const double weight = inflected ? 0.3 * entry.weight : entry.weight;
                rows_[0][french].add(
                    english, term,
                    weight * (0.3 + 0.7 * given_.french_.share_in_unit(entry.french[0])));
                rows_[1][english].add(
                    french, term,
                    weight * (0.3 + 0.7 * given_.english_.share_in_unit(entry.english[0])));
            }
        }
    }

    /// Translators change the kind of a word: what a relative is translated by, and the relatives
    /// of a translation, are possible too.
    std::vector<MixedRow> mixed_rows(std::size_t language) const
    {
        const Vocabulary& words = language == 0 ? given_.french_ : given_.english_;
        const Vocabulary& others = language == 0 ? given_.english_ : given_.french_;
        std::vector<MixedRow> own;
        for (const TranslationRow& row : rows_[language]) {
            own.push_back(row.mixed());
        }
        std::vector<MixedRow> rows;
        for (std::uint32_t unit = 0; unit < own.size(); ++unit) {
            constexpr double share = 0.1;
            std::map<std::uint32_t, double> more;
            for (const std::uint32_t relative : words.relatives(unit)) {
                for (const auto& [other, probability] : own[relative]) {
                    more[other] += share * probability;
                }
            }
            for (const auto& [other, probability] : own[unit]) {
                for (const std::uint32_t relative : others.relatives(other)) {
                    more[relative] += share * probability;
                }
            }
            rows.push_back(more.empty() ? own[unit] : with_more(own[unit], more));
        }
        return rows;
    }

    Lexicon write() const
    {
        LexiconBuilder builder;
        builder.set_manifest(given_.manifest_);
        std::vector<MixedRow> mixed[2];
        std::vector<bool> used[2] = {std::vector<bool>(rows_[0].size()),
                                     std::vector<bool>(rows_[1].size())};
        for (std::size_t i = 0; i < 2; ++i) {
            mixed[i] = mixed_rows(i);
            for (std::uint32_t unit = 0; unit < rows_[i].size(); ++unit) {
                for (const auto& [other, probability] : mixed[i][unit]) {
                    used[i][unit] = true;
                    used[1 - i][other] = true;
                }
            }
        }
        const std::vector<std::uint32_t> numbers[2] = {
            add_units(builder, Language::french, given_.french_, used[0]),
            add_units(builder, Language::english, given_.english_, used[1])};
        for (std::size_t i = 0; i < 2; ++i) {
            const Language from = i == 0 ? Language::french : Language::english;
            for (std::uint32_t unit = 0; unit < mixed[i].size(); ++unit) {
                for (const auto& [other, probability] : mixed[i][unit]) {
                    builder.set(from, numbers[i][unit], numbers[1 - i][other], probability);
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

    /// Adds the units that are used, in the order of the alphabet, and their other names.
    static std::vector<std::uint32_t> add_units(LexiconBuilder& builder, Language language,
                                                const Vocabulary& words,
                                                const std::vector<bool>& used)
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t unit = 0; unit < words.unit_count(); ++unit) {
            if (used[unit]) {
                order.push_back(unit);
            }
        }
        std::ranges::sort(order, {}, [&](std::uint32_t unit) -> std::string_view {
            return words.unit_name(unit);
        });
        std::vector<std::uint32_t> numbers(words.unit_count(), 0);
        for (const std::uint32_t unit : order) {
            numbers[unit] = builder.add_stem(language, words.unit_name(unit));
        }
        for (const auto& [name, unit] : words.aliases()) {
            if (used[unit]) {
                builder.add_alias(language, name, numbers[unit]);
            }
        }
        return numbers;
    }

    const LexiconTrainer& given_;
    std::vector<TranslationRow> rows_[2];
};

Lexicon LexiconTrainer::train(const Model1Options& options)
{
    french_.settle();
    english_.settle();
    return Training(*this).run(options);
}

} // namespace enregard
