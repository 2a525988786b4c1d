#include "align/segment/question.hpp"

#include "align/language/roman.hpp"

#include <algorithm>

namespace enregard {

bool Question::second_is_lower() const
{
    const Character blank = character_at(text, at.next_end);
    return is_space(blank.code) && is_lower(character_at(text, at.next_end + blank.size).code);
}

bool Question::next_is_adverb() const
{
    constexpr std::size_t shortest = 8;
    const std::string_view key = next_word();
    const auto ends_key = [&](std::string_view ending) { return key.ends_with(ending); };
    const bool comma = at.next_end < text.size() && text[at.next_end] == ',';
    return key.size() >= shortest &&
           (std::ranges::any_of(rules.adverbs, ends_key) ||
            (comma && std::ranges::any_of(rules.comma_adverbs, ends_key)));
}

std::uint32_t Question::previous() const
{
    FoldedWord key;
    key.assign(slice(text, at.previous));
    const std::string_view word_before = key.view();
    const bool stop = !word_before.empty() && word_before.back() == '.';
    return rules.words.kinds(stop ? word_before.substr(0, word_before.size() - 1) : word_before);
}

bool Question::next_is_number() const
{
    if (next_is_digit()) {
        return true;
    }
    if (!is_upper(at.next_code)) {
        return false;
    }
    const std::string_view letters = slice(text, {at.next, at.next_end});
    const Character after = character_at(text, at.next_end);
    const bool single = length_chars(letters) == 1;
    const bool ends = after.code == 0 || after.code == '.' || after.code == ',' ||
                      after.code == ';' || after.code == ':' || after.code == ')' ||
                      after.code == '/';
    const bool french_numeral =
        language == Language::french && is_space(after.code) && is_all_of(letters, "IVX");
    if (roman_value(letters) > 0 && (!single || ends || french_numeral)) {
        return true;
    }
    if (single &&
        (after.code == '/' || after.code == '.' ||
         (is_space(after.code) && is_digit(character_at(text, at.next_end + after.size).code)))) {
        return true;
    }
    // "vol. I of"
    const std::string_view rest = text.substr(std::min<std::size_t>(at.next_end, text.size()));
    if (single && at.next_code == 'I' &&
        (rest.starts_with(" of ") || rest.starts_with(" to ") || rest.starts_with(" and "))) {
        return true;
    }
    // "I-6917", "A5"
    for (std::uint32_t i = at.next; i < at.next + 8; ++i) {
        const char32_t code = character_at(text, i).code;
        if (is_digit(code)) {
            return true;
        }
        if (!is_upper(code) && code != '-') {
            return false;
        }
    }
    return false;
}

bool is_dotted(std::string_view key)
{
    if (key.find('.') == std::string_view::npos || key.size() > 16 ||
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

bool is_initial(const Question& question)
{
    const Span word = question.at.word;
    const std::uint32_t length = length_chars(slice(question.text, word));
    const Character first = character_at(question.text, word.begin);
    if (length == 1) {
        return is_upper(first.code);
    }
    return length == 3 && is_upper(first.code) && question.text[word.begin + first.size] == '-' &&
           is_upper(character_before(question.text, word.end).code);
}

bool is_plain_word(const Question& question)
{
    const std::string_view key = question.key();
    const std::uint32_t least = question.language == Language::french ? 6 : 4;
    const bool before_starter = question.next_is(word_kind::starter);
    if (length_chars(key) < (before_starter ? 4 : least) || question.word_is(abbreviation_kinds)) {
        return false;
    }
    for (std::uint32_t i = 0; i < key.size();) {
        const Character c = character_at(key, i);
        if (!is_letter(c.code) && c.code != '-') {
            return false;
        }
        i += c.size;
    }
    if (question.language == Language::french) {
        // Abbreviations are cut behind a consonant; these end whole words, too.
        return is_all_of(key.substr(key.size() - 1), "aeiouystrx") ||
               static_cast<unsigned char>(key.back()) >= 0x80U;
    }
    return key.find_first_of("aeiouy") != std::string_view::npos;
}

bool item_follows(const Question& question)
{
    const Candidate& at = question.at;
    const std::string_view text = question.text;
    std::uint32_t end = at.next;
    while (end < at.next + 5 &&
           (is_digit(character_at(text, end).code) || is_letter(character_at(text, end).code))) {
        end += character_at(text, end).size;
    }
    if (end == at.next || !is_space(character_at(text, end + 1).code)) {
        return false;
    }
    const char32_t sign = character_at(text, end).code;
    if (at.bracket_opened) {
        return sign == ')' && text[at.next - 1] == '(';
    }
    const bool letter = !at.opened && end == at.next + 1 && is_lower(at.next_code);
    return letter && (sign == ')' || (sign == '.' && at.next_code == 'a'));
}

} // namespace enregard
