#include "align/document/document.hpp"

#include <algorithm>

namespace enregard {

std::string_view name_of(BlockKind kind)
{
    switch (kind) {
    case BlockKind::paragraph:
        return "paragraph";
    case BlockKind::heading:
        return "heading";
    case BlockKind::list_item:
        return "list-item";
    case BlockKind::table_cell:
        return "table-cell";
    case BlockKind::footnote:
        return "footnote";
    case BlockKind::furniture:
        break;
    }
    return "furniture";
}

std::string_view address_at(const Document& document, std::uint32_t origin)
{
    const auto after = std::ranges::upper_bound(document.addresses, origin, {}, &Address::begin);
    return after == document.addresses.begin() ? std::string_view() : (after - 1)->part;
}

} // namespace enregard
