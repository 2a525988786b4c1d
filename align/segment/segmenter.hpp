#pragma once

#include "align/document/document.hpp"
#include "align/segment/sentence.hpp"

#include <string_view>
#include <vector>

namespace enregard {

class TextLayer;

/// A place where a sentence might end, and what was decided there.
struct Decision {
    std::uint32_t end = 0; ///< where the sentence ends if it does: after quotes, brackets, marks
    bool boundary = false;
    std::string_view rule; ///< which rule decided, for people: "title: a name follows"; a rule of
                           ///< the user's lives as long as its layer
};

/// The sentences of `text` between `span`, in one pass, in linear time: each span is trimmed, and
/// what lies between two is white space. `text` is valid UTF-8.
std::vector<Span> split_sentences(std::string_view text, Span span, Language language);

/// The same under the exceptions of the user.
std::vector<Span> split_sentences(std::string_view text, Span span, Language language,
                                  TextLayer& layer);

/// The decisions behind split_sentences, in order, those against a boundary too.
std::vector<Decision> explain_sentences(std::string_view text, Span span, Language language);
std::vector<Decision> explain_sentences(std::string_view text, Span span, Language language,
                                        TextLayer& layer);

/// The sentences of every block of `document` but the furniture. A heading, a list item without a
/// stop, a table cell and a footnote are split by the same rules as a paragraph.
std::vector<Sentence> split_document(const Document& document);
std::vector<Sentence> split_document(const Document& document, TextLayer& layer);

/// Every line of every block as one sentence, for input that is segmented already.
std::vector<Sentence> split_lines(const Document& document);

} // namespace enregard
