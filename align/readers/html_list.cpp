#include "align/readers/html_list.hpp"

#include "align/readers/html_tree.hpp"
#include "align/readers/list_number.hpp"

#include <charconv>
#include <optional>
#include <string_view>

namespace enregard::readers {

namespace {

constexpr int largest = 1'000'000;

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end == text.data() || value > largest || value < -largest) {
        return std::nullopt;
    }
    return value;
}

} // namespace

HtmlList::HtmlList(const GumboNode* list)
    : is_numbered_(tag_of(list) == GUMBO_TAG_OL &&
                   attribute(list, "style").find("none") == std::string_view::npos)
{
    const std::string_view type = attribute(list, "type");
    type_ = type.size() == 1 ? type.front() : '1';
    if (has_attribute(list, "reversed")) {
        step_ = -1;
        next_ = 0;
        const GumboVector& children = list->v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(children.data[i]);
            next_ += tag_of(child) == GUMBO_TAG_LI ? 1 : 0;
        }
    }
    next_ = number(attribute(list, "start")).value_or(next_);
}

std::string HtmlList::next(const GumboNode* item)
{
    if (!is_numbered_) {
        return {};
    }
    const int value = number(attribute(item, "value")).value_or(next_);
    next_ = value + step_;
    if (type_ == 'a' || type_ == 'A') {
        return letter_number(value, type_ == 'A') + ". ";
    }
    if (type_ == 'i' || type_ == 'I') {
        return roman_number(value, type_ == 'I') + ". ";
    }
    return std::to_string(value) + ". ";
}

} // namespace enregard::readers
