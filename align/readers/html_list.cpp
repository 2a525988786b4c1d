#include "align/readers/html_list.hpp"

#include "align/readers/html_tree.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

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

std::string letters(int value, char first)
{
    std::string text;
    for (; value > 0; value = (value - 1) / 26) {
        text.insert(text.begin(), static_cast<char>(first + (value - 1) % 26));
    }
    return text;
}

std::string roman(int value, bool upper)
{
    constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    std::string text;
    for (const auto& [worth, sign] : signs) {
        for (; value >= worth; value -= worth) {
            text += sign;
        }
    }
    if (upper) {
        for (char& c : text) {
            c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return text;
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
    constexpr int largest_roman = 3999;
    if (value > 0 && (type_ == 'a' || type_ == 'A')) {
        return letters(value, type_) + ". ";
    }
    if (value > 0 && value <= largest_roman && (type_ == 'i' || type_ == 'I')) {
        return roman(value, type_ == 'I') + ". ";
    }
    return std::to_string(value) + ". ";
}

} // namespace enregard::readers
