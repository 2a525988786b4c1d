#include "align/segment/abbreviation_rules.hpp"

#include "align/language/roman.hpp"

#include <algorithm>

namespace enregard {

using namespace word_kind;

namespace {

/// True where the sentence so far is only "At 5 a.m.", "En 52 av. J.-C.".
bool is_fronted_time(const Question& q)
{
    const std::string_view before = slice(q.text, {q.sentence, q.at.word.begin});
    return before.size() <= 24 && std::count(before.begin(), before.end(), ' ') <= 3;
}

/// True where "14. The" or "2.1 The" follows: a number and the text of its paragraph.
bool paragraph_number_follows(const Question& q)
{
    std::uint32_t end = q.at.next;
    std::uint32_t stops = 0;
    while (end < q.at.next + 9 &&
           (is_digit(character_at(q.text, end).code) || character_at(q.text, end).code == '.')) {
        stops += q.text[end] == '.' ? 1U : 0U;
        ++end;
    }
    const std::uint32_t size = end - q.at.next;
    const bool number = stops == 1 ? size <= 4 : stops > 1;
    const Character blank = character_at(q.text, end);
    return number && q.next_is_digit() && is_space(blank.code) &&
           is_upper(character_at(q.text, end + blank.size).code);
}

/// True where the number before the stop is the year or the part of a periodical: "D. 2004",
/// "Gaz. Pal. 2001", "JCP 2004. II".
bool is_cited(const Question& q)
{
    const std::string_view before = slice(q.text, q.at.previous);
    if (before.size() < 2 || before.back() != '.') {
        return (q.previous() & reference) != 0;
    }
    const char first = before.front();
    const bool initial = before.size() == 2 && first >= 'A' && first <= 'Z';
    const bool year = before.size() == 5 && is_number(before) && !is_number(q.key());
    return initial || year || (q.previous() & (reference | capital_reference)) != 0;
}

bool has_vowel(std::string_view key)
{
    return key.find_first_of("aeiouy0123456789.-") != std::string_view::npos;
}

} // namespace

Answer list_number(const Question& q)
{
    if (!q.at.first) {
        return Answer::silent;
    }
    const std::string_view key = q.key();
    const std::string_view letters = slice(q.text, q.at.word);
    const bool marker = is_number(key) || length_chars(key) == 1 || roman_value(letters) > 0 ||
                        (key.size() <= 4 && is_all_of(key, "ivx"));
    return marker ? Answer::no : Answer::silent;
}

/// "; 2. Demands", ": 1. Aux": the mark of an item within the sentence.
Answer inner_item(const Question& q)
{
    const std::string_view key = q.key();
    const bool number = key.size() <= 2 && is_all_of(key, "0123456789");
    if (!number && (key.size() != 1 || !is_lower(character_at(key, 0).code))) {
        return Answer::silent;
    }
    std::uint32_t at = q.at.word.begin;
    Character sign = character_before(q.text, at);
    while (is_space(sign.code)) {
        at -= sign.size;
        sign = character_before(q.text, at);
    }
    const bool opens = sign.code == ';' || sign.code == ':' || (sign.code == ',' && key == "1");
    return opens && at > q.sentence ? Answer::no : Answer::silent;
}

/// "Art. 5. – The parties", "Article L. 123-4. Le": a heading's word and its number open the
/// sentence.
Answer heading_label(const Question& q)
{
    const std::string_view heading = slice(q.text, {q.sentence, q.at.word.end});
    if (heading.size() > 24 || heading.find_first_of("0123456789") == std::string_view::npos) {
        return Answer::silent;
    }
    FoldedWord first;
    first.assign(heading.substr(0, heading.find_first_of(" .")));
    const auto blanks = std::count(heading.begin(), heading.end(), ' ');
    const std::string_view key = q.key();
    const bool ends_with_number =
        key.find_first_of("0123456789") != std::string_view::npos || q.word_is(ordinal);
    return (q.rules.words.kinds(first.view()) & label) != 0 && blanks <= 2 && ends_with_number
               ? Answer::no
               : Answer::silent;
}

/// "M. Dupont"; but "6,40 m. Il" is a length, and "5th St. The" a street.
Answer title_of_name(const Question& q)
{
    if (!q.word_is(title) || (q.word_is(unit) && !q.word_has_capital())) {
        return Answer::silent;
    }
    // "MT" is more than the mountain.
    const bool acronym = q.language == Language::english && q.key().size() > 1 &&
                         is_upper(character_before(q.text, q.at.word.end).code) &&
                         q.key().find('.') == std::string_view::npos;
    return answer((q.word_is(maybe_final) || acronym) && q.next_is(starter));
}

/// "324 m. Elle", "6 ft. The"
Answer unit_of_number(const Question& q)
{
    if (!q.word_is(unit) || q.at.previous.empty()) {
        return Answer::silent;
    }
    if (!is_digit(character_before(q.text, q.at.previous.end).code)) {
        return Answer::silent;
    }
    // "9 h. 30"
    return answer(!(q.key() == "h" && q.next_is_digit()));
}

Answer never_ends(const Question& q)
{
    // "plan C." is no "c."
    const bool letter = q.key().size() == 1 && q.word_has_capital();
    return q.word_is(never_final) && !letter ? Answer::no : Answer::silent;
}

/// "At 5 p.m. Smith left" goes on, "He left at 5 p.m. Smith stayed" ends.
Answer time_of_day(const Question& q)
{
    if (!q.word_is(clock_time)) {
        return Answer::silent;
    }
    const bool zone = q.at.next_all_capitals && q.next_word().size() <= 4;
    if (q.next_is(after_time) || zone || q.at.bracket_opened || q.next_is_digit()) {
        return Answer::no;
    }
    return answer(q.starts_sentence() || (q.next_begins_sentence() && !is_fronted_time(q)));
}

Answer may_end(const Question& q)
{
    if (!q.word_is(maybe_final)) {
        return Answer::silent;
    }
    if (q.key() == "etc") {
        return Answer::yes;
    }
    if (q.at.opened) {
        return answer(!q.at.bracket_opened && q.next_begins_sentence());
    }
    return answer(q.next_is_any_starter());
}

/// "vol. II", "Cal. Civ. Code"; "sept. Le" ends.
Answer reference_goes_on(const Question& q)
{
    const bool known =
        q.word_is(reference) || (q.word_is(capital_reference) && q.word_has_capital());
    if (!known) {
        return Answer::silent;
    }
    if (q.next_is_number() || q.at.bracket_opened) {
        return Answer::no;
    }
    if (is_upper(q.at.next_code)) {
        const bool exhibit = q.next_word() == "a" && q.word_is(capital_reference);
        return answer(q.starts_sentence() && q.key().size() > 1 && !exhibit);
    }
    return answer(q.at.opened && q.next_begins_sentence());
}

/// "no. 5", "art. L. 123": words that are abbreviations only before a number.
Answer number_follows(const Question& q)
{
    if (!q.word_is(before_number)) {
        return Answer::silent;
    }
    const bool sign = !q.at.opened && !is_letter(q.at.next_code);
    // "Fig. B"
    const bool letter = q.word_has_capital() && is_upper(q.at.next_code) &&
                        length_chars(q.next_word()) == 1 && q.next_word() != "i" &&
                        !is_apostrophe(character_at(q.text, q.at.next_end).code);
    return q.next_is_number() || sign || letter ? Answer::no : Answer::silent;
}

/// "N. Pashinyan" goes on; "le plan B. Il", "vitamin C. The" end, if a known starter follows.
Answer initial_of_name(const Question& q)
{
    if (!is_initial(q)) {
        return Answer::silent;
    }
    const bool single =
        length_chars(q.next_word()) == 1 && character_at(q.text, q.at.next_end).code == '.';
    return answer(q.starts_sentence() && !q.at.next_all_capitals && !single);
}

/// "Ph. Martin", "Th. Mann": a short word of consonants with a capital.
Answer short_consonants(const Question& q)
{
    const std::string_view word = slice(q.text, q.at.word);
    const bool short_word = word.size() >= 2 && word.size() <= 4 && q.word_has_capital();
    if (!short_word || !is_all_of(word.substr(1), "bcdfghjklmnpqrstvwxz") || has_vowel(q.key())) {
        return Answer::silent;
    }
    return answer(q.starts_sentence());
}

Answer dotted_abbreviation(const Question& q)
{
    if (!is_dotted(q.key())) {
        return Answer::silent;
    }
    return answer(q.starts_sentence());
}

/// "in 1999. 14. The", "§ 6. 14. La", but "Gaz. Pal. 2001. 1. 23", "JCP 2004. II. 123".
Answer number_before_number(const Question& q)
{
    const bool number = is_number(q.key());
    if (!q.next_is_number() || (!number && roman_value(slice(q.text, q.at.word)) == 0)) {
        return Answer::silent;
    }
    if (number && paragraph_number_follows(q)) {
        return Answer::yes;
    }
    if (is_cited(q)) {
        return Answer::no;
    }
    if (!number || !q.next_is_digit()) {
        return Answer::silent;
    }
    std::uint32_t end = q.at.next;
    while (is_digit(character_at(q.text, end).code)) {
        ++end;
    }
    return answer((q.key().size() >= 3 || q.at.closed) && character_at(q.text, end).code != '.');
}

} // namespace enregard
