#pragma once

#include "align/readers/block_writer.hpp"
#include "align/readers/entity.hpp"

#include <optional>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace enregard::readers {

/// Writes running text as a browser shows it: white space folded, entities decoded.
class HtmlFlow {
public:
    /// `original` must outlive the flow.
    explicit HtmlFlow(std::string_view original) : original_(original), writer_(original) {}

    BlockWriter& writer() { return writer_; }
    /// Where `node`, a text or an element, begins in the original; the last place that was written
    /// for a node that the parser made up.
    std::uint32_t place_of(const GumboNode* node) const;

    void open(Block block);
    /// Writes a text node into the open block; `keep_space` as in `pre`.
    void text(const GumboNode* node, bool keep_space);
    /// Adds text that the page makes and the source does not have, such as a list's number.
    void add(std::uint32_t at, std::string_view made);
    /// A `br` at `at`.
    void line_break(std::uint32_t at);
    void marker(Span origin, std::string label);
    /// Ends the block. Line breaks divide it when `always`, when they are doubled, or when the
    /// lines look like an address or a verse: short, none of them beginning with a small letter.
    void close(bool always, bool never);

private:
    /// The bytes from `begin` on that stand alike in `decoded`: all white space, or all but that.
    std::uint32_t same_run(std::uint32_t begin, std::uint32_t end, std::string_view decoded) const;
    void put(Span origin, std::string_view decoded, bool keep_space);
    void put_space(Span origin);
    void flush_space(char next);

    std::string_view original_;
    BlockWriter writer_;
    EntityDecoder entities_;
    std::optional<Span> space_;
    bool is_marked_space_ = false;      ///< a note's sign followed the space
    std::vector<std::uint32_t> breaks_; ///< offsets in the written text
    std::uint32_t last_ = 0;
};

} // namespace enregard::readers
