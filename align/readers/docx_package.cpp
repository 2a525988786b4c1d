#include "align/readers/docx_package.hpp"

#include "align/readers/xml.hpp"

namespace enregard::readers {

namespace {

/// The entry that `target` means when it is said in the folder `folder` ("word/" or "").
std::string resolved(std::string_view folder, std::string_view target)
{
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    std::string path(folder);
    while (!target.empty()) {
        const std::size_t end = std::min(target.find('/'), target.size());
        const std::string_view step = target.substr(0, end);
        if (step == "..") {
            const std::size_t slash =
                path.size() < 2 ? std::string::npos : path.rfind('/', path.size() - 2);
            path.resize(slash == std::string::npos ? 0 : slash + 1);
        } else if (step != ".") {
            path += target.substr(0, end + 1);
        }
        target.remove_prefix(std::min(end + 1, target.size()));
    }
    return path;
}

} // namespace

std::unordered_map<std::string, DocxRelation> docx_relations(Package& package,
                                                             std::string_view part)
{
    const std::size_t slash = part.rfind('/');
    const std::string folder(part.substr(0, slash == std::string_view::npos ? 0 : slash + 1));
    const std::string entry = folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    std::unordered_map<std::string, DocxRelation> relations;
    if (!package.contains(entry)) {
        return relations;
    }
    XmlBudget budget;
    const Xml xml(package.read(entry), XmlSpace::between_words, package.file_name(), entry, budget);
    for (pugi::xml_node node = child(xml.root(), "Relationship"); node;
         node = next_sibling(node, "Relationship")) {
        if (attribute(node, "TargetMode") == "External") {
            continue;
        }
        const std::string_view type = attribute(node, "Type");
        const std::size_t word = type.rfind('/');
        DocxRelation relation{
            std::string(word == std::string_view::npos ? type : type.substr(word + 1)),
            resolved(folder, attribute(node, "Target"))};
        if (package.contains(relation.part)) {
            relations.try_emplace(std::string(attribute(node, "Id")), std::move(relation));
        }
    }
    return relations;
}

std::string docx_main_part(Package& package)
{
    for (const auto& [id, relation] : docx_relations(package, {})) {
        if (relation.type == "officeDocument") {
            return relation.part;
        }
    }
    return package.contains("word/document.xml") ? "word/document.xml" : std::string();
}

} // namespace enregard::readers
