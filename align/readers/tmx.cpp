#include "align/readers/units_xml.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace enregard::readers {

namespace {

constexpr UnitsFormat format{.name = "TMX", .root = "tmx"};

/// The language of a code without its country: "fr-CA", "FR" and "fra" are all "fr".
std::string language_key(std::string_view code)
{
    if (const Language known = language_from_code(code); known != Language::unknown) {
        return std::string(code_of(known));
    }
    std::string key(shortened(code.substr(0, code.find_first_of("-_"))));
    std::ranges::transform(key, key.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return key;
}

struct Columns {
    std::string source;
    std::string target;
};

/// The languages of the variants, each once, and how many it has; in the order of the file.
std::vector<std::pair<std::string, std::size_t>> languages_in(const pugi::xml_node& body)
{
    std::vector<std::pair<std::string, std::size_t>> found;
    std::unordered_map<std::string, std::size_t> places;
    for (pugi::xml_node unit = child(body, "tu"); unit; unit = next_sibling(unit, "tu")) {
        for (pugi::xml_node variant = child(unit, "tuv"); variant;
             variant = next_sibling(variant, "tuv")) {
            std::string key = language_key(attribute(variant, "lang"));
            if (key.empty()) {
                continue;
            }
            const auto [place, is_new] = places.try_emplace(std::move(key), found.size());
            if (is_new) {
                found.emplace_back(place->first, 0);
            }
            ++found[place->second].second;
        }
    }
    return found;
}

/// French and English where the file has both; the source is what the header says, else what stands
/// first.
Columns columns_of(const Input& input, const pugi::xml_node& root)
{
    auto languages = languages_in(child(root, "body"));
    const auto is_known = [](const auto& language) {
        return language.first == "fr" || language.first == "en";
    };
    if (std::ranges::count_if(languages, is_known) == 2) {
        std::erase_if(languages, [&](const auto& language) { return !is_known(language); });
    }
    if (languages.empty() && !child(child(root, "body"), "tu")) {
        return {};
    }
    if (languages.size() < 2) {
        throw Error(shown_name(input),
                    languages.empty() ? "does not say the languages of its units"
                                      : fmt::format("has units in one language only (\"{}\")",
                                                    languages.front().first),
                    "Export it with both languages and their codes.");
    }
    const std::string declared = language_key(attribute(child(root, "header"), "srclang"));
    auto source = std::ranges::find(languages, declared, [](const auto& l) { return l.first; });
    source = source == languages.end() ? languages.begin() : source;
    Columns columns{.source = source->first, .target = {}};
    languages.erase(source);
    columns.target =
        std::ranges::max_element(languages, {}, [](const auto& l) { return l.second; })->first;
    return columns;
}

pugi::xml_node segment_in(const pugi::xml_node& unit, const std::string& language)
{
    for (pugi::xml_node variant = child(unit, "tuv"); variant;
         variant = next_sibling(variant, "tuv")) {
        if (language_key(attribute(variant, "lang")) == language) {
            return child(variant, "seg");
        }
    }
    return {};
}

Units read_units(Input input)
{
    const UnitsXml xml(input, format);
    const Columns columns = columns_of(input, xml.root());
    UnitsWriter writer(xml, input);
    std::size_t number = 0;
    const pugi::xml_node body = child(xml.root(), "body");
    for (pugi::xml_node unit = child(body, "tu"); unit; unit = next_sibling(unit, "tu")) {
        const std::string counted = std::to_string(++number);
        const std::string_view id = attribute(unit, "tuid");
        writer.add(id.empty() ? counted : id, segment_in(unit, columns.source),
                   segment_in(unit, columns.target));
    }
    return writer.finish(std::move(input), language_from_code(columns.source),
                         language_from_code(columns.target));
}

bool is_tmx(std::string_view bytes)
{
    return begins_with_element(bytes, format.root);
}

} // namespace

extern const Reader tmx;
constexpr Reader tmx = {
    .name = "tmx",
    .extensions = "tmx",
    .summary = "Translation memories (TMX 1.4): the French and the English of each unit, else the "
               "first two languages; inline codes are left out.",
    .read_units = read_units,
    .recognises = is_tmx,
};

} // namespace enregard::readers
