#pragma once

#include "align/readers/docx_notes.hpp"
#include "align/readers/docx_numbering.hpp"
#include "align/readers/docx_styles.hpp"
#include "align/readers/docx_tags.hpp"
#include "align/readers/office_tables.hpp"
#include "align/readers/office_writer.hpp"
#include "align/readers/xml.hpp"

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace enregard::readers {

/// What the walk needs of a document besides its text.
struct DocxContext {
    DocxStyles styles;
    DocxNumbering numbering;
    DocxNotes footnotes{"footnote"};
    DocxNotes endnotes{"endnote"};
    Language language = Language::unknown;
    bool tracked_original = false;
};

/// Goes through the text of a DOCX, without recursion, and writes its blocks. A story is a text of
/// its own: the body, a header, a note, a text box. What a paragraph carries (notes, text boxes)
/// comes after it, or after the table that it is in.
class DocxWalk {
public:
    /// Both must outlive the walk.
    DocxWalk(DocxContext& context, OfficeWriter& writer) : context_(context), writer_(writer) {}

    /// Writes the children of `root`; every paragraph has the kind and the address of `base`.
    void run(const pugi::xml_node& root, OfficeBlock base);
    /// Writes the endnotes that were called.
    void run_endnotes();

private:
    struct Seed {
        pugi::xml_node root;
        OfficeBlock base;
        bool is_box = false;
        std::string typed_label; ///< of a note whose label is part of its text
    };
    struct Story {
        explicit Story(const pugi::xml_node& root) : cursor(root) {}
        XmlCursor cursor;
        OfficeBlock base;
        std::string typed_label;
        OfficeTables tables;
        std::vector<bool> fields;     ///< for each open field: is its result reached?
        std::size_t instructions = 0; ///< open fields whose result is not reached
        std::vector<Seed> waiting;    ///< comes after the paragraph
        std::size_t placed = 0;       ///< of those, how many have an address
        bool joins = false;           ///< the paragraph mark is deleted: the next one goes on
        DocxRunProperties paragraph;  ///< of the characters of the paragraph
        DocxRunProperties run;
        pugi::xml_node signed_run;  ///< begins, after the mark, with the typed sign of a note
        std::size_t sign_bytes = 0; ///< what is still to come of that sign
    };

    void start(Seed seed);
    void start_all(std::vector<Seed> seeds);
    void step();
    bool enter(Story& story, const pugi::xml_node& node);
    bool enter_text(Story& story, const pugi::xml_node& node, DocxTag tag);
    void leave(Story& story, const pugi::xml_node& node);
    void enter_paragraph(Story& story, const pugi::xml_node& node);
    void leave_paragraph(Story& story, const pugi::xml_node& node);
    void enter_run(Story& story, const pugi::xml_node& node);
    bool enter_row(Story& story, const pugi::xml_node& node);
    bool enter_cell(Story& story, const pugi::xml_node& node);
    void field(Story& story, const pugi::xml_node& node);
    void write(Story& story, std::string_view words);
    void call_note(Story& story, const pugi::xml_node& node, DocxNotes& notes);
    std::string typed_sign(Story& story, const pugi::xml_node& node);
    std::string_view after_sign(Story& story, const pugi::xml_node& node, std::string_view words);
    void place_boxes(Story& story);
    static std::vector<Seed> take_waiting(Story& story);
    void find_boxes(Story& story, const pugi::xml_node& drawing);
    void find_stray_fields(const pugi::xml_node& root);
    bool is_shown(const Story& story) const;
    bool is_second_choice(const pugi::xml_node& node);
    pugi::xml_node last_joined(const pugi::xml_node& paragraph) const;
    bool is_mark_gone(const pugi::xml_node& paragraph) const;

    DocxContext& context_;
    OfficeWriter& writer_;
    std::vector<Story> stories_; ///< the last one is being walked through
    std::vector<Seed> endnotes_;
    std::unordered_map<std::string, std::size_t> called_; ///< notes by kind and id
    std::unordered_set<std::size_t> stray_fields_;        ///< begin marks without an end
    std::unordered_set<std::size_t> choices_;             ///< elements of which one was shown
    /// The last of the paragraphs that are joined, by the element that they are in.
    std::unordered_map<std::size_t, pugi::xml_node> joined_;
    bool is_between_ = false; ///< a paragraph or a table has just ended
    std::size_t section_ = 0;
    std::size_t page_ = 0;
    int tables_ = 0;
};

/// The characters of a w:t.
std::string docx_text(const pugi::xml_node& node);

} // namespace enregard::readers
