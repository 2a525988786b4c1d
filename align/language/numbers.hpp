#pragma once

#include "align/language/language.hpp"
#include "align/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace enregard {

enum class NumberKind {
    cardinal, ///< 1 234,5 / 1,234.5 / twelve / vingt-deux / trois millions / 1.5 billion
    ordinal,  ///< 27e / 27th / third / premier
    roman,    ///< XIXe siècle, chapter IV; only where the context makes it a number
    date,     ///< part of a date: left to the date check
};

/// A number of a text, by its value.
struct Number {
    Span span;
    NumberKind kind = NumberKind::cardinal;
    /// The value as a decimal without useless zeros: "1234.5", "-3", "1500000000". Values are
    /// compared as strings, so that 0.1 is 0.1. A time of day is "18:30", or "18" on the hour; a
    /// section or version "3.2.1", a fraction in words "2/3".
    std::string value;
    bool written_out = false; ///< in words: "trois"
    bool percent = false;     ///< followed by %, per cent, pour cent
    bool clock = false;       ///< a time of day: 18 h 30, 6.30 p.m.
};

/// The numbers of `text`, in order and apart from each other; spans are offsets into `text`.
/// "un", "une", "one" and "a" are not numbers (they are articles and pronouns too); digits inside
/// of a word or code ("A4", "COVID-19", a URL, an e-mail address, a phone number) are not either,
/// nor is a run of more than 30 digits.
std::vector<Number> find_numbers(std::string_view text, Language language);

/// A date of a text: 0 for what it does not say.
struct Date {
    Span span;
    int day = 0;
    int month = 0;
    int year = 0;
};

/// The dates of `text`: "27 septembre 2020", "le 1er novembre", "September 27, 2020", "14-16
/// October 2014" and "les 11 et 17 octobre" (two dates each), "janvier 2022", "27/09/2020",
/// "2020-09-27". A year alone is a number, not a date.
std::vector<Date> find_dates(std::string_view text, Language language);

} // namespace enregard
