#include "align/cli/lexicon_command.hpp"

#include "align/cli/commands.hpp"
#include "align/cli/lexicon_lookup.hpp"
#include "align/language/guess.hpp"
#include "align/lexicon/merge.hpp"
#include "align/lexicon/term_table.hpp"
#include "align/lexicon/trainer.hpp"
#include "align/lexicon/world_names.hpp"
#include "align/readers/reader.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

std::string text_of(const std::string& path)
{
    return decode_file(load_file(path)).text;
}

/// The language that the words of a side tell.
Language guess_side(const Document& document)
{
    constexpr std::size_t enough_bytes = 100'000;
    std::string text;
    for (const Block& block : document.blocks) {
        if (text.size() >= enough_bytes) {
            break;
        }
        text += slice(document.text, block.span);
        text += '\n';
    }
    return guess_language(text);
}

/// The language of the first column: as typed, as the file says it, or as its words tell.
Language source_language(const std::string& typed, const Units& units)
{
    if (!typed.empty()) {
        return language_from_code(typed);
    }
    const auto language_of = [](const Document& side) {
        return side.language != Language::unknown ? side.language : guess_side(side);
    };
    const Language source = language_of(units.source);
    const Language target = language_of(units.target);
    if (source == Language::unknown && target == Language::unknown) {
        throw Error(units.source.name, "does not tell its languages",
                    "Say with --from which language its source is in: fr or en.");
    }
    if (source == target) {
        throw Error(units.source.name, fmt::format("is {} on both sides", name_of(source)),
                    "Give French texts with their English translations, or the other way round.");
    }
    return source != Language::unknown ? source : other_language(target);
}

std::size_t words_in(const Units& units)
{
    std::size_t words = 0;
    for (const Block& block : units.source.blocks) {
        const std::string_view text = slice(units.source.text, block.span);
        words += 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
    }
    return words;
}

void add_texts(LexiconTrainer& trainer, const std::string& file, const LexiconArguments& arguments)
{
    const Units units = read_units(file, {});
    if (units.ids.empty()) {
        return;
    }
    const bool from_french = source_language(arguments.from, units) == Language::french;
    const double words = static_cast<double>(words_in(units));
    const double weight =
        arguments.most_words > 0 ? std::min(1.0, arguments.most_words / words) : 1;
    for (std::size_t i = 0; i < units.ids.size(); ++i) {
        const std::string_view source = slice(units.source.text, units.source.blocks[i].span);
        const std::string_view target = slice(units.target.text, units.target.blocks[i].span);
        trainer.add_pair(from_french ? source : target, from_french ? target : source, weight);
    }
}

void add_table(LexiconTrainer& trainer, const std::string& file, EntryKind kind)
{
    for (const TermRow& row : read_term_table(text_of(file), file)) {
        trainer.add_entry(row.french, row.english, kind, row.weight);
    }
}

/// A table of forms is read like one of terms: form, lemma, and the language as code in front.
void add_forms(LexiconTrainer& trainer, const std::string& file)
{
    const std::string text = text_of(file);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos) {
            throw Error(file, fmt::format("has a line that is no form: \"{}\"", line.substr(0, 40)),
                        "Each line is a language (fr or en), a form and its lemma, with tabs "
                        "between them.");
        }
        trainer.add_form(language_from_code(line.substr(0, first)),
                         line.substr(first + 1, second - first - 1), line.substr(second + 1));
        at = end + 1;
    }
}

int write_lexicon(const Lexicon& lexicon, const LexiconArguments& arguments)
{
    write_file(arguments.output, lexicon.bytes());
    std::size_t phrases = 0;
    for (std::uint32_t id = 0; id < lexicon.size(Language::french); ++id) {
        phrases += lexicon.phrases(Language::french, id).size();
    }
    print(fmt::format("{}: {} French and {} English stems, {} phrases, {} kB\n", arguments.output,
                      lexicon.size(Language::french), lexicon.size(Language::english), phrases,
                      lexicon.bytes().size() / 1000));
    return exit_clean;
}

int run_train(const LexiconArguments& arguments)
{
    LexiconTrainer trainer;
    for (const std::string& file : arguments.forms) {
        add_forms(trainer, file);
    }
    for (const std::string& file : arguments.terms) {
        add_table(trainer, file, EntryKind::term);
    }
    for (const std::string& file : arguments.dictionaries) {
        add_table(trainer, file, EntryKind::dictionary);
    }
    std::string manifest;
    for (const std::string& file : arguments.files) {
        add_texts(trainer, file, arguments);
        manifest += fmt::format("trained on {}\n", file);
    }
    trainer.set_manifest(arguments.manifest.empty() ? manifest : text_of(arguments.manifest));
    Model1Options options;
    options.rounds = arguments.rounds;
    return write_lexicon(trainer.train(options), arguments);
}

int run_build(const LexiconArguments& arguments)
{
    LexiconTrainer trainer;
    std::string manifest;
    for (const std::string& file : arguments.files) {
        add_table(trainer, file, EntryKind::term);
        manifest += fmt::format("built from {}\n", file);
    }
    trainer.set_manifest(arguments.manifest.empty() ? manifest : text_of(arguments.manifest));
    Model1Options options;
    options.rounds = 0; // the terms say all
    return write_lexicon(trainer.train(options), arguments);
}

int run_merge(const LexiconArguments& arguments)
{
    std::vector<Lexicon> lexicons;
    for (const std::string& file : arguments.files) {
        lexicons.push_back(Lexicon::open(file));
    }
    return write_lexicon(merge_lexicons(lexicons), arguments);
}

/// A table as 'lexicon build' reads it.
int run_names()
{
    std::string table = "fr\ten\n";
    for (const TermRow& row : world_names()) {
        table += fmt::format("{}\t{}\n", row.french, row.english);
    }
    print(table);
    return exit_clean;
}

CLI::Validator one_word_of(const std::string& first, const std::string& second)
{
    return {[first, second](const std::string& value) {
                return value == first || value == second
                           ? std::string()
                           : fmt::format("'{}' is not one of {}, {}", value, first, second);
            },
            ""};
}

CLI::Validator positive(int most)
{
    return {[most](const std::string& value) {
                int number = 0;
                const auto [end, error] =
                    std::from_chars(value.data(), value.data() + value.size(), number);
                return error == std::errc() && end == value.data() + value.size() && number > 0 &&
                               number <= most
                           ? std::string()
                           : fmt::format("'{}' is not a number from 1 to {}", value, most);
            },
            ""};
}

CLI::App* add_command(CLI::App& lexicon, LexiconArguments& arguments, const std::string& name,
                      const std::string& description, const std::string& shown,
                      const std::string& files)
{
    CLI::App* command = lexicon.add_subcommand(name, description);
    command->group("Commands");
    command->add_option("files", arguments.files, files)->option_text(shown)->required();
    return command;
}

CLI::Option* add_paths(CLI::App& command, const std::string& name, std::vector<std::string>& paths,
                       const std::string& description)
{
    return command.add_option(name, paths, description)->type_name("FILE")->allow_extra_args(false);
}

void add_output(CLI::App& command, LexiconArguments& arguments)
{
    command.add_option("-o,--output", arguments.output, "The lexicon to write")
        ->type_name("FILE")
        ->required();
}

void add_train(CLI::App& lexicon, LexiconArguments& arguments)
{
    CLI::App* command = add_command(
        lexicon, arguments, "train", "Make a lexicon out of texts and their translations",
        "BITEXT...",
        "Bilingual files: TMX, XLIFF, or tables as\n'enregard align --format tsv' writes them");
    add_output(*command, arguments);
    command
        ->add_option("--from", arguments.from,
                     "Language of the originals: fr or en "
                     "(default: recognised)")
        ->type_name("LANGUAGE")
        ->check(one_word_of("fr", "en"));
    add_paths(*command, "--terms", arguments.terms,
              "A table of terms, which win: columns fr, en; repeatable");
    add_paths(*command, "--dictionary", arguments.dictionaries,
              "A dictionary: columns fr, en, weight; repeatable");
    add_paths(*command, "--forms", arguments.forms, "A table of language, form, lemma");
    command
        ->add_option("--most-words", arguments.most_words,
                     "A file with more words counts like one with so many")
        ->type_name("N")
        ->check(positive(1'000'000'000));
    command->add_option("--rounds", arguments.rounds, "Rounds of training (default: 5)")
        ->type_name("N")
        ->check(positive(50));
    command->add_option("--manifest", arguments.manifest, "A text that says where all comes from")
        ->type_name("FILE");
    command->footer("Example:  enregard lexicon train memory.tmx --terms ours.tsv -o ours.lexicon");
}

} // namespace

CLI::App* add_lexicon(CLI::App& app, LexiconArguments& arguments)
{
    CLI::App* lexicon = app.add_subcommand("lexicon", "Look into a bilingual lexicon, or make one");
    lexicon->require_subcommand(1);
    CLI::App* lookup =
        add_command(*lexicon, arguments, "lookup", "Show how words are translated", "WORD...",
                    "French or English words and phrases;\n'-': standard "
                    "input, one a line");
    lookup->add_option("--from", arguments.from, "Language of the words: fr or en (default: both)")
        ->type_name("LANGUAGE")
        ->check(one_word_of("fr", "en"));
    lookup->add_option("--format", arguments.format, "text, tsv")
        ->type_name("FORMAT")
        ->check(one_word_of("text", "tsv"));
    add_paths(*lookup, "--lexicon", arguments.lexicons,
              "A lexicon to lay over the one that comes with the program;\nrepeatable, the first "
              "wins");
    lookup->footer("Example:  enregard lexicon lookup accord \"droits de l'homme\"");
    CLI::App* build = add_command(*lexicon, arguments, "build",
                                  "Make a lexicon out of tables of terms", "TABLE...",
                                  "Tables with the columns fr and en; what is preferred "
                                  "stands first");
    add_output(*build, arguments);
    build->footer("Example:  enregard lexicon build terms.tsv -o ours.lexicon");
    add_train(*lexicon, arguments);
    CLI::App* merge = add_command(*lexicon, arguments, "merge", "Lay lexicons one over the other",
                                  "LEXICON...", "Lexicons; the first wins");
    add_output(*merge, arguments);
    merge->footer("Example:  enregard lexicon merge ours.lexicon theirs.lexicon -o both.lexicon");
    CLI::App* names = lexicon->add_subcommand(
        "names", "Print the names of countries, languages, currencies, months and days");
    names->group("Commands");
    names->footer("Example:  enregard lexicon names > names.tsv");
    lexicon->footer(
        "Example:  enregard lexicon lookup règlement\nMore:     enregard lexicon COMMAND "
        "--help");
    return lexicon;
}

int run_lexicon(const CLI::App& lexicon, const LexiconArguments& arguments)
{
    const std::string name = lexicon.get_subcommands().front()->get_name();
    return name == "lookup"  ? run_lookup(arguments)
           : name == "build" ? run_build(arguments)
           : name == "merge" ? run_merge(arguments)
           : name == "names" ? run_names()
                             : run_train(arguments);
}

} // namespace enregard::cli
