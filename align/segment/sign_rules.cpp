#include "align/segment/sign_rules.hpp"

namespace enregard {

using namespace word_kind;

namespace {

/// True where what follows up to the next blank looks like an address or a file's name.
bool in_address(const Question& q)
{
    for (std::uint32_t i = q.at.next; i < q.text.size() && i < q.at.next + 60; ++i) {
        const char c = q.text[i];
        if (c == ' ' || c == '\n') {
            return false;
        }
        const bool inner = i + 1 < q.text.size() && q.text[i + 1] != ' ' && q.text[i + 1] != '\n';
        if (c == '/' || c == '@' || (c == '.' && inner)) {
            return true;
        }
    }
    return false;
}

/// "1,000", "12.5" and "2010": an amount or a year, unlike the number of a heading.
bool is_amount(std::string_view key)
{
    return is_all_of(key, "0123456789.,") && key.size() > 3 && key.front() != '.' &&
           key.front() != ',';
}

/// "he asked": the words after the mark tell who spoke.
bool speaker_follows(const Question& q)
{
    FoldedWord verb;
    const std::uint32_t begin = q.at.next_end + 1;
    std::uint32_t end = begin;
    while (end < begin + 20 && is_letter(character_at(q.text, end).code)) {
        end += character_at(q.text, end).size;
    }
    if (end <= begin) {
        return false;
    }
    verb.assign(slice(q.text, {begin, end}));
    return q.next_is(speech_verb) || (q.rules.words.kinds(verb.view()) & speech_verb) != 0;
}

} // namespace

/// "fin.Une autre": the blank was forgotten. Not in URLs and names of files.
Answer missing_blank(const Question& q)
{
    if (q.at.spaced) {
        return Answer::silent;
    }
    const std::string_view key = q.key();
    const Character last = character_before(q.text, q.at.word.end);
    const Character first_next = character_at(q.text, q.at.next);
    const bool word_before = is_lower(last.code) && length_chars(key) > 3 &&
                             key.find_first_of("./@:") == std::string_view::npos &&
                             is_lower(character_before(q.text, q.at.word.end - last.size).code);
    const bool word_after = q.at.next == q.at.end && is_upper(first_next.code) &&
                            is_lower(character_at(q.text, q.at.next + first_next.size).code);
    const bool full_width = !q.at.stops.empty() && q.text[q.at.stops.begin] == '\xEF';
    if (full_width) {
        return answer(is_upper(q.at.next_code));
    }
    if ((!word_before && last.code != ')' && !is_amount(key)) || !word_after || q.at.ellipsis ||
        q.next_is(domain)) {
        return Answer::no;
    }
    return answer(!in_address(q));
}

/// "compounds. . . . The practice"
Answer omission(const Question& q)
{
    if (q.at.omission) {
        return Answer::yes;
    }
    // Dots that open a sentence.
    return q.at.ellipsis && q.at.stops.begin == q.sentence ? Answer::no : Answer::silent;
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
        // "Yahoo! Inc."
        const bool of_a_name = q.next_is(maybe_final) && !q.next_is_any_starter() &&
                               q.language == Language::english &&
                               character_at(q.text, q.at.next_end).code == '.';
        return answer(!of_a_name);
    }
    return answer(!q.at.closed && !q.at.opened && q.language == Language::english &&
                  !q.next_is(connective) && !speaker_follows(q));
}

Answer ellipsis(const Question& q)
{
    if (!q.at.ellipsis) {
        return Answer::silent;
    }
    if (q.at.spaced_dots && (q.next_word() == "i" || !q.next_is_any_starter())) {
        return Answer::no;
    }
    // "M. X... a"
    if (q.language == Language::french && is_initial(q) && !q.starts_sentence()) {
        return Answer::no;
    }
    return answer(q.next_begins_sentence() || q.next_is_digit() ||
                  (q.at.opened && !q.next_is_lower() && !q.at.dash_opened));
}

Answer quote_closed(const Question& q)
{
    if (!q.at.closed || q.next_is_lower()) {
        return Answer::silent;
    }
    return answer(!q.at.bracket_closed || !q.word_is(abbreviation_kinds) || q.starts_sentence());
}

/// A small letter goes on with the sentence, but for those who write no capitals, and a list.
Answer small_letter_follows(const Question& q)
{
    if (!q.next_is_lower()) {
        return Answer::silent;
    }
    const bool plain = is_plain_word(q);
    if (item_follows(q)) {
        return answer(plain || q.at.closed || is_number(q.key()));
    }
    if (q.at.closed || (q.at.opened && !q.at.dash_opened)) {
        return Answer::no;
    }
    if (plain) {
        return Answer::yes;
    }
    const bool abbreviated = q.word_is(abbreviation_kinds) || q.key().size() < 2 ||
                             q.key().find('.') != std::string_view::npos;
    return answer(!abbreviated && !q.at.opened && q.next_is(starter) && !q.next_is(connective));
}

} // namespace enregard
