#include "align/reports/report.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr std::uint32_t excerpt_chars = 80;

/// `text`, or its first characters and an ellipsis, which counts.
std::string cut(std::string text, std::uint32_t length_limit_chars)
{
    if (length_chars(text) <= length_limit_chars) {
        return text;
    }
    std::uint32_t end = 0;
    for (std::uint32_t i = 0; i + 1 < length_limit_chars; ++i) {
        end += character_at(text, end).size;
    }
    while (end > 0 && text[end - 1] == ' ') {
        --end;
    }
    text.resize(end);
    return text + "…";
}

/// The part of the block in which `span` begins; empty between blocks.
std::string part_of(const Document& document, Span span)
{
    const auto after = std::ranges::upper_bound(
        document.blocks, span.begin, {}, [](const Block& block) { return block.span.begin; });
    if (after == document.blocks.begin()) {
        return {};
    }
    const Block& block = *(after - 1);
    return block.span.end >= span.begin ? block.part : std::string();
}

/// Enough of `words` for an excerpt: it is not worth folding a whole page for 80 characters.
std::string_view beginning(std::string_view words)
{
    constexpr std::uint32_t enough_bytes = 1000;
    if (words.size() <= enough_bytes) {
        return words;
    }
    std::uint32_t end = enough_bytes;
    while ((static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return words.substr(0, end);
}

} // namespace

Places::Places(const Bitext& bitext)
    : bitext_(&bitext),
      source_(bitext.source.document.original),
      target_(bitext.target.document.original)
{
}

Place Places::at(Side side, Span span) const
{
    const Document& document = bitext_->text(side).document;
    Place place = at_origin(side, document.source_map.origin_of(span));
    const std::string part = part_of(document, span);
    if (place.part.find(part) == std::string::npos) {
        place.part += place.part.empty() ? part : ", " + part;
    }
    place.excerpt = cut(fold_space(beginning(slice(document.text, span))), excerpt_chars);
    return place;
}

Place Places::at_origin(Side side, Span origin) const
{
    const Document& document = bitext_->text(side).document;
    Place place{.file = document.name, .part = {}, .line = 0, .column = 0, .excerpt = {}};
    if (document.addresses.empty()) {
        const LineColumn where = (side == Side::source ? source_ : target_).at(origin.begin);
        place.line = where.line;
        place.column = where.column;
    } else {
        place.part = address_at(document, origin.begin);
    }
    return place;
}

} // namespace enregard
