#include "align/readers/docx_symbols.hpp"
#include "align/readers/docx_walk.hpp"
#include "align/readers/xml.hpp"

#include <algorithm>
#include <utility>

namespace enregard::readers {

std::string docx_text(const pugi::xml_node& node)
{
    std::string text;
    for (const pugi::xml_node& at : node.children()) {
        text += at.value();
    }
    if (attribute(node, "space") != "preserve") {
        constexpr std::string_view blanks = " \t\r\n";
        const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
        text = text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
    }
    return text;
}

bool DocxWalk::enter_text(Story& story, const pugi::xml_node& node, DocxTag tag)
{
    if (tag == DocxTag::field) {
        field(story, node);
        return false;
    }
    const bool is_break = tag == DocxTag::line_break;
    if (tag == DocxTag::page_break || (is_break && attribute(node, "type") == "page")) {
        ++page_;
    }
    if (!is_shown(story)) {
        return tag == DocxTag::denominator || tag == DocxTag::exponent;
    }
    switch (tag) {
    case DocxTag::text:
        write(story, after_sign(story, node, docx_text(node)));
        return false;
    case DocxTag::deleted_text:
        write(story, context_.tracked_original ? docx_text(node) : std::string());
        return false;
    case DocxTag::tab:
        writer_.tab();
        return false;
    case DocxTag::line_break:
        writer_.line_break();
        return false;
    case DocxTag::no_break_hyphen:
        writer_.text("\u2011");
        return false;
    case DocxTag::soft_hyphen:
        writer_.text("\u00AD");
        return false;
    case DocxTag::symbol:
        write(story, after_sign(story, node, docx_symbol(node)));
        return false;
    case DocxTag::footnote_mark:
        call_note(story, node, context_.footnotes);
        return false;
    case DocxTag::endnote_mark:
        call_note(story, node, context_.endnotes);
        return false;
    case DocxTag::denominator:
        writer_.text("/");
        return true;
    case DocxTag::exponent:
        writer_.text("^");
        return true;
    default:
        return false;
    }
}

bool DocxWalk::is_shown(const Story& story) const
{
    return story.instructions == 0 && !story.run.hidden.value_or(false);
}

void DocxWalk::write(Story& story, std::string_view words)
{
    if (!story.typed_label.empty() && words.find_first_not_of(' ') != std::string_view::npos) {
        const std::string label = std::exchange(story.typed_label, {});
        words.remove_prefix(words.find_first_not_of(' '));
        words.remove_prefix(words.starts_with(label) ? label.size() : 0);
    }
    writer_.text(words, story.run.superscript.value_or(false));
    writer_.count_language(story.run.language.value_or(context_.styles.language()), words.size());
}

void DocxWalk::field(Story& story, const pugi::xml_node& node)
{
    const std::string_view type = attribute(node, "fldCharType");
    if (type == "begin" && !stray_fields_.contains(node.hash_value())) {
        story.fields.push_back(false);
        ++story.instructions;
    } else if (story.fields.empty()) {
        return;
    } else if (type == "separate" && !story.fields.back()) {
        story.fields.back() = true;
        --story.instructions;
    } else if (type == "end") {
        story.instructions -= story.fields.back() ? 0U : 1U;
        story.fields.pop_back();
    }
}

/// A field that never ends would hide the rest of the document.
void DocxWalk::find_stray_fields(const pugi::xml_node& root)
{
    std::vector<std::size_t> open;
    for (pugi::xml_node node = root.first_child(); node;) {
        const DocxTag tag = docx_tag(node);
        const bool gone = tag == DocxTag::drawing || tag == DocxTag::left_out ||
                          (tag == DocxTag::deletion && !context_.tracked_original) ||
                          (tag == DocxTag::insertion && context_.tracked_original);
        if (tag == DocxTag::field) {
            const std::string_view type = attribute(node, "fldCharType");
            if (type == "begin") {
                open.push_back(node.hash_value());
            } else if (type == "end" && !open.empty()) {
                open.pop_back();
            }
        }
        node = gone ? next_after(node, root) : next_in(node, root);
    }
    stray_fields_.insert(open.begin(), open.end());
}

} // namespace enregard::readers
