#pragma once

#include "align/readers/odt_lists.hpp"
#include "align/readers/odt_styles.hpp"
#include "align/readers/odt_tags.hpp"
#include "align/readers/office_tables.hpp"
#include "align/readers/office_writer.hpp"
#include "align/readers/xml.hpp"

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace enregard::readers {

/// The styles that hold for a part of an ODT.
struct OdtContext {
    OdtStyles styles;
    OdtListStyles lists;
    bool tracked_original = false;
};

/// Goes through the text of an ODT, without recursion, and writes its blocks. As in a DOCX, what a
/// paragraph carries (notes, text boxes) comes after it.
class OdtWalk {
public:
    /// Both must outlive the walk.
    OdtWalk(const OdtContext& context, OfficeWriter& writer) : context_(context), writer_(writer) {}

    /// Learns what was changed from a text:tracked-changes; may be null.
    void add_changes(const pugi::xml_node& tracked_changes);
    /// Writes the children of `root`; every paragraph has the kind and the address of `base`.
    void run(const pugi::xml_node& root, OfficeBlock base);
    /// Writes the endnotes that were called.
    void run_endnotes();

private:
    struct Seed {
        pugi::xml_node root;
        OfficeBlock base;
        bool is_box = false;
        bool is_restored = false; ///< a deletion that is put back into its paragraph
    };
    struct Story {
        Story(const pugi::xml_node& root, const OdtListStyles& styles) : cursor(root), lists(styles)
        {
        }
        XmlCursor cursor;
        OfficeBlock base;
        OfficeTables tables;
        OdtLists lists;
        std::vector<OdtStyle> spans; ///< of the paragraph and of the spans in it
        std::vector<Seed> waiting;   ///< comes after the paragraph
        std::size_t placed = 0;      ///< of those, how many have an address
        int covered = 0;             ///< cells to come that the last one covers
        int repeated = 1;            ///< how often the last cell stands there
        bool joins = false;          ///< the next paragraph goes on with this one
        bool is_restored = false;
    };

    void start(Seed seed);
    void start_all(std::vector<Seed> seeds);
    void step();
    bool enter(Story& story, const pugi::xml_node& node);
    bool enter_text(Story& story, const pugi::xml_node& node, OdtTag tag);
    void leave(Story& story, const pugi::xml_node& node);
    void enter_paragraph(Story& story, const pugi::xml_node& node, bool is_heading);
    void describe(Story& story, const pugi::xml_node& node, const OdtStyle& style, bool is_heading);
    void leave_paragraph(Story& story, const pugi::xml_node& node);
    bool enter_cell(Story& story, const pugi::xml_node& node, bool is_covered);
    void write(Story& story, std::string_view words);
    void call_note(Story& story, const pugi::xml_node& note);
    void change(Story& story, const pugi::xml_node& node, OdtTag tag);
    void place_boxes(Story& story);
    static std::vector<Seed> take_waiting(Story& story);
    void find_boxes(Story& story, const pugi::xml_node& drawing);
    bool is_shown(const Story& story) const;

    const OdtContext& context_;
    OfficeWriter& writer_;
    OdtCounter headings_;
    std::vector<Story> stories_; ///< the last one is being walked through
    std::vector<Seed> endnotes_;
    std::vector<Seed> restored_;                                ///< deletions to be put back here
    std::unordered_map<std::string, pugi::xml_node> deletions_; ///< by the name of the change
    std::unordered_set<std::string> insertions_;
    std::unordered_set<std::string> open_insertions_;
    bool is_between_ = false; ///< a paragraph or a table has just ended
    bool last_was_space_ = true;
    int tables_ = 0;
    int notes_ = 0;
};

} // namespace enregard::readers
