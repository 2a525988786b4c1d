#include "align/document/document.hpp"

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

} // namespace enregard
