#include "align/readers/docx_numbering.hpp"

#include "align/readers/list_number.hpp"
#include "align/readers/xml.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

constexpr std::size_t longest_number = 80;

std::string ordinal(int value, Language language)
{
    if (language == Language::french) {
        return fmt::format("{}{}", value, value == 1 ? "er" : "e");
    }
    const int ten = value / 10 % 10;
    const int one = ten == 1 ? 0 : value % 10;
    return fmt::format("{}{}", value, one == 1 ? "st" : one == 2 ? "nd" : one == 3 ? "rd" : "th");
}

} // namespace

std::string docx_number(int value, std::string_view format, Language language)
{
    if (format == "lowerLetter" || format == "upperLetter") {
        return repeated_letter_number(value, format == "upperLetter");
    }
    if (format == "lowerRoman" || format == "upperRoman") {
        return roman_number(value, format == "upperRoman");
    }
    if (format == "decimalZero") {
        return fmt::format("{:02}", value);
    }
    if (format == "ordinal") {
        return ordinal(value, language);
    }
    if (format == "chicago") {
        return sign_number(value);
    }
    if (format == "numberInDash") {
        return fmt::format("- {} -", value);
    }
    return format == "none" ? std::string() : std::to_string(value);
}

void DocxNumbering::read_level(const pugi::xml_node& node, Level& level)
{
    level.start = number_attribute(child(node, "start"), "val", 1);
    level.restart = number_attribute(child(node, "lvlRestart"), "val", -1);
    level.text = shortened(attribute(child(node, "lvlText"), "val"));
    level.style = attribute(child(node, "pStyle"), "val");
    level.is_legal = docx_switch(node, "isLgl").value_or(false);
    pugi::xml_node format = child(node, "numFmt");
    if (!format) {
        // A way of counting that older programs do not know stands in a choice.
        format = child(child(child(node, "AlternateContent"), "Fallback"), "numFmt");
    }
    level.format = format ? attribute(format, "val") : "decimal";
}

DocxNumbering::DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles)
{
    std::unordered_map<int, int> definition_of;
    for (pugi::xml_node node = child(root, "abstractNum"); node;
         node = next_sibling(node, "abstractNum")) {
        Definition& definition = definitions_[number_attribute(node, "abstractNumId", -1)];
        definition.link = attribute(child(node, "numStyleLink"), "val");
        for (pugi::xml_node at = child(node, "lvl"); at; at = next_sibling(at, "lvl")) {
            const int number = number_attribute(at, "ilvl", -1);
            if (number >= 0 && number < level_count) {
                read_level(at, definition.levels[static_cast<std::size_t>(number)]);
            }
        }
    }
    for (pugi::xml_node node = child(root, "num"); node; node = next_sibling(node, "num")) {
        definition_of[number_attribute(node, "numId", 0)] =
            number_attribute(child(node, "abstractNumId"), "val", -1);
    }
    for (pugi::xml_node node = child(root, "num"); node; node = next_sibling(node, "num")) {
        read_list(node, styles, definition_of);
    }
}

void DocxNumbering::read_list(const pugi::xml_node& node, const DocxStyles& styles,
                              const std::unordered_map<int, int>& definition_of)
{
    const int number = number_attribute(node, "numId", 0);
    List list;
    list.definition = definition_of.at(number);
    auto definition = definitions_.find(list.definition);
    if (definition != definitions_.end() && !definition->second.link.empty()) {
        // The levels are those of a list style, which names another list.
        const int linked = styles[definition->second.link].paragraph.list.value_or(0);
        if (const auto other = definition_of.find(linked); other != definition_of.end()) {
            list.definition = other->second;
            definition = definitions_.find(list.definition);
        }
    }
    if (definition == definitions_.end()) {
        return;
    }
    list.levels = definition->second.levels;
    for (pugi::xml_node at = child(node, "lvlOverride"); at; at = next_sibling(at, "lvlOverride")) {
        const int index = number_attribute(at, "ilvl", -1);
        if (index < 0 || index >= level_count) {
            continue;
        }
        const auto level = static_cast<std::size_t>(index);
        if (const pugi::xml_node own = child(at, "lvl")) {
            read_level(own, list.levels[level]);
        }
        if (const pugi::xml_node start = child(at, "startOverride")) {
            list.starts[level] = number_attribute(start, "val", 1);
        }
    }
    lists_.insert_or_assign(number, std::move(list));
}

std::optional<DocxNumbering::Item> DocxNumbering::next(const DocxParagraphProperties& paragraph)
{
    const auto found = lists_.find(paragraph.list.value_or(0));
    if (found == lists_.end() || paragraph.list.value_or(0) == 0) {
        return std::nullopt;
    }
    const List& list = found->second;
    int level = std::clamp(paragraph.level.value_or(0), 0, level_count - 1);
    if (!paragraph.level && !paragraph.style.empty()) {
        const auto of_style = std::ranges::find(list.levels, paragraph.style, &Level::style);
        level =
            of_style == list.levels.end() ? 0 : static_cast<int>(of_style - list.levels.begin());
    }
    const auto index = static_cast<std::size_t>(level);
    auto& counts = counts_[list.definition];
    if (list.starts[index] && started_.insert(found->first * level_count + level).second) {
        counts[index] = list.starts[index];
    } else {
        counts[index] = counts[index] ? *counts[index] + 1 : list.levels[index].start;
    }
    for (std::size_t deeper = index + 1; deeper < counts.size(); ++deeper) {
        const int restart = list.levels[deeper].restart;
        if (restart < 0 || (restart > 0 && level < restart)) {
            counts[deeper].reset();
        }
    }
    const Level& shape = list.levels[index];
    if (shape.format == "bullet") {
        return Item{level, {}, true};
    }
    std::string number = text_of(list, level);
    if (number.empty()) {
        return std::nullopt;
    }
    // What stands behind it on the page may be nothing; in running text it is a word of its own.
    return Item{level, number + " ", false};
}

/// "%1.%2" with the numbers of the levels in it.
std::string DocxNumbering::text_of(const List& list, int level) const
{
    const Level& shape = list.levels[static_cast<std::size_t>(level)];
    const auto& counts = counts_.at(list.definition);
    std::string text;
    for (std::size_t i = 0; i < shape.text.size(); ++i) {
        const char digit = i + 1 < shape.text.size() ? shape.text[i + 1] : '\0';
        if (shape.text[i] != '%' || digit < '1' || digit > '9') {
            text += shape.text[i];
            continue;
        }
        const auto other = static_cast<std::size_t>(digit - '1');
        const Level& its = list.levels[other];
        text += docx_number(counts[other].value_or(its.start),
                            shape.is_legal ? std::string_view("decimal") : its.format, language);
        ++i;
    }
    const std::size_t end = text.find_last_not_of(" \t");
    text.resize(end == std::string::npos ? 0 : end + 1);
    return std::string(shortened(text, longest_number));
}

} // namespace enregard::readers
