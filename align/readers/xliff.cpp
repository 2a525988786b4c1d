#include "align/readers/units_xml.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace enregard::readers {

namespace {

constexpr UnitsFormat format{.name = "XLIFF", .root = "xliff"};

using Node = pugi::xml_node;

/// The parts of a text that a tool has cut into segments: `<mrk mtype="seg" mid="3">`.
std::vector<Node> marked_segments(const Node& text)
{
    std::vector<Node> found;
    XmlCursor cursor(text);
    while (const Node node = cursor.node()) {
        const bool is_segment = local_name(node) == "mrk" && attribute(node, "mtype") == "seg";
        if (is_segment) {
            found.push_back(node);
        }
        cursor.advance(!is_segment, [](const Node&) {});
    }
    return found;
}

/// Segments by their mid.
struct Segments {
    std::unordered_map<std::string_view, Node> named;
    bool unique = true; ///< each has a mid, and no two the same
};

Segments by_mid(const std::vector<Node>& all)
{
    Segments segments;
    for (const Node& segment : all) {
        const std::string_view mid = attribute(segment, "mid");
        segments.unique &= !mid.empty() && segments.named.try_emplace(mid, segment).second;
    }
    return segments;
}

/// True where words of `text` stand outside of its segments.
bool has_words_apart(const Node& text)
{
    XmlCursor cursor(text);
    while (const Node node = cursor.node()) {
        const std::string_view words = node.value();
        const bool is_text = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
        if (is_text && words.find_first_not_of(" \t\r\n") != std::string_view::npos) {
            return true;
        }
        const bool is_segment = local_name(node) == "mrk" && attribute(node, "mtype") == "seg";
        cursor.advance(!is_segment, [](const Node&) {});
    }
    return false;
}

/// Goes through an XLIFF file and writes its units.
class XliffWalk {
public:
    XliffWalk(const Node& root, UnitsWriter& writer) : cursor_(root), writer_(writer)
    {
        note_languages(root);
        translates_.push_back(true);
    }

    void run()
    {
        while (const Node node = cursor_.node()) {
            const bool descends = visit(node);
            if (descends) {
                translates_.push_back(is_translated(node));
            }
            cursor_.advance(descends, [&](const Node&) { translates_.pop_back(); });
        }
    }

    Language source() const { return language_from_code(source_); }
    Language target() const { return language_from_code(target_); }

private:
    /// True when the children of the node are to be visited.
    bool visit(const Node& node)
    {
        const std::string_view name = local_name(node);
        if (name == "file") {
            note_languages(node);
        } else if (name == "trans-unit") {
            if (is_translated(node)) {
                add_old_unit(node);
            }
        } else if (name == "unit") {
            if (is_translated(node)) {
                add_unit(node);
            }
        }
        return name == "file" || name == "body" || name == "group";
    }

    /// What the node says, else what holds for all that it stands in.
    bool is_translated(const Node& node) const
    {
        const std::string_view said = attribute(node, "translate");
        return said == "yes" || (said != "no" && translates_.back());
    }

    void note_languages(const Node& node)
    {
        for (const auto& [name, language] :
             {std::pair{"source-language", &source_}, std::pair{"srcLang", &source_},
              std::pair{"target-language", &target_}, std::pair{"trgLang", &target_}}) {
            if (language->empty()) {
                *language = attribute(node, name);
            }
        }
    }

    /// A unit of XLIFF 1: one pair, or one for each segment that is marked on both sides.
    void add_old_unit(const Node& unit)
    {
        std::string_view id = attribute(unit, "id");
        id = id.empty() ? attribute(unit, "resname") : id;
        const Node target = child(unit, "target");
        const std::vector<Node> sources = marked_segments(child(unit, "seg-source"));
        const Segments targets = by_mid(marked_segments(target));
        const Segments names = by_mid(sources);
        // Words of the target that belong to no segment of the source must not be lost.
        const bool all_paired = std::ranges::all_of(targets.named, [&](const auto& segment) {
            return names.named.contains(segment.first);
        });
        if (sources.empty() || !names.unique || !targets.unique || !all_paired ||
            has_words_apart(target)) {
            writer_.add(id, child(unit, "source"), target);
            return;
        }
        for (const Node& source : sources) {
            const std::string_view mid = attribute(source, "mid");
            const auto found = targets.named.find(mid);
            writer_.add(sources.size() == 1 ? id : part_id(id, mid), source,
                        found == targets.named.end() ? Node() : found->second);
        }
    }

    /// A unit of XLIFF 2: a pair for each of its segments.
    void add_unit(const Node& unit)
    {
        const std::string_view id = attribute(unit, "id");
        const Node first = child(unit, "segment");
        const bool has_one = first && !next_sibling(first, "segment");
        std::size_t number = 0;
        for (Node segment = first; segment; segment = next_sibling(segment, "segment")) {
            const std::string counted = std::to_string(++number);
            const std::string_view own = attribute(segment, "id");
            writer_.add(has_one ? id : part_id(id, own.empty() ? counted : own),
                        child(segment, "source"), child(segment, "target"));
        }
    }

    std::string_view part_id(std::string_view unit, std::string_view part)
    {
        id_ = unit;
        id_ += '/';
        id_ += part;
        return id_;
    }

    XmlCursor cursor_;
    UnitsWriter& writer_;
    std::vector<bool> translates_; ///< for each element that was entered
    std::string_view source_;
    std::string_view target_;
    std::string id_;
};

Units read_units(Input input)
{
    const UnitsXml xml(input, format);
    UnitsWriter writer(xml, input);
    XliffWalk walk(xml.root(), writer);
    walk.run();
    return writer.finish(std::move(input), walk.source(), walk.target());
}

bool is_xliff(std::string_view bytes)
{
    return begins_with_element(bytes, format.root);
}

} // namespace

extern const Reader xliff;
constexpr Reader xliff = {
    .name = "xliff",
    .extensions = "xlf xliff sdlxliff mqxliff mxliff",
    .summary = "XLIFF 1.2 and 2: the source and the target of each unit or segment; inline codes, "
               "units not to be translated and other proposals are left out.",
    .read_units = read_units,
    .recognises = is_xliff,
};

} // namespace enregard::readers
