#pragma once

#include "align/language/word_table.hpp"
#include "align/text/span.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace enregard {

/// Finds the items of a list that was written into one paragraph without stops: "1) The first item
/// 2) The second". Certain only where a sentence begins with a mark and the next mark of its kind
/// follows, not behind a comma, a semicolon, an "and" or a word that has a number ("chapter 2.");
/// an enumeration within a sentence is left alone.
class InlineList {
public:
    InlineList(std::string_view text, Span block, const WordTable& words)
        : text_(text), block_(block), words_(words)
    {
    }

    /// A sentence begins at `start`; `item` tells that it is an item found by find_item.
    void begin_sentence(std::uint32_t start, bool item);

    /// Where the next item begins, if that is between `from` and `to`.
    std::optional<std::uint32_t> find_item(std::uint32_t from, std::uint32_t to) const;

    /// Where the next numbered paragraph begins if the stop at `stop` belongs to its number: "14."
    /// in a text that had "13." before, behind a heading without a stop.
    std::optional<std::uint32_t> find_paragraph(std::uint32_t stop) const;

private:
    void read_number(bool item);
    bool is_item_at(std::uint32_t at) const;
    bool follows_word(std::uint32_t at) const;

    std::string_view text_;
    Span block_;
    const WordTable& words_;
    std::uint32_t start_ = 0;
    int paragraph_ = 0;          ///< the last number that a sentence began with: "13."
    std::array<char, 8> next_{}; ///< the next mark: "2)", "b.", "•"
    std::uint32_t size_ = 0;     ///< of the next mark; 0: the sentence does not begin with one
    bool bullet_ = false;
    bool number_and_stop_ = false; ///< "2.": many other things look like it
};

} // namespace enregard
