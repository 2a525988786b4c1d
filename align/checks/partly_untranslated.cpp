#include "align/checks/pairs.hpp"
#include "align/language/rules.hpp"
#include "align/language/speller.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check partly_untranslated;

namespace {

constexpr Example examples[] = {
    {"Les restrictions sur l'accès à des sources d'informations alternatives se multiplient.",
     "Restrictions on access to alternative sources ⟦d'informations⟧ are increasing."},
    {"The office is in the headquarters of the police, near the old market of the town.",
     "Le bureau se trouve dans les ⟦headquarters⟧ de la police, près du vieux marché de la ville."},
    {"The report speaks of a de facto State in the region.",
     "Le rapport parle d'un État de facto dans la région."},
    {"Le traducteur a noté le mot « safeguarding » dans la marge du texte.",
     "The translator noted the word “sauvegarde” in the margin of the text."},
};

constexpr Wording left{"{} is {}, in a sentence of the {} text.",
                       "{} : ces mots sont en {}, dans une phrase du côté {}."};

/// Words that both languages use, whatever the dictionaries say.
const WordSet& loan_words()
{
    static const WordSet words = {
        "de facto jure ad hoc inter alia vis-à-vis via et al ex officio ante post per se pro rata "
        "bona fide mutatis mutandis raison d'être laissez-passer déjà vu"};
    return words;
}

/// True where the text before `at` opened a quotation that is not closed yet.
bool inside_quotation(std::string_view sentence, std::uint32_t at)
{
    bool inside = false;
    for (std::uint32_t i = 0; i < at;) {
        const Character c = character_at(sentence, i);
        if (c.code == 0xAB || c.code == 0x201C) {
            inside = true;
        } else if (c.code == 0xBB || c.code == 0x201D) {
            inside = false;
        } else if (c.code == '"') {
            inside = !inside;
        }
        i += c.size;
    }
    return inside;
}

/// The words of one target sentence that may have been left.
class Search {
public:
    Search(const Bitext& bitext, const PairView& pair, Spellers& spellers)
        : sentence_(pair.target.text),
          own_(bitext.target.document.language),
          foreign_(other_language(own_)),
          spellers_(&spellers)
    {
        const std::string_view source = pair.source.text;
        for (const Span word : split_words(source, {0, size_of(source)})) {
            in_source_.insert(fold_key(slice(source, word)));
        }
    }

    /// Runs of foreign words, in the text of the sentence.
    std::vector<Span> runs() const
    {
        std::vector<Span> runs;
        const std::vector<Span> words = split_words(sentence_, {0, size_of(sentence_)});
        std::size_t previous = words.size();
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!is_foreign(words, i)) {
                continue;
            }
            if (!runs.empty() && previous + 1 == i) {
                runs.back().end = words[i].end;
            } else {
                runs.push_back(words[i]);
            }
            previous = i;
        }
        std::erase_if(runs, [&](Span run) { return inside_quotation(sentence_, run.begin); });
        return runs;
    }

    bool stands_in_source(Span run) const
    {
        for (const Span word : split_words(sentence_, run)) {
            if (!in_source_.contains(fold_key(slice(sentence_, word)))) {
                return false;
            }
        }
        return true;
    }

private:
    bool is_foreign(const std::vector<Span>& words, std::size_t i) const
    {
        const std::string_view word = slice(sentence_, words[i]);
        const std::string key = fold_key(word);
        if (is_capitalised(word) || has_digit(word) || loan_words().contains(key)) {
            return false;
        }
        const char32_t after = character_at(sentence_, words[i].end).code;
        if (is_elision(key) && is_apostrophe(after)) {
            const bool small = is_lower(
                character_at(sentence_, words[i].end + character_at(sentence_, words[i].end).size)
                    .code);
            return own_ == Language::english && small && key != "t" && key != "s";
        }
        const bool after_elision = i > 0 && is_foreign_elision(words, i - 1);
        if (after_elision && in_source_.contains(key)) {
            return true;
        }
        return length_chars(word) >= 4 && !spellers_->knows(own_, word) &&
               spellers_->knows(foreign_, word);
    }

    bool is_foreign_elision(const std::vector<Span>& words, std::size_t i) const
    {
        const std::string key = fold_key(slice(sentence_, words[i]));
        return is_elision(key) && is_apostrophe(character_at(sentence_, words[i].end).code) &&
               own_ == Language::english;
    }

    std::string_view sentence_;
    Language own_;
    Language foreign_;
    Spellers* spellers_;
    std::unordered_set<std::string> in_source_;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const Language own = bitext.target.document.language;
    if (own == Language::unknown || !context.spellers.available(own) ||
        !context.spellers.available(other_language(own))) {
        return;
    }
    for_each_pair(bitext, [&](const PairView& pair) {
        const Search search(bitext, pair, context.spellers);
        const std::string_view sentence = pair.target.text;
        for (const Span found : search.runs()) {
            const bool several = slice(sentence, found).find_first_of(" '") != std::string::npos ||
                                 slice(sentence, found).find("’") != std::string::npos;
            const bool copied = search.stands_in_source(found);
            if (!several && !copied) {
                continue; // one odd word: the spelling check speaks of it
            }
            findings.push_back({
                .check = partly_untranslated.id,
                .severity = several && copied ? Severity::error : Severity::warning,
                .side = Side::target,
                .span = pair.target.in_document(found),
                .other = pair.source.span,
                .bead = pair.bead,
                .message = context.voice.say(left, context.voice.quoted(slice(sentence, found)),
                                             context.voice.name(other_language(own)),
                                             context.voice.side(bitext, Side::target)),
                .confidence = several && copied ? 0.95
                              : copied          ? 0.85
                                                : 0.7,
            });
        }
    });
}

} // namespace

constexpr Check partly_untranslated = {
    .id = "partly-untranslated",
    .severity = Severity::error,
    .summary = "Some words of a sentence are still in the language of the original.",
    .why = "A word in small letters that only the other language's dictionary knows, and that "
           "stands in the original too, was left. Names, quotations, and words that both "
           "languages use (de facto, via) are not reported.",
    .examples = examples,
    .run = run,
    .mqm = "untranslated; Accuracy > Untranslated",
};

} // namespace enregard::checks
