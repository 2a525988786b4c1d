#include "align/text/text_builder.hpp"

#include <algorithm>

namespace enregard {

SourceMap SourceMap::identity(std::uint32_t size)
{
    SourceMap map;
    map.add_copy(size, 0);
    return map;
}

void SourceMap::add_copy(std::uint32_t size, std::uint32_t origin)
{
    if (size == 0) {
        return;
    }
    if (!pieces_.empty() && pieces_.back().copied && pieces_.back().origin.end == origin) {
        pieces_.back().origin.end += size;
    } else {
        pieces_.push_back({size_, {origin, origin + size}, true});
    }
    size_ += size;
}

void SourceMap::add_replacement(std::uint32_t size, Span origin)
{
    if (size == 0) {
        return;
    }
    pieces_.push_back({size_, origin, false});
    size_ += size;
}

std::size_t SourceMap::piece_at(std::uint32_t offset) const
{
    const auto after = std::ranges::upper_bound(pieces_, offset, {}, &Piece::begin);
    return static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::uint32_t SourceMap::end_of(std::size_t piece) const
{
    return piece + 1 < pieces_.size() ? pieces_[piece + 1].begin : size_;
}

Span SourceMap::origin_of_byte(std::uint32_t offset, std::uint32_t size) const
{
    const Piece& piece = pieces_[piece_at(offset)];
    if (!piece.copied) {
        return piece.origin;
    }
    const std::uint32_t begin = piece.origin.begin + (offset - piece.begin);
    return {begin, begin + size};
}

Span SourceMap::origin_of(Span span) const
{
    if (pieces_.empty()) {
        return {};
    }
    if (span.empty()) {
        return origin_of_byte(span.begin, 0);
    }
    return cover(origin_of_byte(span.begin, 1), origin_of_byte(span.end - 1, 1));
}

SourceMap SourceMap::after(const SourceMap& earlier) const
{
    SourceMap map;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const Piece& piece = pieces_[i];
        if (!piece.copied) {
            map.add_replacement(end_of(i) - piece.begin, earlier.origin_of(piece.origin));
            continue;
        }
        std::uint32_t at = piece.origin.begin;
        while (at < piece.origin.end) {
            const std::size_t k = earlier.piece_at(at);
            const std::uint32_t end = std::min(piece.origin.end, earlier.end_of(k));
            const Piece& before = earlier.pieces_[k];
            if (before.copied) {
                map.add_copy(end - at, before.origin.begin + (at - before.begin));
            } else {
                map.add_replacement(end - at, before.origin);
            }
            at = end;
        }
    }
    return map;
}

void TextBuilder::copy(Span origin)
{
    text_ += slice(original_, origin);
    map_.add_copy(origin.size(), origin.begin);
}

void TextBuilder::replace(Span origin, std::string_view with)
{
    text_ += with;
    map_.add_replacement(size_of(with), origin);
}

} // namespace enregard
