#pragma once

#include <array>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enregard::readers {

constexpr int odt_list_levels = 10;

/// How the items of one level of a list style are numbered.
struct OdtLevel {
    std::string format; ///< "1", "a", "A", "i", "I"; empty for no number
    std::string prefix;
    std::string suffix;
    std::string pattern; ///< "%1%.%2%)", where the program wrote it
    int shown_levels = 1;
    int start = 1;
    bool is_bullet = false;
    bool is_set = false;
    bool repeats_letters = false; ///< z, aa, bb
};

using OdtLevels = std::array<OdtLevel, odt_list_levels>;

/// The list styles of an ODT and the style of its headings' numbers.
class OdtListStyles {
public:
    /// Takes the list styles in `root`, an office:styles or office:automatic-styles; may be null.
    void add(const pugi::xml_node& root);
    /// The levels of a style; null for a name that does not exist.
    const OdtLevels* find(std::string_view name) const;
    const OdtLevels& outline() const { return outline_; }

private:
    std::unordered_map<std::string, OdtLevels> styles_;
    OdtLevels outline_;
};

/// The counters of one list, or of the headings.
class OdtCounter {
public:
    /// Counts an item at `level` (0 is the outermost); `start` is a number that the item sets.
    void count(const OdtLevels& levels, int level, std::optional<int> start);
    /// "2.1. ", with the blank after it; empty where the level has no number.
    std::string number(const OdtLevels& levels, int level) const;

private:
    int value(const OdtLevels& levels, int level) const;

    std::array<std::optional<int>, odt_list_levels> counts_;
};

/// Counts the items of a document's lists as a word processor shows them.
class OdtLists {
public:
    explicit OdtLists(const OdtListStyles& styles) : styles_(styles) {}

    bool empty() const { return open_.empty(); }
    int depth() const { return static_cast<int>(open_.size()); }
    void open_list(const pugi::xml_node& list);
    void close_list() { open_.pop_back(); }
    /// An item, or a header, which has no number.
    void open_item(const pugi::xml_node& item, bool has_number);
    /// The number for a paragraph in the open item, whose own style may name a list style: only the
    /// first one has it.
    std::string take_number(std::string_view list_of_style);

private:
    struct List {
        std::string style;
        std::size_t counter = 0;
        std::string override_style;
        std::string shown; ///< the number that the program wrote
        std::optional<int> start;
        bool has_number = false; ///< the item waits for its first paragraph
    };

    const OdtListStyles& styles_;
    std::vector<List> open_;
    std::vector<OdtCounter> counters_;
    std::unordered_map<std::string, std::size_t> counter_of_id_;
    std::unordered_map<std::string, std::size_t> counter_of_style_; ///< the last one
    std::optional<std::size_t> last_counter_;
};

} // namespace enregard::readers
