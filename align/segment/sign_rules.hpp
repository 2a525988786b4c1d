#pragma once

#include "align/segment/question.hpp"

namespace enregard {

// The rules that look at signs: blanks, brackets, quotes, marks, the size of the next letter.

Answer missing_blank(const Question& q);
Answer omission(const Question& q);
Answer punctuation_follows(const Question& q);
Answer bracketed_sign(const Question& q);
Answer exclamation_or_question(const Question& q);
Answer ellipsis(const Question& q);
Answer quote_closed(const Question& q);
Answer small_letter_follows(const Question& q);

} // namespace enregard
