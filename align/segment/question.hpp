#pragma once

#include "align/language/rules.hpp"
#include "align/segment/candidate.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

namespace enregard {

/// What a rule says of a place: nothing, or whether a sentence ends there.
enum class Answer { silent, yes, no };

constexpr Answer answer(bool boundary)
{
    return boundary ? Answer::yes : Answer::no;
}

/// All that a rule may ask.
struct Question {
    const Candidate& at;
    std::string_view text;
    std::uint32_t sentence; ///< where the sentence began
    Language language;
    const LanguageRules& rules;
    std::uint32_t word; ///< the kinds of the word before the stop
    std::uint32_t next; ///< the kinds of the word after it

    std::string_view key() const { return at.word_key.view(); }
    std::string_view next_word() const { return at.next_key.view(); }
    bool word_is(std::uint32_t kinds) const { return (word & kinds) != 0; }
    bool next_is(std::uint32_t kinds) const { return (next & kinds) != 0; }
    bool next_is_lower() const { return is_lower(at.next_code); }
    bool next_is_digit() const { return is_digit(at.next_code); }
    bool next_begins_sentence() const
    {
        return !next_is_lower() && !next_is_digit() && is_letter(at.next_code);
    }
    bool next_is_any_starter() const
    {
        return next_is(word_kind::starter | word_kind::soft_starter) || next_is_adverb();
    }
    /// "Simultaneously", "Conséquemment", "Finalement,"
    bool next_is_adverb() const;

    /// True where the word after the next one begins with a small letter: "Le texte", not "Le Pen".
    bool second_is_lower() const;
    /// True for a word that begins sentences here: one that may be a name must have a small word
    /// behind it.
    bool starts_sentence() const
    {
        return next_is(word_kind::starter) || next_is_adverb() ||
               (next_is(word_kind::soft_starter) && second_is_lower());
    }
    /// The first letter of the word before the stop is a capital.
    bool word_has_capital() const { return is_upper(character_at(text, at.word.begin).code); }
    /// The kinds of the word before the word.
    std::uint32_t previous() const;
    /// "12", "IV", "L. 123", "A/12": what follows "art." or "no.".
    bool next_is_number() const;
};

/// True for a key of letters from `letters` only, and at least one.
constexpr bool is_all_of(std::string_view key, std::string_view letters)
{
    return !key.empty() && key.find_first_not_of(letters) == std::string_view::npos;
}

/// True for "12" and "1.2", false for ".5".
constexpr bool is_number(std::string_view key)
{
    return is_all_of(key, "0123456789.") && key.front() != '.';
}

/// "U.S", "S.E.M", "J.-C": letters with stops between them.
bool is_dotted(std::string_view key);

/// "N" or "J-P", by the text itself.
bool is_initial(const Question& question);

/// A word that is no abbreviation by its look: long enough, letters only, with a vowel.
bool is_plain_word(const Question& question);

/// True where "(a) The", "a) the" or "a. the" begins after the stop: the mark of a list's item.
bool item_follows(const Question& question);

} // namespace enregard
