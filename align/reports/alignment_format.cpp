#include "align/reports/alignment_format.hpp"

#include "align/reports/xml.hpp"
#include "align/text/keys.hpp"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace enregard {

namespace {

std::string sentence_at(const Text& text, std::uint32_t k)
{
    return fold_space(slice(text.document.text, text.sentences[k].span));
}

/// The sentences of `range`, one after the other.
std::string words_of(const Text& text, Range range, std::string_view between)
{
    std::string words;
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
        words += k > range.begin ? between : "";
        words += sentence_at(text, k);
    }
    return words;
}

std::string write_text(const Bitext& bitext)
{
    std::string out;
    for (const Bead& bead : bitext.beads) {
        const auto add = [&](std::string_view sign, const Text& text, Range range) {
            for (std::uint32_t k = range.begin; k < range.end; ++k) {
                out += fmt::format("{} {}\n", sign, sentence_at(text, k));
            }
        };
        add("<", bitext.source, bead.source);
        add(">", bitext.target, bead.target);
        out += bead.crossing ? "(the sentences have changed places)\n\n" : "\n";
    }
    return out;
}

/// Tabs cannot occur: white space inside of a sentence is folded.
std::string write_tsv(const Bitext& bitext)
{
    std::string out = "id\tsource\ttarget\tposterior\n";
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        out += fmt::format("{}\t{}\t{}\t{:.4f}\n", i + 1, words_of(bitext.source, bead.source, " "),
                           words_of(bitext.target, bead.target, " "), bead.posterior);
    }
    return out;
}

std::string write_json(const Bitext& bitext)
{
    using Json = nlohmann::ordered_json;
    const auto side = [](const Text& text, Range range) {
        Json sentences = Json::array();
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            sentences.push_back(sentence_at(text, k));
        }
        return sentences;
    };
    Json beads = Json::array();
    for (const Bead& bead : bitext.beads) {
        beads.push_back({{"source", side(bitext.source, bead.source)},
                         {"target", side(bitext.target, bead.target)},
                         {"score", bead.score},
                         {"posterior", bead.posterior}});
        if (bead.crossing) {
            // How many sentences of each side stand before the place where they cross.
            beads.back()["crossing"] = {{"source", bead.crossing->source - bead.source.begin},
                                        {"target", bead.crossing->target - bead.target.begin}};
        }
    }
    const Json root = {{"source",
                        {{"file", bitext.source.document.name},
                         {"language", code_of(bitext.source.document.language)}}},
                       {"target",
                        {{"file", bitext.target.document.name},
                         {"language", code_of(bitext.target.document.language)}}},
                       {"beads", beads}};
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// TMX 1.4 (LISA OSCAR 2005); pairs with both sides only, as translation memories want them.
std::string write_tmx(const Bitext& bitext)
{
    const std::string_view from = code_of(bitext.source.document.language);
    const std::string_view to = code_of(bitext.target.document.language);
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
        "  <header creationtool=\"enregard\" creationtoolversion=\"{}\" segtype=\"sentence\" "
        "o-tmf=\"enregard\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\"/>\n  <body>\n",
        ENREGARD_VERSION, from);
    for (const Bead& bead : bitext.beads) {
        if (bead.source.empty() || bead.target.empty()) {
            continue;
        }
        for (const Bead& pair : pairs_of(bead)) {
            out += fmt::format("    <tu>\n      <tuv xml:lang=\"{}\"><seg>{}</seg></tuv>\n"
                               "      <tuv xml:lang=\"{}\"><seg>{}</seg></tuv>\n    </tu>\n",
                               from, escape_xml(words_of(bitext.source, pair.source, " ")), to,
                               escape_xml(words_of(bitext.target, pair.target, " ")));
        }
    }
    return out + "  </body>\n</tmx>\n";
}

/// XLIFF 1.2 (OASIS 2008): a unit a bead, an empty side stays empty.
std::string write_xliff(const Bitext& bitext)
{
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
        "  <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" "
        "datatype=\"plaintext\">\n    <body>\n",
        escape_xml(bitext.source.document.name), code_of(bitext.source.document.language),
        code_of(bitext.target.document.language));
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        out += fmt::format("      <trans-unit id=\"{}\">\n        <source>{}</source>\n"
                           "        <target>{}</target>\n      </trans-unit>\n",
                           i + 1, escape_xml(words_of(bitext.source, bead.source, " ")),
                           escape_xml(words_of(bitext.target, bead.target, " ")));
    }
    return out + "    </body>\n  </file>\n</xliff>\n";
}

/// Hunalign's ladder: where each bead begins on both sides, and its score.
std::string write_ladder(const Bitext& bitext)
{
    std::string out;
    for (const Bead& bead : bitext.beads) {
        out += fmt::format("{}\t{}\t{:.4f}\n", bead.source.begin, bead.target.begin, bead.score);
    }
    return out + fmt::format("{}\t{}\t0\n", bitext.source.sentences.size(),
                             bitext.target.sentences.size());
}

/// Vecalign's form: "[0,1]:[0]:cost", 0-based; the cost is one less the posterior.
std::string write_vecalign(const Bitext& bitext)
{
    const auto indices = [](Range range) {
        std::string list;
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            list += fmt::format("{}{}", k > range.begin ? "," : "", k);
        }
        return list;
    };
    std::string out;
    for (const Bead& bead : bitext.beads) {
        for (const Bead& pair : pairs_of(bead)) {
            out += fmt::format("[{}]:[{}]:{:.6f}\n", indices(pair.source), indices(pair.target),
                               1 - pair.posterior);
        }
    }
    return out;
}

constexpr std::array<AlignmentFormat, 7> formats = {{
    {"text", "Both sides one under the other, for reading.", write_text},
    {"tsv", "A line a pair: id, source, target, posterior.", write_tsv},
    {"json", "One object with all pairs.", write_json},
    {"tmx", "Translation memory, TMX 1.4.", write_tmx},
    {"xliff", "XLIFF 1.2, a unit a pair.", write_xliff},
    {"ladder", "Hunalign's ladder: where each pair begins.", write_ladder},
    {"vecalign", "Sentence numbers: [0,1]:[0]:cost.", write_vecalign},
}};

} // namespace

std::span<const AlignmentFormat> all_alignment_formats()
{
    return formats;
}

const AlignmentFormat* find_alignment_format(std::string_view name)
{
    for (const AlignmentFormat& format : formats) {
        if (format.name == name) {
            return &format;
        }
    }
    return nullptr;
}

} // namespace enregard
