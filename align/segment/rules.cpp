#include "align/segment/rules.hpp"

#include "align/segment/abbreviation_rules.hpp"
#include "align/segment/sign_rules.hpp"

namespace enregard {

namespace {

struct Rule {
    std::string_view name;
    Answer (*ask)(const Question& question);
};

Answer full_stop(const Question& /*question*/)
{
    return Answer::yes;
}

/// In order: the first that is not silent decides.
constexpr Rule rules[] = {
    {"no blank after the stop", missing_blank},
    {"dots of an omission", omission},
    {"punctuation follows", punctuation_follows},
    {"a sign in brackets", bracketed_sign},
    {"exclamation or question mark", exclamation_or_question},
    {"ellipsis", ellipsis},
    {"title", title_of_name},
    {"number of a list item", list_number},
    {"mark of an item within the sentence", inner_item},
    {"number of a heading", heading_label},
    {"stop before a closing quote or bracket", quote_closed},
    {"before a small letter", small_letter_follows},
    {"unit after a number, by what follows", unit_of_number},
    {"abbreviation that never ends a sentence", never_ends},
    {"time of day", time_of_day},
    {"abbreviation that may end a sentence, by what follows", may_end},
    {"abbreviation of a reference, by what follows", reference_goes_on},
    {"abbreviation before a number", number_follows},
    {"initial of a name", initial_of_name},
    {"short consonants", short_consonants},
    {"abbreviation with inner stops", dotted_abbreviation},
    {"number before a number", number_before_number},
    {"full stop", full_stop},
};

} // namespace

Decision decide(const Candidate& candidate, std::string_view text, std::uint32_t sentence,
                Language language)
{
    const LanguageRules& known = rules_for(language);
    const Question question{.at = candidate,
                            .text = text,
                            .sentence = sentence,
                            .language = language,
                            .rules = known,
                            .word = known.words.kinds(candidate.word_key.view()),
                            .next = known.words.kinds(candidate.next_key.view())};
    for (const Rule& rule : rules) {
        const Answer given = rule.ask(question);
        if (given != Answer::silent) {
            return {.end = candidate.end, .boundary = given == Answer::yes, .rule = rule.name};
        }
    }
    return {.end = candidate.end, .boundary = true, .rule = "full stop"};
}

} // namespace enregard
