#include "align/segment/rules.hpp"

#include "align/language/rules.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

enum class Answer { silent, yes, no };

constexpr Answer answer(bool boundary)
{
    return boundary ? Answer::yes : Answer::no;
}

/// All that a rule may ask.
struct Question {
    const Candidate& at;
    std::string_view text;
    const LanguageRules& words;
    Language language;

    bool next_is_lower() const { return is_lower(at.next_code); }
    bool next_is_digit() const { return is_digit(at.next_code); }
    bool next_is_starter() const { return words.starters.contains(at.next_key); }
    bool next_begins_sentence() const
    {
        return !next_is_lower() && !next_is_digit() && is_letter(at.next_code);
    }
};

struct Rule {
    std::string_view name;
    Answer (*ask)(const Question& question);
};

bool is_all_of(std::string_view key, std::string_view letters)
{
    return !key.empty() && key.find_first_not_of(letters) == std::string_view::npos;
}

bool is_number(std::string_view key)
{
    return is_all_of(key, "0123456789.") && is_digit(static_cast<char32_t>(key.front()));
}

/// "U.S", "S.E.M", "J.-C": letters with stops between them.
bool is_dotted(std::string_view key)
{
    if (key.find('.') == std::string_view::npos || key.size() > 9 ||
        key.find_first_of("@/0123456789") != std::string_view::npos) {
        return false;
    }
    std::size_t run = 0;
    for (const char c : key) {
        run = c == '.' || c == '-' ? 0 : run + 1;
        if (run > 2) {
            return false;
        }
    }
    return true;
}

/// "N" or "J-P".
bool is_initial(const Question& q)
{
    const std::uint32_t length = length_chars(slice(q.text, q.at.word));
    const Character first = character_at(q.text, q.at.word.begin);
    if (length == 1) {
        return is_upper(first.code);
    }
    return length == 3 && is_upper(first.code) && q.text[q.at.word.begin + first.size] == '-' &&
           is_upper(character_before(q.text, q.at.word.end).code);
}

/// A word of small letters that is no abbreviation by its look: long, with a vowel at its end.
bool is_plain_word(const Question& q)
{
    const std::string_view key = q.at.word_key;
    if (length_chars(key) < 4 || key.find_first_of(".@/0123456789") != std::string_view::npos ||
        is_abbreviation(q.language, key)) {
        return false;
    }
    for (std::uint32_t i = 0; i < key.size();) {
        const Character c = character_at(key, i);
        if (!is_letter(c.code) && c.code != '-') {
            return false;
        }
        i += c.size;
    }
    if (q.language == Language::french) {
        return is_all_of(key.substr(key.size() - 1), "aeiouystrx") ||
               static_cast<unsigned char>(key.back()) >= 0x80U;
    }
    return key.find_first_of("aeiouy") != std::string_view::npos;
}

/// "fin.Une autre": the blank was forgotten. Not in URLs and names of files.
Answer missing_blank(const Question& q)
{
    if (q.at.spaced) {
        return Answer::silent;
    }
    const std::string_view key = q.at.word_key;
    const Character last = character_before(q.text, q.at.word.end);
    const Character first_next = character_at(q.text, q.at.next);
    const bool word_before = is_lower(last.code) && length_chars(key) > 3 &&
                             key.find_first_of("./@:") == std::string_view::npos &&
                             is_lower(character_before(q.text, q.at.word.end - last.size).code);
    const bool word_after = q.at.next == q.at.end && is_upper(first_next.code) &&
                            is_lower(character_at(q.text, q.at.next + first_next.size).code);
    if (!word_before || !word_after || q.at.ellipsis) {
        return Answer::no;
    }
    for (std::uint32_t i = q.at.next; i < q.text.size() && i < q.at.next + 60; ++i) {
        const char c = q.text[i];
        const bool inner = i + 1 < q.text.size() && q.text[i + 1] != ' ' && q.text[i + 1] != '\n';
        if (c == ' ' || c == '\n') {
            break;
        }
        if (c == '/' || c == '@' || (c == '.' && inner)) {
            return Answer::no;
        }
    }
    return Answer::yes;
}

Answer punctuation_follows(const Question& q)
{
    const char32_t next = q.at.next_code;
    return next == ',' || next == ';' || next == ':' || next == ')' || next == 0xBB || next == '&'
               ? Answer::no
               : Answer::silent;
}

Answer bracketed_sign(const Question& q)
{
    const char32_t before = character_before(q.text, q.at.stops.begin).code;
    return (q.at.strong || q.at.ellipsis) && q.at.bracket_closed && (before == '[' || before == '(')
               ? Answer::no
               : Answer::silent;
}

Answer exclamation_or_question(const Question& q)
{
    if (!q.at.strong) {
        return Answer::silent;
    }
    if (!q.next_is_lower()) {
        return Answer::yes;
    }
    return answer(!q.at.closed && !q.at.opened && q.language == Language::english);
}

Answer ellipsis(const Question& q)
{
    if (!q.at.ellipsis) {
        return Answer::silent;
    }
    return answer(q.next_begins_sentence() || q.next_is_digit() ||
                  (q.at.opened && !q.next_is_lower() && !q.at.dash_opened));
}

Answer quote_closed(const Question& q)
{
    if (!q.at.closed || q.next_is_lower()) {
        return Answer::silent;
    }
    return answer(!(q.at.bracket_closed && q.words.never.contains(q.at.word_key)));
}

Answer small_letter_follows(const Question& q)
{
    if (!q.next_is_lower()) {
        return Answer::silent;
    }
    return answer(is_plain_word(q) && !q.at.closed && !q.at.opened);
}

Answer list_number(const Question& q)
{
    const std::string_view key = q.at.word_key;
    const bool marker = is_number(key) || length_chars(key) == 1 || is_all_of(key, "ivxlc");
    return q.at.first && marker ? Answer::no : Answer::silent;
}

/// "M. Dupont"; but "6,40 m. Il" is a length.
Answer title(const Question& q)
{
    const bool unit = q.at.word_key == "m" && q.at.word_key == slice(q.text, q.at.word);
    return !unit && q.words.titles.contains(q.at.word_key) ? Answer::no : Answer::silent;
}

Answer never_final(const Question& q)
{
    return q.words.never.contains(q.at.word_key) ? Answer::no : Answer::silent;
}

Answer maybe_final(const Question& q)
{
    if (!q.words.maybe_final.contains(q.at.word_key)) {
        return Answer::silent;
    }
    if (q.at.word_key == "etc") {
        return Answer::yes;
    }
    return answer(q.at.opened ? q.next_begins_sentence() : q.next_is_starter());
}

Answer reference(const Question& q)
{
    if (!q.words.references.contains(q.at.word_key)) {
        return Answer::silent;
    }
    if (q.next_is_digit()) {
        return Answer::no;
    }
    if (is_upper(q.at.next_code)) {
        return answer(q.next_is_starter() && q.at.word_key.size() > 1);
    }
    return answer(q.at.opened && q.next_begins_sentence());
}

/// "N. Pashinyan" goes on; "le plan B. Il", "vitamin C. The" end, if a known starter follows.
Answer initial(const Question& q)
{
    if (!is_initial(q)) {
        return Answer::silent;
    }
    if (!q.next_is_starter() || q.at.next_all_capitals) {
        return Answer::no;
    }
    if (q.language == Language::english && q.at.word_key == "i") {
        return answer(!q.at.previous_capital);
    }
    const bool short_next = q.at.next_key.size() == 1;
    return answer(!short_next && !q.at.previous_capital);
}

Answer dotted_abbreviation(const Question& q)
{
    if (!is_dotted(q.at.word_key)) {
        return Answer::silent;
    }
    return answer(q.next_is_starter());
}

Answer number_before_number(const Question& q)
{
    if (!is_number(q.at.word_key) || !q.next_is_digit()) {
        return Answer::silent;
    }
    return answer(q.at.word_key.size() >= 3 || q.at.closed);
}

Answer full_stop(const Question&)
{
    return Answer::yes;
}

/// In order: the first that is not silent decides.
constexpr Rule rules[] = {
    {"no blank after the stop", missing_blank},
    {"punctuation follows", punctuation_follows},
    {"a sign in brackets", bracketed_sign},
    {"exclamation or question mark", exclamation_or_question},
    {"ellipsis", ellipsis},
    {"stop before a closing quote or bracket", quote_closed},
    {"a small letter follows", small_letter_follows},
    {"title, a name follows", title},
    {"number of a list item", list_number},
    {"abbreviation that never ends a sentence", never_final},
    {"abbreviation that may end a sentence", maybe_final},
    {"abbreviation of a reference", reference},
    {"initial of a name", initial},
    {"abbreviation with inner stops", dotted_abbreviation},
    {"number before a number", number_before_number},
    {"full stop", full_stop},
};

} // namespace

Decision decide(const Candidate& candidate, std::string_view text, Language language)
{
    const Question question{candidate, text, rules_for(language), language};
    for (const Rule& rule : rules) {
        const Answer given = rule.ask(question);
        if (given != Answer::silent) {
            return {.end = candidate.end, .boundary = given == Answer::yes, .rule = rule.name};
        }
    }
    return {.end = candidate.end, .boundary = true, .rule = "full stop"};
}

} // namespace enregard
