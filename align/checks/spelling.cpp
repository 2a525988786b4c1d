#include "align/checks/pairs.hpp"
#include "align/checks/spelling_variants.hpp"
#include "align/language/near_words.hpp"
#include "align/language/own_words.hpp"
#include "align/language/rules.hpp"
#include "align/language/similarity.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check spelling;

namespace {

constexpr Example examples[] = {
    {"Le rapport parle du harcèlement des journalistes indépendants.",
     "The report speaks of the ⟦harrassment⟧ of independent journalists."},
    {"The committee will meet again in the autumn of this year.",
     "La commission se ⟦réunnira⟧ de nouveau à l'automne de cette année."},
    {"Le Premier ministre Nikol Pashinyan a rencontré les députés.",
     "Prime Minister Nikol Pashinyan met the members of parliament."},
    {"P.J. : 2 annexes, dont une en français et une en anglais.",
     "Encs: 2 annexes, one of them in Français and one in English."},
    {"Le comité a organisé une réunion sur les couleurs de la ville et sur son centre.",
     "The committee held a meeting on the colours of the town and on the ⟦color⟧ of its centre."},
    {"The minister's sister took part in the meeting of the committee.",
     "La ⟦soeur⟧ du ministre a pris part à la réunion de la commission."},
    {"The organisation is called Rayonnement and works in Brussels.",
     "L'organisation s'appelle Rayonnement et travaille à Bruxelles."},
};

constexpr CheckOption options[] = {
    {"variant", "auto", "auto en-GB en-US",
     "The spelling of English: auto says once that a text mixes both"},
};

constexpr Wording unknown_word{"{} is not in the {} dictionary.",
                               "{} n'est pas dans le dictionnaire {}."};
constexpr Wording like_word{"{} is not in the {} dictionary; {} is.",
                            "{} n'est pas dans le dictionnaire {}, mais {} y est."};
constexpr Wording often_unknown{"{} is not in the {} dictionary; it stands {} times in this text.",
                                "{} n'est pas dans le dictionnaire {} ; ce texte l'a {} fois."};
constexpr Wording ligature{"{} is written {} in French.", "{} s'écrit {}."};

/// A word is one of the document's own rather than a slip when it stands this often.
constexpr std::size_t own_repeats = 3;

/// Near words are looked for so many times in a text, at some 5 ms each: one with more unknown
/// words is in another language or full of terms, and its words are told as information.
constexpr std::size_t most_searches = 60;

/// A word that the dictionary does not have.
struct Unknown {
    Span word;
    std::size_t index = 0; ///< of the word in its sentences
};

class Search {
public:
    Search(const Bitext& bitext, const CheckContext& context)
        : bitext_(&bitext),
          spellers_(&context.spellers),
          own_words_(&context.own_words),
          own_(bitext.target.document.language)
    {
        for (const Side side : {Side::source, Side::target}) {
            const Document& document = bitext.text(side).document;
            for (const Block& block : document.blocks) {
                for (const Span word : split_words(document.text, block.span)) {
                    const std::string key = plain_key(slice(document.text, word));
                    if (side == Side::source) {
                        source_.insert(key);
                    } else {
                        ++target_[key];
                    }
                }
            }
        }
    }

    /// The words of `target` that look misspelt.
    std::vector<Unknown> unknown_words(Span target, Span counterpart)
    {
        std::vector<Unknown> found;
        const std::string& text = bitext_->target.document.text;
        const std::vector<Span> kept = own_words_->kept(text, target);
        const std::vector<Span> words = split_words(text, target);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (is_misspelt(words[i], counterpart) && !is_within(kept, words[i])) {
                found.push_back({words[i], i});
            }
        }
        return found;
    }

    std::size_t times(Span word) const
    {
        const auto count = target_.find(plain_key(slice(bitext_->target.document.text, word)));
        return count == target_.end() ? 0 : count->second;
    }

private:
    bool is_misspelt(Span word, Span counterpart)
    {
        const std::string& text = bitext_->target.document.text;
        const std::string_view letters = slice(text, word);
        const std::string key = plain_key(letters);
        const std::uint32_t length = length_chars(letters);
        if (length < 3 || length > 40 || has_digit(letters) || has_inner_capital(letters) ||
            is_elision(fold_key(letters)) || is_abbreviation(own_, fold_key(letters)) ||
            spellers_->knows(own_, letters) || source_.contains(key) ||
            own_words_->knows(letters) || is_part_of_more(word)) {
            return false;
        }
        if (letters.find('-') != std::string_view::npos &&
            (has_capital_after_hyphen(letters) || parts_are_known(letters))) {
            return false;
        }
        if (own_ == Language::english && letters.ends_with('s') &&
            spellers_->accepts(own_, letters.substr(0, letters.size() - 1))) {
            return false; // a plural that the dictionary does not know of
        }
        // A capital inside of a sentence makes a name: names are not in dictionaries.
        if (is_capitalised(letters) && (target_[key] >= own_repeats || !begins_sentence(word) ||
                                        spellers_->knows(own_, fold_key(letters)) ||
                                        spellers_->knows(other_language(own_), letters) ||
                                        has_like_word(letters, counterpart))) {
            return false;
        }
        if (has_free_prefix(*spellers_, own_, letters) ||
            (own_ == Language::french && is_reformed_french(*spellers_, letters))) {
            return false;
        }
        return !(spellers_->knows(other_language(own_), letters) && in_quotation(word));
    }

    /// The ending of a number ("4 ème") or the beginning of a contraction ("isn 't").
    bool is_part_of_more(Span word) const
    {
        const std::string& text = bitext_->target.document.text;
        const std::uint32_t before = trim(text, {0, word.begin}).end;
        std::uint32_t after = word.end;
        while (is_space(character_at(text, after).code)) {
            after += character_at(text, after).size;
        }
        return is_digit(character_before(text, before).code) ||
               is_apostrophe(character_at(text, after).code);
    }

    static bool has_inner_capital(std::string_view word)
    {
        for (std::uint32_t i = character_at(word, 0).size; i < word.size();) {
            const Character c = character_at(word, i);
            const char32_t before = character_before(word, i).code;
            if (is_upper(c.code) && before != '-' && !is_apostrophe(before)) {
                return true;
            }
            i += c.size;
        }
        return false;
    }

    /// "saint-Hélier": a name.
    static bool has_capital_after_hyphen(std::string_view word)
    {
        for (std::size_t at = word.find('-'); at != std::string_view::npos;
             at = word.find('-', at + 1)) {
            if (is_upper(character_at(word, static_cast<std::uint32_t>(at) + 1).code)) {
                return true;
            }
        }
        return false;
    }

    bool parts_are_known(std::string_view word)
    {
        while (!word.empty()) {
            const std::size_t end = std::min(word.find('-'), word.size());
            const std::string_view part = word.substr(0, end);
            if (part.size() > 1 && !spellers_->knows(own_, part) &&
                !spellers_->knows(other_language(own_), part)) {
                return false;
            }
            word.remove_prefix(std::min(end + 1, word.size()));
        }
        return true;
    }

    bool begins_sentence(Span word) const
    {
        const std::vector<Sentence>& sentences = bitext_->target.sentences;
        return std::ranges::binary_search(sentences, word.begin, {}, [](const Sentence& sentence) {
            return sentence.span.begin;
        });
    }

    /// True where the counterpart has a word spelled nearly so: a name, adapted to the language.
    bool has_like_word(std::string_view word, Span counterpart) const
    {
        const std::string& text = bitext_->source.document.text;
        return std::ranges::any_of(split_words(text, counterpart), [&](Span other) {
            return similarity(word, slice(text, other)) >= 0.6;
        });
    }

    bool in_quotation(Span word) const
    {
        const std::string& text = bitext_->target.document.text;
        std::uint32_t at = word.begin;
        while (is_space(character_before(text, at).code)) {
            at -= character_before(text, at).size;
        }
        return is_opening_quote(character_before(text, at).code);
    }

    const Bitext* bitext_;
    Spellers* spellers_;
    const OwnWords* own_words_;
    Language own_;
    std::unordered_set<std::string> source_;
    std::unordered_map<std::string, std::size_t> target_;
};

/// Makes the findings of unknown words: the severity follows from how near a known word is.
class Report {
public:
    Report(const Bitext& bitext, const CheckContext& context, const Search& search,
           std::vector<Finding>& findings)
        : bitext_(&bitext), context_(&context), search_(&search), findings_(&findings)
    {
    }

    /// `in_row`: its neighbour is unknown too, as in a phrase of a third language.
    void add(std::size_t bead, Span word, bool in_row)
    {
        const Language own = bitext_->target.document.language;
        const std::string_view letters = slice(bitext_->target.document.text, word);
        const Voice& voice = context_->voice;
        Finding finding = finding_of(bead, word);
        const std::size_t times = search_->times(word);
        if (times >= own_repeats && !told_.insert(plain_key(letters)).second) {
            return;
        }
        const std::string right =
            own == Language::french ? with_ligature(context_->spellers, letters) : std::string();
        if (!right.empty()) {
            finding.severity = Severity::info;
            finding.message = voice.say(ligature, voice.quoted(letters), voice.quoted(right));
            finding.suggestions = {right};
            findings_->push_back(std::move(finding));
            return;
        }
        if (++searches_ <= most_searches) {
            finding.suggestions = near_words(context_->spellers, own, letters);
        }
        const bool near = !finding.suggestions.empty();
        if (!near) {
            finding.suggestions = context_->spellers.suggest(own, letters);
        }
        // Any short word is near to another one.
        constexpr std::uint32_t least_length = 5;
        const bool sure =
            near && !in_row && times < own_repeats && length_chars(letters) >= least_length;
        finding.severity = sure ? Severity::warning : Severity::info;
        finding.confidence = !sure ? 0.4 : is_capitalised(letters) ? 0.6 : 0.85;
        const std::string shown = voice.quoted(letters);
        if (times >= own_repeats) {
            finding.message = voice.say(often_unknown, shown, voice.name(own), times);
        } else {
            finding.message = finding.suggestions.empty()
                                  ? voice.say(unknown_word, shown, voice.name(own))
                                  : voice.say(like_word, shown, voice.name(own),
                                              voice.quoted(finding.suggestions.front()));
        }
        findings_->push_back(std::move(finding));
    }

private:
    Finding finding_of(std::size_t bead, Span word) const
    {
        Finding finding;
        finding.check = spelling.id;
        finding.side = Side::target;
        finding.span = word;
        finding.bead = bead;
        if (!bitext_->beads[bead].source.empty()) {
            finding.other = span_of(bitext_->source, bitext_->beads[bead].source);
        }
        return finding;
    }

    const Bitext* bitext_;
    const CheckContext* context_;
    const Search* search_;
    std::vector<Finding>* findings_;
    std::unordered_set<std::string> told_;
    std::size_t searches_ = 0;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const Language own = bitext.target.document.language;
    if (own == Language::unknown || !context.spellers.available(own)) {
        return;
    }
    Search search(bitext, context);
    Report report(bitext, context, search, findings);
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Span source = span_of(bitext.source, bitext.beads[i].source);
        const Span target = span_of(bitext.target, bitext.beads[i].target);
        const std::vector<Unknown> unknown = search.unknown_words(target, source);
        for (std::size_t k = 0; k < unknown.size(); ++k) {
            const bool in_row =
                (k > 0 && unknown[k - 1].index + 1 == unknown[k].index) ||
                (k + 1 < unknown.size() && unknown[k].index + 1 == unknown[k + 1].index);
            report.add(i, unknown[k].word, in_row);
        }
    }
    if (own == Language::english) {
        check_english_variants(spelling, bitext, context, context.option(spelling, "variant"),
                               findings);
    }
}

} // namespace

constexpr Check spelling = {
    .id = "spelling",
    .severity = Severity::warning,
    .summary = "A word of the translation is not in the dictionary.",
    .why = "Hunspell's dictionaries are asked (British and American English, French). Words and "
           "names that stand in the original too, names inside of a sentence, acronyms, words "
           "with digits, words with a common prefix, the French spelling of 1990 and the words of "
           "your own lists (--words, --keep) are not reported. A word is a warning where a slip "
           "of one letter away is a word of the dictionary; others, those that come back three "
           "times, and a mixture of British and American spelling are told as information.",
    .examples = examples,
    .options = options,
    .run = run,
    .mqm = "misspelling; Fluency > Spelling",
};

} // namespace enregard::checks
