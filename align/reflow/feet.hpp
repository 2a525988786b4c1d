#pragma once

#include "align/reflow/lines.hpp"
#include "align/reflow/marks.hpp"
#include "align/reflow/wrapping.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace enregard {

/// Lines between two page ends, without the furniture there: lines[begin] to lines[end - 1].
struct Page {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The pages as far as form feeds and furniture tell them.
std::vector<Page> find_pages(const std::vector<Line>& lines);

/// The notes at the foot of a page, which reach down to its end.
struct Foot {
    std::size_t begin = 0;       ///< the first line of the foot; Page::end where there is none
    std::vector<Mention> bodies; ///< what begins each note, in the order of the text
};

/// The last note before a page.
struct LastNote {
    std::string_view label; ///< empty for none
    bool goes_on = false;   ///< it has no stop at its end
};

/// Looks for the notes at the foot of `page`, whose `mentions` are known: from the page end
/// upwards, lines that begin with numbers that count down. The last of them is called by a mark,
/// stands below a rule, or counts on from `last.label`, the note before this page. Where that note
/// goes on, lines between the rule and the first number belong to it. "2. Voir" below no rule is a
/// note only where a mark calls it and it is no item of a list.
Foot find_foot(std::string_view text, const std::vector<Line>& lines, Page page,
               const std::vector<Mention>& mentions, const Wrapping& wrapping, LastNote last);

} // namespace enregard
