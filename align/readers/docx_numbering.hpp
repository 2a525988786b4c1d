#pragma once

#include "align/readers/docx_styles.hpp"

#include <array>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace enregard::readers {

/// `value` in one of Word's ways of counting ("decimal", "lowerRoman", "ordinal" ...).
std::string docx_number(int value, std::string_view format, Language language);

/// The numbers in front of a document's list items and headings, which the file does not hold:
/// they are counted as Word counts them.
class DocxNumbering {
public:
    DocxNumbering() = default;
    /// `root` is the element w:numbering; `styles` must outlive the numbering.
    DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles);

    struct Item {
        int level = 0;      ///< 0 is the outermost
        std::string number; ///< "2.1. ", with the blank after it; empty for a bullet
        bool is_bullet = false;
    };
    /// Counts the next paragraph, in the order of the text; none for one that is in no list.
    std::optional<Item> next(const DocxParagraphProperties& paragraph);

    Language language = Language::unknown; ///< for ordinals

private:
    static constexpr int level_count = 9;
    struct Level {
        int start = 1;
        int restart = -1; ///< the level (from 1 on) after which it begins anew; -1: any higher one
        std::string format = "decimal";
        std::string text;
        std::string style;     ///< whose paragraphs have this level
        bool is_legal = false; ///< every number in it is decimal
    };
    using Levels = std::array<Level, level_count>;
    struct Definition {
        Levels levels;
        std::string link; ///< the list style that has the levels
    };
    struct List {
        int definition = 0;
        Levels levels;
        std::array<std::optional<int>, level_count> starts; ///< that the list itself sets
    };

    static void read_level(const pugi::xml_node& node, Level& level);
    void read_list(const pugi::xml_node& node, const DocxStyles& styles,
                   const std::unordered_map<int, int>& definition_of);
    std::string text_of(const List& list, int level) const;

    std::unordered_map<int, Definition> definitions_;
    std::unordered_map<int, List> lists_;
    std::unordered_map<int, std::array<std::optional<int>, level_count>> counts_; ///< by definition
    std::unordered_set<int> started_; ///< list and level whose own start was used
};

} // namespace enregard::readers
