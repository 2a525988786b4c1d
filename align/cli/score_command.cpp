#include "align/checks/meaning.hpp"
#include "align/checks/pairs.hpp"
#include "align/cli/commands.hpp"
#include "align/lexicon/merge.hpp"
#include "align/readers/reader.hpp"
#include "align/text/error.hpp"

#include <fmt/format.h>

namespace enregard::cli {

namespace {

std::string shown_name(const std::string& file)
{
    return file == "-" ? "standard input" : file;
}

void examine(const std::string& file, const Options& options)
{
    if (reader_for(file, options.reading.format).read_units == nullptr) {
        throw Error(shown_name(file), "is a text in one language",
                    "Give a bilingual file; 'enregard align SOURCE TARGET --format tsv' makes one "
                    "of two texts.");
    }
}

} // namespace

int run_score(const Arguments& arguments)
{
    const std::string& file = arguments.files[0];
    examine(file, arguments.options);
    const std::optional<Lexicon> lexicon = lexicon_with(arguments.options.lexicons);
    if (!lexicon) {
        throw Error(shown_name(file), "cannot be scored: there is no lexicon",
                    "Give one with --lexicon, or install the one that comes with the program.");
    }
    const Bitext bitext = read_bitext(file, arguments.options);
    print_remarks(bitext.source.document);
    if (bitext.beads.empty()) {
        return exit_clean;
    }
    if (!has_two_languages(bitext)) {
        throw Error(shown_name(file), "does not show which side is French and which is English",
                    "Name the languages with --from and --to.");
    }
    MeaningReader reader(*lexicon, bitext.source.document.language,
                         bitext.target.document.language);
    std::string out;
    constexpr std::size_t enough_bytes = 1U << 16U;
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        const double same = bead.source.empty() || bead.target.empty()
                                ? 0
                                : reader
                                      .read(pair_side(bitext.source, bead.source).text,
                                            pair_side(bitext.target, bead.target).text)
                                      .same;
        out += fmt::format("{}\t{:.4f}\n", bitext.ids[i], same);
        if (out.size() > enough_bytes) {
            if (!print(out)) {
                return exit_clean;
            }
            out.clear();
        }
    }
    print(out);
    return exit_clean;
}

} // namespace enregard::cli
