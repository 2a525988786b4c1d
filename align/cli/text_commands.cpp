#include "align/cli/commands.hpp"
#include "align/reports/alignment_format.hpp"
#include "align/segment/layer_reader.hpp"
#include "align/segment/segmenter.hpp"
#include "align/text/keys.hpp"
#include "align/text/line_index.hpp"
#include "align/text/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace enregard::cli {

namespace {

using Json = nlohmann::ordered_json;

/// The span of `span` in the user's file, in bytes of its text as UTF-8, with line and column; or
/// with the address there, in a file without lines.
Json place_of(const Document& document, const LineIndex& lines, Span span)
{
    const Span origin = document.source_map.origin_of(span);
    Json place = {{"begin", origin.begin}, {"end", origin.end}};
    if (!document.addresses.empty()) {
        place["address"] = address_at(document, origin.begin);
        return place;
    }
    const LineColumn at = lines.at(origin.begin);
    place["line"] = at.line;
    place["column"] = at.column;
    return place;
}

/// "line 12", "line 12, column 5" or "page 3, line 12".
std::string shown(const Document& document, const LineIndex& lines, std::uint32_t origin,
                  bool column)
{
    if (!document.addresses.empty()) {
        return std::string(address_at(document, origin));
    }
    const LineColumn at = lines.at(origin);
    return column ? fmt::format("line {}, column {}", at.line, at.column)
                  : fmt::format("line {}", at.line);
}

/// "list-item, page 3, line 12", "footnote 2, line 31": what is told twice is shown once.
std::string label_of(const Document& document, const LineIndex& lines, const Block& block)
{
    const Span origin = document.source_map.origin_of(block.span);
    std::string label(name_of(block.kind));
    for (const std::string& more : {block.part, shown(document, lines, origin.begin, false)}) {
        if (more.starts_with(label)) {
            label = more;
        } else if (!more.empty()) {
            label += ", " + more;
        }
    }
    return label;
}

std::string explained(const Text& text, const SegmentLayer& own)
{
    std::string out;
    const Document& document = text.document;
    TextLayer layer(own, document.language);
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture) {
            continue;
        }
        for (const Decision& decision :
             explain_sentences(document.text, block.span, document.language, layer)) {
            std::uint32_t begin = decision.end;
            std::uint32_t end = decision.end;
            for (int k = 0; k < 24 && begin > block.span.begin; ++k) {
                begin -= character_before(document.text, begin).size;
            }
            for (int k = 0; k < 24 && end < block.span.end; ++k) {
                end += character_at(document.text, end).size;
            }
            out +=
                fmt::format("{:7} {} | {}   ({})\n", decision.boundary ? "ends" : "goes on",
                            fold_space(slice(document.text, {begin, decision.end})),
                            fold_space(slice(document.text, {decision.end, end})), decision.rule);
        }
    }
    return out;
}

std::string one_a_line(const Text& text)
{
    std::string out;
    for (const Sentence& sentence : text.sentences) {
        append_folded_space(out, slice(text.document.text, sentence.span));
        out += '\n';
    }
    return out;
}

std::string sentences_as_json(const Text& text)
{
    const LineIndex lines(text.document.original);
    Json sentences = Json::array();
    for (const Sentence& sentence : text.sentences) {
        Json entry = {{"text", fold_space(slice(text.document.text, sentence.span))}};
        entry.update(place_of(text.document, lines, sentence.span));
        entry["block"] = sentence.block;
        entry["kind"] = name_of(text.document.blocks[sentence.block].kind);
        entry["part"] = text.document.blocks[sentence.block].part;
        sentences.push_back(std::move(entry));
    }
    return sentences.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

int run_sentences(const Arguments& arguments)
{
    const std::string& file = arguments.files[0];
    const Language language = arguments.options.from;
    const Options& options = arguments.options;
    if (arguments.format == "json" && !arguments.explain) {
        const Text text = read_text(file, language, options);
        print_remarks(text.document);
        print(sentences_as_json(text));
        return exit_clean;
    }
    visit_text(file, language, options, [&](const Text& text) {
        print_remarks(text.document);
        return print(arguments.explain ? explained(text, options.layer) : one_a_line(text));
    });
    return exit_clean;
}

int run_blocks(const Arguments& arguments)
{
    const Text text = read_text(arguments.files[0], arguments.options.from, arguments.options);
    const Document& document = text.document;
    print_remarks(document);
    const LineIndex lines(document.original);
    std::string out;
    Json blocks = Json::array();
    for (const Block& block : document.blocks) {
        if (arguments.format == "json") {
            Json entry = {{"kind", name_of(block.kind)},
                          {"level", block.level},
                          {"part", block.part},
                          {"text", slice(document.text, block.span)}};
            entry.update(place_of(document, lines, block.span));
            blocks.push_back(std::move(entry));
            continue;
        }
        out += fmt::format("[{}]\n{}\n\n", label_of(document, lines, block),
                           fold_space(slice(document.text, block.span)));
    }
    for (const NoteMarker& marker : document.markers) {
        out += fmt::format("[note mark {}, {}: {}]\n", marker.label,
                           shown(document, lines, marker.origin.begin, true),
                           marker.block ? document.blocks[*marker.block].part : "no note");
    }
    print(arguments.format == "json"
              ? blocks.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"
              : out);
    return exit_clean;
}

int run_align(const Arguments& arguments)
{
    const Bitext bitext = align_pair(arguments.files[0], arguments.files[1], arguments.options);
    print_remarks(bitext.source.document);
    print_remarks(bitext.target.document);
    print(find_alignment_format(arguments.format)->write(bitext));
    return exit_clean;
}

} // namespace enregard::cli
