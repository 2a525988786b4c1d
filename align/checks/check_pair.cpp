#include "align/checks/check_pair.hpp"

#include "align/alignment/aligner.hpp"
#include "align/alignment/pairs_file.hpp"
#include "align/checks/run_checks.hpp"
#include "align/language/guess.hpp"
#include "align/language/speller.hpp"
#include "align/lexicon/merge.hpp"
#include "align/readers/parts.hpp"
#include "align/reflow/note_order.hpp"
#include "align/segment/layer_reader.hpp"
#include "align/segment/segmenter.hpp"
#include "align/terms/glossary.hpp"
#include "align/terms/term_search.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <iterator>
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

/// True where every tenth block of the document, two at least, reads as `language` and not as the
/// other one.
bool has_blocks_in(const Document& document, Language language)
{
    std::size_t found = 0;
    for (const Block& block : document.blocks) {
        const LanguageEvidence evidence = language_evidence(document.text, block.span);
        const int other = evidence.of(other_language(language));
        found += evidence.of(language) >= 2 && evidence.of(language) > 3 * other ? 1U : 0U;
    }
    return found >= 2 && 10 * found >= document.blocks.size();
}

/// Where a translation reads as its original, or as both languages, but has blocks in the other
/// one, it is in the other one, and much of it is not translated yet.
void see_through_untranslated(const Document& source, Document& target)
{
    const Language other = other_language(source.language);
    if (other != Language::unknown && target.language != other && has_blocks_in(target, other)) {
        target.language = other;
    }
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

Bitext align_documents(Document source, Document target, const Options& options,
                       const std::optional<Lexicon>& lexicon, Spellers& spellers)
{
    refuse_exchanged(source, target, options);
    source.language = options.from_other ? Language::unknown : language_of(source, options.from);
    target.language = options.to_other ? Language::unknown : language_of(target, options.to);
    if (!options.from_other && !options.to_other) {
        complete_languages(source, target);
        if (options.to == Language::unknown) {
            see_through_untranslated(source, target);
        }
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
    bitext.beads = align(bitext.source, bitext.target,
                         {.lexicon = lexicon ? &*lexicon : nullptr,
                          .pairs = fixed_pairs(bitext, options),
                          .lock_source = options.lock_source});
    return bitext;
}

/// The user's glossaries, and the bundled one after them.
std::vector<TermPair> load_terms(const Options& options)
{
    std::vector<TermPair> pairs;
    for (const std::string& file : options.glossaries) {
        std::ranges::move(read_glossary(file), std::back_inserter(pairs));
    }
    if (options.bundled_terms) {
        std::ranges::move(bundled_glossary(), std::back_inserter(pairs));
    }
    return pairs;
}

Checked check_bitext(Bitext bitext, const Options& options, const std::optional<Lexicon>& lexicon,
                     Spellers& spellers)
{
    const std::vector<TermPair> pairs = load_terms(options);
    TermSearch terms(pairs);
    const CheckContext context{.spellers = spellers,
                               .voice = Voice(options.messages),
                               .lexicon = lexicon ? &*lexicon : nullptr,
                               .settings = &options.settings,
                               .own_words = options.own_words,
                               .terms = &terms};
    Checked checked{.bitext = std::move(bitext),
                    .findings = {},
                    .voice = context.voice,
                    .ran = wanted_checks(options)};
    checked.findings = run_checks(checked.bitext, checked.ran, context);
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

/// `given`, or the language of the cells of one side as the file says it or its words tell: what
/// stands between the cells may be the other side's.
Language language_of_cells(const Document& document, Language given)
{
    if (given != Language::unknown || document.language != Language::unknown) {
        return given != Language::unknown ? given : document.language;
    }
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
    Document original =
        read_document(source, options.reading); // the original first: its faults too
    Document translation = read_document(target, options.reading);
    Spellers spellers;
    return align_documents(std::move(original), std::move(translation), options,
                           lexicon_with(options.lexicons), spellers);
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
    const std::optional<Lexicon> lexicon = lexicon_with(options.lexicons);
    return check_bitext(
        align_documents(std::move(source), std::move(target), options, lexicon, spellers), options,
        lexicon, spellers);
}

Bitext read_bitext(const std::string& file, const Options& options)
{
    Units units = read_units(file, options.reading);
    units.source.language = language_of_cells(units.source, options.from);
    units.target.language = language_of_cells(units.target, options.to);
    complete_languages(units.source, units.target);
    if (options.to == Language::unknown) {
        see_through_untranslated(units.source, units.target);
    }
    return bitext_of(std::move(units));
}

Checked check_units(const std::string& file, const Options& options)
{
    Bitext bitext = read_bitext(file, options);
    Spellers spellers;
    const std::optional<Lexicon> lexicon = lexicon_with(options.lexicons);
    return check_bitext(std::move(bitext), options, lexicon, spellers);
}

} // namespace enregard
