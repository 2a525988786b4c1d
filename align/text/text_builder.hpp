#pragma once

#include "align/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace enregard {

/// Where each byte of a derived text came from in the text it was made of.
class SourceMap {
public:
    /// The map of a text that is its own original.
    static SourceMap identity(std::uint32_t size);

    /// Appends `size` bytes copied from `origin` onwards.
    void add_copy(std::uint32_t size, std::uint32_t origin);
    /// Appends `size` bytes that stand for the whole of `origin` ("&eacute;" gives "é").
    void add_replacement(std::uint32_t size, Span origin);

    /// The smallest original range that covers the first and the last byte of `span`. Where text
    /// was moved (a note taken out of its page), bytes between the two need not come from that
    /// range.
    Span origin_of(Span span) const;

    /// This map followed by `earlier`: where `earlier` leads from the middle text to the first.
    SourceMap after(const SourceMap& earlier) const;

private:
    struct Piece {
        std::uint32_t begin;
        Span origin;
        bool copied;
    };
    std::size_t piece_at(std::uint32_t offset) const;
    std::uint32_t end_of(std::size_t piece) const;
    Span origin_of_byte(std::uint32_t offset, std::uint32_t size) const;

    std::vector<Piece> pieces_;
    std::uint32_t size_ = 0;
};

/// Builds a text out of another one and keeps the map between the two. Every reader and every
/// reflow step makes its text with this class, so that no position is ever guessed:
///
///     TextBuilder builder("d&eacute;j\nvu");
///     builder.copy({0, 1});
///     builder.replace({1, 9}, "é");
///     builder.copy({9, 10});
///     builder.replace({10, 11}, " ");
///     builder.copy({11, 13});            // builder.text() is "déj vu"
class TextBuilder {
public:
    /// `original` must outlive the builder.
    explicit TextBuilder(std::string_view original) : original_(original) {}

    void copy(Span origin);
    void replace(Span origin, std::string_view with);
    /// Adds text that stands nowhere in the original; it is placed at `origin`.
    void insert(std::uint32_t origin, std::string_view added) { replace({origin, origin}, added); }

    const std::string& text() const { return text_; }
    std::uint32_t size() const { return size_of(text_); }
    const SourceMap& map() const { return map_; }
    std::string take_text() { return std::move(text_); }
    SourceMap take_map() { return std::move(map_); }

private:
    std::string_view original_;
    std::string text_;
    SourceMap map_;
};

} // namespace enregard
