#pragma once

#include "align/segment/question.hpp"

namespace enregard {

// The rules that know the word before the stop: numbers, abbreviations, initials.

Answer list_number(const Question& q);
Answer inner_item(const Question& q);
Answer heading_label(const Question& q);
Answer title_of_name(const Question& q);
Answer unit_of_number(const Question& q);
Answer never_ends(const Question& q);
Answer time_of_day(const Question& q);
Answer may_end(const Question& q);
Answer reference_goes_on(const Question& q);
Answer number_follows(const Question& q);
Answer initial_of_name(const Question& q);
Answer short_consonants(const Question& q);
Answer dotted_abbreviation(const Question& q);
Answer number_before_number(const Question& q);

} // namespace enregard
