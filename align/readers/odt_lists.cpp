#include "align/readers/odt_lists.hpp"

#include "align/readers/list_number.hpp"
#include "align/readers/xml.hpp"

#include <algorithm>
#include <charconv>

namespace enregard::readers {

namespace {

constexpr std::size_t longest_number = 80;
constexpr std::size_t longest_pattern = 120; ///< ten levels take 41

std::size_t index(int level)
{
    return static_cast<std::size_t>(std::clamp(level, 0, odt_list_levels - 1));
}

OdtLevel level_of(const pugi::xml_node& node)
{
    OdtLevel level;
    level.format = attribute(node, "num-format");
    level.prefix = shortened(attribute(node, "num-prefix"));
    level.suffix = shortened(attribute(node, "num-suffix"));
    level.pattern = shortened(attribute(node, "num-list-format"), longest_pattern);
    level.shown_levels =
        std::clamp(number_attribute(node, "display-levels", 1), 1, odt_list_levels);
    level.start = number_attribute(node, "start-value", 1);
    level.repeats_letters = attribute(node, "num-letter-sync") == "true";
    level.is_bullet =
        local_name(node) != "list-level-style-number" && local_name(node) != "outline-level-style";
    level.is_set = true;
    return level;
}

OdtLevels levels_of(const pugi::xml_node& style)
{
    OdtLevels levels;
    for (const pugi::xml_node& node : style.children()) {
        const int level = number_attribute(node, "level", 0);
        if (level >= 1 && level <= odt_list_levels) {
            levels[index(level - 1)] = level_of(node);
        }
    }
    return levels;
}

std::string formatted(int value, const OdtLevel& level)
{
    const bool upper = level.format == "A" || level.format == "I";
    if (level.format == "a" || level.format == "A") {
        return level.repeats_letters ? repeated_letter_number(value, upper)
                                     : letter_number(value, upper);
    }
    if (level.format == "i" || level.format == "I") {
        return roman_number(value, upper);
    }
    return level.format.empty() ? std::string() : std::to_string(value);
}

/// The level, from 0, that "2" in "%1%.%2%" stands for.
int level_in(std::string_view digits)
{
    int level = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), level);
    return std::clamp(level, 1, odt_list_levels) - 1;
}

} // namespace

void OdtListStyles::add(const pugi::xml_node& root)
{
    for (pugi::xml_node node = root.first_child(); node; node = node.next_sibling()) {
        if (local_name(node) == "list-style") {
            styles_.insert_or_assign(std::string(attribute(node, "name")), levels_of(node));
        } else if (local_name(node) == "outline-style") {
            outline_ = levels_of(node);
        }
    }
}

const OdtLevels* OdtListStyles::find(std::string_view name) const
{
    const auto style = styles_.find(std::string(name));
    return style == styles_.end() ? nullptr : &style->second;
}

void OdtCounter::count(const OdtLevels& levels, int level, std::optional<int> start)
{
    std::optional<int>& count = counts_[index(level)];
    if (start) {
        count = start;
    } else {
        count = count ? *count + 1 : levels[index(level)].start;
    }
    for (std::size_t deeper = index(level) + 1; deeper < counts_.size(); ++deeper) {
        counts_[deeper].reset();
    }
}

int OdtCounter::value(const OdtLevels& levels, int level) const
{
    return counts_[index(level)].value_or(levels[index(level)].start);
}

std::string OdtCounter::number(const OdtLevels& levels, int level) const
{
    const OdtLevel& shape = levels[index(level)];
    if (!shape.is_set || shape.is_bullet || (shape.format.empty() && shape.pattern.empty())) {
        return {};
    }
    std::string text;
    if (!shape.pattern.empty()) {
        for (std::size_t i = 0; i < shape.pattern.size(); ++i) {
            const std::size_t end = shape.pattern.find('%', i + 1);
            if (shape.pattern[i] != '%' || end == std::string::npos) {
                text += shape.pattern[i];
                continue;
            }
            const int other = level_in(std::string_view(shape.pattern).substr(i + 1, end - i - 1));
            text += formatted(value(levels, other), levels[index(other)]);
            i = end;
        }
    } else {
        text = shape.prefix;
        const int first = std::max(0, level + 1 - shape.shown_levels);
        for (int i = first; i <= level; ++i) {
            const std::string part = formatted(value(levels, i), levels[index(i)]);
            text += (i > first && !part.empty() ? "." : "") + part;
        }
        text += shape.suffix;
    }
    const std::size_t end = text.find_last_not_of(" \t");
    return end == std::string::npos
               ? std::string()
               : std::string(shortened(text.substr(0, end + 1), longest_number)) + " ";
}

void OdtLists::open_list(const pugi::xml_node& list)
{
    List opened;
    opened.style = attribute(list, "style-name");
    if (!open_.empty()) {
        opened.counter = open_.back().counter;
        opened.style = opened.style.empty() ? open_.back().style : opened.style;
        open_.push_back(std::move(opened));
        return;
    }
    const auto continued = counter_of_id_.find(std::string(attribute(list, "continue-list")));
    const auto same_style = counter_of_style_.find(opened.style);
    if (continued != counter_of_id_.end()) {
        opened.counter = continued->second;
    } else if (attribute(list, "continue-numbering") == "true" && last_counter_) {
        opened.counter =
            same_style == counter_of_style_.end() ? *last_counter_ : same_style->second;
    } else {
        opened.counter = counters_.size();
        counters_.emplace_back();
    }
    if (const std::string_view id = attribute(list, "id"); !id.empty()) {
        counter_of_id_.insert_or_assign(std::string(id), opened.counter);
    }
    counter_of_style_.insert_or_assign(opened.style, opened.counter);
    last_counter_ = opened.counter;
    open_.push_back(std::move(opened));
}

void OdtLists::open_item(const pugi::xml_node& item, bool has_number)
{
    if (open_.empty()) {
        return;
    }
    List& list = open_.back();
    list.has_number = has_number;
    list.override_style = attribute(item, "style-override");
    list.shown = child(item, "number").child_value();
    list.start.reset();
    if (has_attribute(item, "start-value")) {
        list.start = number_attribute(item, "start-value", 1);
    }
}

std::string OdtLists::take_number(std::string_view list_of_style)
{
    if (open_.empty() || !open_.back().has_number) {
        return {};
    }
    List& list = open_.back();
    list.has_number = false;
    const std::string_view name = !list.override_style.empty()
                                      ? std::string_view(list.override_style)
                                  : !list.style.empty() ? std::string_view(list.style)
                                                        : list_of_style;
    static const OdtLevels none{};
    const OdtLevels* levels = styles_.find(name);
    levels = levels == nullptr ? &none : levels;
    const int level = depth() - 1;
    OdtCounter& counter = counters_[list.counter];
    counter.count(*levels, level, list.start);
    return list.shown.empty() ? counter.number(*levels, level) : list.shown + " ";
}

} // namespace enregard::readers
