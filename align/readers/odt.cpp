#include "align/readers/odt_walk.hpp"
#include "align/readers/office.hpp"
#include "align/readers/package.hpp"
#include "align/readers/xml.hpp"
#include "align/text/error.hpp"

#include <memory>
#include <unordered_set>
#include <utility>

namespace enregard::readers {

namespace {

constexpr std::size_t longest_furniture = 10'000;

/// The parts of an ODT; a flat one has them all in one root.
struct OdtRoots {
    pugi::xml_node content;
    pugi::xml_node styles; ///< may be null
};

void add_styles(OdtContext& context, const pugi::xml_node& root)
{
    context.styles.add(root);
    context.lists.add(root);
}

/// Headers and footers; page layouts often have the same ones.
void write_furniture(const OdtContext& context, const pugi::xml_node& styles, std::string_view kind,
                     OfficeWriter& writer)
{
    OdtWalk walk(context, writer);
    std::unordered_set<std::string> seen;
    const pugi::xml_node masters = child(styles, "master-styles");
    for (pugi::xml_node page = masters.first_child(); page; page = page.next_sibling()) {
        for (pugi::xml_node node = page.first_child(); node; node = node.next_sibling()) {
            const std::string_view name = local_name(node);
            if (!name.starts_with(kind) || attribute(node, "display") == "false" ||
                !seen.insert(text_in(node, longest_furniture)).second) {
                continue;
            }
            OfficeBlock base;
            base.block.kind = BlockKind::furniture;
            base.address = kind;
            walk.run(node, std::move(base));
        }
    }
}

Document read_roots(const OdtRoots& roots, OfficeWriter writer, std::string name,
                    const ReadOptions& options)
{
    const pugi::xml_node text = child(child(roots.content, "body"), "text");
    if (!text) {
        throw Error(name == "-" ? "standard input" : name, "is an OpenDocument file without a text",
                    "Give a text document, for example an ODT.");
    }
    OdtContext of_pages;
    of_pages.tracked_original = options.tracked_original;
    add_styles(of_pages, child(roots.styles, "styles"));
    OdtContext of_text = of_pages;
    add_styles(of_pages, child(roots.styles, "automatic-styles"));
    add_styles(of_text, child(roots.content, "automatic-styles"));

    write_furniture(of_pages, roots.styles, "header", writer);
    OdtWalk walk(of_text, writer);
    walk.add_changes(child(text, "tracked-changes"));
    walk.run(text, {});
    walk.run_endnotes();
    write_furniture(of_pages, roots.styles, "footer", writer);
    return writer.finish(std::move(name));
}

void refuse_encrypted(Package& package)
{
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (!package.contains(manifest)) {
        return;
    }
    const std::string bytes = package.read(manifest);
    if (bytes.find("encryption-data") != std::string::npos) {
        throw Error(package.file_name(), "is encrypted with a password",
                    "Save it without a password and give that file.");
    }
}

} // namespace

Document read_odt(Package& package, std::string name, const ReadOptions& options)
{
    refuse_encrypted(package);
    XmlBudget budget;
    const Xml content(package.read("content.xml"), XmlSpace::everywhere, package.file_name(),
                      "content.xml", budget);
    OfficeWriter writer(package.file_name());
    std::unique_ptr<Xml> styles;
    if (package.contains("styles.xml")) {
        try {
            styles = std::make_unique<Xml>(package.read("styles.xml"), XmlSpace::everywhere,
                                           package.file_name(), "styles.xml", budget);
        } catch (const Error& error) {
            if (!error.reason().starts_with("is damaged")) {
                throw;
            }
            writer.remark("The part \"styles.xml\" is damaged and was left out.");
        }
    }
    return read_roots({content.root(), styles ? styles->root() : pugi::xml_node()},
                      std::move(writer), std::move(name), options);
}

Document read_flat_odt(File file, const ReadOptions& options)
{
    const std::string shown = file.name == "-" ? "standard input" : file.name;
    XmlBudget budget;
    const Xml xml(std::move(file.bytes), XmlSpace::everywhere, shown, "office:document", budget);
    return read_roots({xml.root(), xml.root()}, OfficeWriter(shown), std::move(file.name), options);
}

extern const Reader odt;
constexpr Reader odt = {
    .name = "odt",
    .extensions = "odt ott fodt",
    .summary = "OpenDocument texts, with lists as they are numbered, tables, notes and text boxes; "
               "comments, hidden text and the texts of images are left out.",
    .read_file = read_office,
    .recognises = is_odt_file,
};

} // namespace enregard::readers
