#include "align/readers/xml.hpp"
#include "align/terms/glossary.hpp"
#include "align/text/error.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include <fmt/format.h>

namespace enregard {

namespace {

using readers::attribute;
using readers::local_name;
using readers::next_after;
using readers::next_in;

constexpr std::size_t most_bytes_of_text = 1000;
/// More terms of a language than a concept has are left out.
constexpr std::size_t most_terms = 30;

struct Term {
    std::string text;
    Language language = Language::unknown;
    TermStatus status = TermStatus::admitted;
};

std::size_t line_of(std::string_view text, std::size_t offset)
{
    return 1 + static_cast<std::size_t>(
                   std::ranges::count(text.substr(0, std::min(offset, text.size())), '\n'));
}

/// All that is written in `node`, without white space at its ends.
std::string text_of(const pugi::xml_node& node)
{
    return fold_space(readers::text_in(node, most_bytes_of_text));
}

/// True where `node` gives the value of `type`: <termNote type="administrativeStatus"> and, in the
/// other style of TBX 3, <min:administrativeStatus>.
bool is_field(const pugi::xml_node& node, std::string_view type)
{
    return attribute(node, "type") == type || local_name(node) == type;
}

/// The status that stands in a group of one term.
TermStatus status_in(const pugi::xml_node& group)
{
    for (pugi::xml_node node = next_in(group, group); node; node = next_in(node, group)) {
        if (is_field(node, "administrativeStatus") || is_field(node, "normativeAuthorization")) {
            return term_status_called(text_of(node)).value_or(TermStatus::admitted);
        }
    }
    return TermStatus::admitted;
}

void add_terms(const pugi::xml_node& section, Language language, std::vector<Term>& terms)
{
    for (pugi::xml_node node = next_in(section, section); node;) {
        const std::string_view name = local_name(node);
        if (name != "tig" && name != "ntig" && name != "termSec") {
            node = next_in(node, section);
            continue;
        }
        for (pugi::xml_node inner = next_in(node, node); inner; inner = next_in(inner, node)) {
            if (local_name(inner) == "term") {
                std::string text = text_of(inner);
                const auto already =
                    static_cast<std::size_t>(std::ranges::count(terms, language, &Term::language));
                if (!text.empty() && already < most_terms) {
                    terms.push_back({std::move(text), language, status_in(node)});
                }
                break;
            }
        }
        node = next_after(node, section);
    }
}

/// The first `field` that belongs to the whole concept.
std::string field_of(const pugi::xml_node& concept_entry, std::string_view field)
{
    for (pugi::xml_node node = concept_entry.first_child(); node;) {
        if (is_field(node, field)) {
            return text_of(node);
        }
        const std::string_view name = local_name(node);
        const bool group = name == "descripGrp" || name == "adminGrp";
        node = group ? next_in(node, concept_entry) : next_after(node, concept_entry);
    }
    return "";
}

/// What to write instead of a forbidden term that has no counterpart in the other language.
std::string instead_of(const Term& forbidden, const std::vector<Term>& terms)
{
    const Term* best = nullptr;
    for (const Term& term : terms) {
        if (term.language == forbidden.language && term.status != TermStatus::forbidden &&
            (best == nullptr || term.status < best->status)) {
            best = &term;
        }
    }
    return best == nullptr ? "" : best->text;
}

void add_pairs(const pugi::xml_node& concept_entry, std::vector<TermPair>& pairs)
{
    std::vector<Term> terms;
    for (pugi::xml_node section = concept_entry.first_child(); section;
         section = section.next_sibling()) {
        if (local_name(section) == "langSet" || local_name(section) == "langSec") {
            const std::string_view code = attribute(section, "lang");
            const Language language = language_from_code(fold_key(code));
            if (language != Language::unknown) {
                add_terms(section, language, terms);
            }
        }
    }
    TermPair common;
    common.domain = field_of(concept_entry, "subjectField");
    common.note = field_of(concept_entry, "note");
    for (const Term& target : terms) {
        common.target = target.text;
        common.to = target.language;
        common.from = other_language(target.language);
        common.status = target.status;
        common.instead =
            target.status == TermStatus::forbidden ? instead_of(target, terms) : std::string();
        bool alone = true;
        for (const Term& source : terms) {
            if (source.language == common.from) {
                common.source = source.text;
                pairs.push_back(common);
                alone = false;
            }
        }
        if (alone) {
            common.source.clear();
            pairs.push_back(common);
        }
    }
}

/// Hides a DOCTYPE that only names a file, as TBX 2 has it; one that defines entities stays, and is
/// refused.
void hide_doctype(std::string& text)
{
    const std::size_t begin = text.find("<!DOCTYPE");
    const std::size_t end = text.find('>', begin == std::string::npos ? 0 : begin);
    if (begin == std::string::npos || end == std::string::npos ||
        text.substr(begin, end - begin).find('[') != std::string::npos) {
        return;
    }
    std::replace_if(
        text.begin() + static_cast<std::ptrdiff_t>(begin),
        text.begin() + static_cast<std::ptrdiff_t>(end) + 1, [](char c) { return c != '\n'; }, ' ');
}

} // namespace

std::vector<TermPair> parse_tbx(const std::string& text, const std::string& name)
{
    std::string markup = text;
    hide_doctype(markup);
    if (markup.find("<!DOCTYPE") != std::string::npos) {
        throw Error(name,
                    fmt::format("has a DOCTYPE with definitions in line {}",
                                line_of(markup, markup.find("<!DOCTYPE"))),
                    "Export the glossary again without it.");
    }
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(
        markup.data(), markup.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        throw Error(name,
                    fmt::format("is damaged: it is no well-formed XML in line {} ({})",
                                line_of(text, static_cast<std::size_t>(result.offset)),
                                result.description()),
                    "Export the glossary again as TBX.");
    }
    const pugi::xml_node root = document.document_element();
    if (local_name(root) != "martif" && local_name(root) != "tbx") {
        throw Error(name,
                    fmt::format("is no TBX: its root is <{}>, not <martif> or <tbx>",
                                readers::shortened(local_name(root))),
                    "Export the glossary as TBX, TSV or CSV.");
    }
    std::vector<TermPair> pairs;
    for (pugi::xml_node node = next_in(root, root); node;) {
        const bool entry = local_name(node) == "termEntry" || local_name(node) == "conceptEntry";
        if (entry) {
            add_pairs(node, pairs);
        }
        node = entry ? next_after(node, root) : next_in(node, root);
    }
    return pairs;
}

} // namespace enregard
