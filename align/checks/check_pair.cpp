#include "align/checks/check_pair.hpp"

#include "align/alignment/aligner.hpp"
#include "align/alignment/pairs_file.hpp"
#include "align/language/guess.hpp"
#include "align/language/speller.hpp"
#include "align/lexicon/merge.hpp"
#include "align/readers/parts.hpp"
#include "align/reflow/note_order.hpp"
#include "align/segment/layer_reader.hpp"
#include "align/segment/segmenter.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace enregard {

namespace {

/// `given`, or what the text itself says.
Language language_of(const Document& document, Language given)
{
    if (given != Language::unknown) {
        return given;
    }
    return document.language != Language::unknown ? document.language
                                                  : guess_language(document.text);
}

/// A text of this size that shows no words of a known language is in another one.
constexpr std::size_t telling_bytes = 20000;

/// Where one side tells its language and the other does not (a page of names), the other is taken
/// for the other language.
void complete_languages(Document& source, Document& target)
{
    const auto is_open = [](const Document& document) {
        return document.language == Language::unknown && document.text.size() < telling_bytes;
    };
    if (is_open(source)) {
        source.language = other_language(target.language);
    } else if (is_open(target)) {
        target.language = other_language(source.language);
    }
}

/// The document with whole paragraphs, unless its lines are sentences.
Document to_paragraphs(Document document, const Options& options, Spellers& spellers)
{
    return options.lines ? std::move(document)
                         : reflow(std::move(document), options.reflow, spellers);
}

Text to_sentences(Document document, TextLayer& layer)
{
    Text text;
    text.document = std::move(document);
    text.sentences = split_document(text.document, layer);
    std::ranges::copy(layer.remarks(), std::back_inserter(text.document.remarks));
    return text;
}

Text to_sentences(Document document, const Options& options)
{
    if (options.lines) {
        Text text;
        text.document = std::move(document);
        text.sentences = split_lines(text.document);
        return text;
    }
    TextLayer layer(options.layer, document.language);
    return to_sentences(std::move(document), layer);
}

/// Refuses two texts of which each is in the language that was given for the other.
void refuse_exchanged(const Document& source, const Document& target, const Options& options)
{
    const Language from = options.from;
    const Language to = options.to != Language::unknown ? options.to : other_language(from);
    if (from != Language::unknown && guess_language(source.text) == to &&
        guess_language(target.text) == from) {
        throw Error(source.name,
                    fmt::format("is {}, and --from says {}", name_of(to), name_of(from)),
                    "Exchange the two files, or correct --from and --to.");
    }
}

/// The user's pairs, if there are any.
std::vector<Bead> fixed_pairs(const Bitext& bitext, const Options& options)
{
    return options.pairs.empty() ? std::vector<Bead>{}
                                 : read_pairs(options.pairs, bitext.source.sentences.size(),
                                              bitext.target.sentences.size());
}

Bitext align_documents(Document source, Document target, const Options& options, Spellers& spellers)
{
    refuse_exchanged(source, target, options);
    source.language = options.from_other ? Language::unknown : language_of(source, options.from);
    target.language = options.to_other ? Language::unknown : language_of(target, options.to);
    if (!options.from_other && !options.to_other) {
        complete_languages(source, target);
    }
    source = to_paragraphs(std::move(source), options, spellers);
    target = to_paragraphs(std::move(target), options, spellers);
    // Where a text lacks marks, its notes stay where they stand, and so must those of the other;
    // settled pairs count the sentences as they stand.
    if (options.pairs.empty() && tied_notes(source) > 0 &&
        tied_notes(source) == tied_notes(target)) {
        source = notes_after_marks(std::move(source));
        target = notes_after_marks(std::move(target));
    }
    Bitext bitext;
    bitext.source = to_sentences(std::move(source), options);
    bitext.target = to_sentences(std::move(target), options);
    const std::optional<Lexicon> lexicon = lexicon_with(options.lexicons);
    bitext.beads =
        align(bitext.source, bitext.target,
              {.lexicon = lexicon ? &*lexicon : nullptr, .pairs = fixed_pairs(bitext, options)});
    return bitext;
}

bool is_wanted(const Check& check, const Options& options)
{
    const auto has = [&](const std::vector<std::string>& ids) {
        return std::ranges::find(ids, check.id) != ids.end();
    };
    return (options.only.empty() || has(options.only)) && !has(options.skip);
}

/// One cause, one finding: where a check explains a whole pair (or, without a bead, the whole
/// text), findings of the others there are left out, unless they weigh more.
std::vector<Finding> without_consequences(std::vector<Finding> findings)
{
    struct Cause {
        std::string_view check;
        Severity severity;
    };
    std::map<std::size_t, Cause> explained;
    for (const Finding& finding : findings) {
        if (!find_check(finding.check)->explains_bead || finding.severity == Severity::info) {
            continue;
        }
        if (!finding.bead) {
            std::erase_if(findings, [id = finding.check](const Finding& other) {
                return other.check != id || other.bead.has_value();
            });
            return findings;
        }
        explained.try_emplace(*finding.bead, Cause{finding.check, finding.severity});
    }
    std::erase_if(findings, [&](const Finding& finding) {
        const auto cause = finding.bead ? explained.find(*finding.bead) : explained.end();
        return cause != explained.end() && cause->second.check != finding.check &&
               finding.severity <= cause->second.severity;
    });
    return findings;
}

/// The order of the report: the whole text first, then bead by bead.
void sort_findings(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& finding) {
        return std::pair(finding.bead ? static_cast<std::ptrdiff_t>(*finding.bead) : -1,
                         finding.span);
    };
    std::ranges::stable_sort(findings, {}, key);
}

Checked run_checks(Bitext bitext, const Options& options, Spellers& spellers)
{
    Checked checked{std::move(bitext), {}};
    const CheckContext context{spellers};
    for (const Check* check : all_checks()) {
        if (is_wanted(*check, options)) {
            check->run(checked.bitext, context, checked.findings);
        }
    }
    checked.findings = without_consequences(std::move(checked.findings));
    sort_findings(checked.findings);
    return checked;
}

/// Every unit as one sentence a side and one bead.
Bitext bitext_of(Units units)
{
    Bitext bitext;
    bitext.ids = std::move(units.ids);
    const auto add = [](const Document& document, std::size_t i, Text& text) {
        const auto begin = static_cast<std::uint32_t>(text.sentences.size());
        if (!document.blocks[i].span.empty()) {
            text.sentences.push_back({document.blocks[i].span, i});
        }
        return Range{begin, static_cast<std::uint32_t>(text.sentences.size())};
    };
    for (std::size_t i = 0; i < bitext.ids.size(); ++i) {
        const Range source = add(units.source, i, bitext.source);
        const Range target = add(units.target, i, bitext.target);
        bitext.beads.push_back({source, target, 0, 1});
    }
    bitext.source.document = std::move(units.source);
    bitext.target.document = std::move(units.target);
    return bitext;
}

/// The language of the cells of one side: the text between them is the other side's.
Language guess_cells(const Document& document)
{
    std::string cells;
    for (const Block& block : document.blocks) {
        if (cells.size() > 100000) {
            break;
        }
        cells += slice(document.text, block.span);
        cells += '\n';
    }
    return guess_language(cells);
}

} // namespace

Text read_text(const std::string& file, Language language, const Options& options)
{
    Spellers spellers;
    Document document = read_document(file, options.reading);
    document.language = language_of(document, language);
    return to_sentences(to_paragraphs(std::move(document), options, spellers), options);
}

void visit_text(const std::string& file, Language language, const Options& options,
                const std::function<bool(const Text&)>& visit)
{
    const Reader& reader = reader_for(file, options.reading.format);
    std::optional<TextParts> parts;
    if (reader.name == "txt") {
        parts = TextParts::open(file);
    }
    if (!parts) {
        visit(read_text(file, language, options));
        return;
    }
    Spellers spellers;
    std::optional<TextLayer> layer;
    std::set<std::string> told;
    while (std::optional<std::string> part = parts->next()) {
        Document document = reader.read({.name = file, .text = std::move(*part), .remarks = {}});
        document.language = language_of(document, language);
        language = document.language; // what the first part says holds for the rest
        if (!layer) {
            layer.emplace(options.layer, language);
        }
        Text text = to_sentences(to_paragraphs(std::move(document), options, spellers), *layer);
        std::erase_if(text.document.remarks,
                      [&](const Remark& remark) { return !told.insert(remark.message).second; });
        if (!visit(text)) {
            return;
        }
    }
}

Bitext align_pair(const std::string& source, const std::string& target, const Options& options)
{
    Spellers spellers;
    Document original =
        read_document(source, options.reading); // the original first: its faults too
    Document translation = read_document(target, options.reading);
    return align_documents(std::move(original), std::move(translation), options, spellers);
}

Checked check_pair(const std::string& source, const std::string& target, const Options& options)
{
    Document original =
        read_document(source, options.reading); // the original first: its faults too
    Document translation = read_document(target, options.reading);
    return check_documents(std::move(original), std::move(translation), options);
}

Checked check_documents(Document source, Document target, const Options& options)
{
    Spellers spellers;
    return run_checks(align_documents(std::move(source), std::move(target), options, spellers),
                      options, spellers);
}

Checked check_units(const std::string& file, const Options& options)
{
    Units units = read_units(file, options.reading);
    units.source.language =
        options.from != Language::unknown ? options.from : guess_cells(units.source);
    units.target.language =
        options.to != Language::unknown ? options.to : guess_cells(units.target);
    complete_languages(units.source, units.target);
    Spellers spellers;
    return run_checks(bitext_of(std::move(units)), options, spellers);
}

} // namespace enregard
