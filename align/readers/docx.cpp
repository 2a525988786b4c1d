#include "align/readers/docx_package.hpp"
#include "align/readers/docx_walk.hpp"
#include "align/readers/office.hpp"
#include "align/readers/xml.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <deque>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

using Relations = std::unordered_map<std::string, DocxRelation>;

/// Reads the parts of a DOCX one by one.
class DocxFile {
public:
    DocxFile(Package& package, const ReadOptions& options)
        : package_(package),
          main_(docx_main_part(package)),
          relations_(docx_relations(package, main_))
    {
        context_.tracked_original = options.tracked_original;
    }

    Document read(std::string name);

private:
    pugi::xml_node part(const std::string& entry);
    pugi::xml_node part_of_type(std::string_view type);
    void read_properties(const pugi::xml_node& body);
    void read_sections(const pugi::xml_node& body);
    void write_furniture(std::string_view element);

    Package& package_;
    std::string main_;
    Relations relations_;
    XmlBudget budget_;
    std::deque<Xml> parts_;                                      ///< that the context points into
    std::vector<std::pair<std::string, std::string>> furniture_; ///< "header" and its entry
    DocxContext context_;
    OfficeWriter writer_{package_.file_name()};
};

/// The root of a part; a null node and a remark when it is damaged.
pugi::xml_node DocxFile::part(const std::string& entry)
{
    try {
        parts_.emplace_back(package_.read(entry), XmlSpace::between_words, package_.file_name(),
                            entry, budget_);
        return parts_.back().root();
    } catch (const Error& error) {
        if (!error.reason().starts_with("is damaged")) {
            throw;
        }
        writer_.remark(fmt::format("The part \"{}\" is damaged and was left out.", entry));
        return {};
    }
}

pugi::xml_node DocxFile::part_of_type(std::string_view type)
{
    for (const auto& [id, relation] : relations_) {
        if (relation.type == type) {
            return part(relation.part);
        }
    }
    return {};
}

void DocxFile::read_properties(const pugi::xml_node& body)
{
    context_.styles = DocxStyles(part_of_type("styles"));
    context_.numbering = DocxNumbering(part_of_type("numbering"), context_.styles);
    context_.language = context_.styles.language();
    context_.numbering.language = context_.language;
    const pugi::xml_node settings = part_of_type("settings");
    for (DocxNotes* notes : {&context_.footnotes, &context_.endnotes}) {
        notes->set_rules(settings);
        notes->add_bodies(part_of_type(std::string(notes->element()) + "s"));
    }
    read_sections(body);
}

void DocxFile::read_sections(const pugi::xml_node& body)
{
    for (pugi::xml_node node = body; node; node = next_in(node, body)) {
        const std::string_view name = local_name(node);
        if (name == "sectPr" && local_name(node.parent()) != "sectPrChange") {
            context_.footnotes.add_section(node);
            context_.endnotes.add_section(node);
        } else if (name == "headerReference" || name == "footerReference") {
            const auto relation = relations_.find(std::string(attribute(node, "id")));
            const std::string kind = name == "headerReference" ? "header" : "footer";
            if (relation != relations_.end() &&
                std::ranges::find(furniture_, std::pair(kind, relation->second.part)) ==
                    furniture_.end()) {
                furniture_.emplace_back(kind, relation->second.part);
            }
        }
    }
}

void DocxFile::write_furniture(std::string_view element)
{
    constexpr std::size_t longest = 10'000;
    std::unordered_set<std::string> seen;
    for (const auto& [kind, entry] : furniture_) {
        if (kind != element) {
            continue;
        }
        const std::size_t parts = parts_.size();
        // Pages and sections often have the same ones.
        if (const pugi::xml_node root = part(entry); seen.insert(text_in(root, longest)).second) {
            OfficeBlock base;
            base.block.kind = BlockKind::furniture;
            base.address = kind;
            DocxWalk(context_, writer_).run(root, std::move(base));
        }
        if (parts_.size() > parts) {
            parts_.pop_back(); // nobody asks for it again
        }
    }
}

Document DocxFile::read(std::string name)
{
    const Xml main(package_.read(main_), XmlSpace::between_words, package_.file_name(), main_,
                   budget_);
    const pugi::xml_node body = child(main.root(), "body");
    if (local_name(main.root()) != "document" || !body) {
        throw Error(package_.file_name(),
                    fmt::format("has no text of a DOCX document in \"{}\"", main_),
                    "Open it in a word processor and save it again as DOCX.");
    }
    read_properties(body);
    write_furniture("header");
    DocxWalk walk(context_, writer_);
    walk.run(body, {});
    walk.run_endnotes();
    write_furniture("footer");
    return writer_.finish(std::move(name));
}

} // namespace

Document read_docx(Package& package, std::string name, const ReadOptions& options)
{
    return DocxFile(package, options).read(std::move(name));
}

extern const Reader docx;
constexpr Reader docx = {
    .name = "docx",
    .extensions = "docx docm dotx dotm",
    .summary = "Word documents, with lists as they are numbered, tables, notes and text boxes; "
               "comments, hidden text and the texts of images are left out.",
    .read_file = read_office,
    .recognises = is_office_file,
};

} // namespace enregard::readers
