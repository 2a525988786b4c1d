#include "align/checks/check_pair.hpp"
#include "align/checks/notes.hpp"
#include "align/checks/pairs.hpp"
#include "align/reports/report.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"
#include "tests/marked_text.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

Document plain(std::string_view name, std::string text)
{
    return reader_for(name, "txt").read({std::string(name), std::move(text), {}});
}

Checked check_texts(std::string source, std::string target, const Options& options = {})
{
    return check_documents(plain("source.txt", std::move(source)),
                           plain("target.txt", std::move(target)), options);
}

/// The user's text of one side with the findings marked in it.
std::string marked(const Checked& checked, Side side)
{
    const Document& document = checked.bitext.text(side).document;
    std::vector<Span> spans;
    for (const Finding& finding : checked.findings) {
        if (finding.side == side) {
            spans.push_back(document.source_map.origin_of(finding.span));
        }
    }
    return testing::mark(document.original, spans);
}

BOOST_AUTO_TEST_SUITE(checks)

BOOST_AUTO_TEST_CASE(every_example_of_the_manual_is_true)
{
    for (const Check* check : all_checks()) {
        BOOST_TEST(!check->summary.empty());
        BOOST_TEST(!check->why.empty());
        BOOST_TEST(check->mqm.find("; ") != std::string_view::npos, check->id);
        BOOST_TEST(!check->examples.empty());
        for (const Example& example : check->examples) {
            BOOST_TEST_CONTEXT(check->id << ": " << example.target)
            {
                Options options;
                options.only = {std::string(check->id)};
                const Checked checked = check_texts(testing::unmark(example.source),
                                                    testing::unmark(example.target), options);
                BOOST_TEST(marked(checked, Side::source) == example.source);
                BOOST_TEST(marked(checked, Side::target) == example.target);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_message_has_a_french_one)
{
    for (const Check* check : all_checks()) {
        for (const Example& example : check->examples) {
            Options options;
            options.only = {std::string(check->id)};
            const auto checked = [&] {
                return check_texts(testing::unmark(example.source), testing::unmark(example.target),
                                   options);
            };
            const std::vector<Finding> english = checked().findings;
            options.messages = Language::french;
            const std::vector<Finding> french = checked().findings;
            BOOST_TEST_REQUIRE(french.size() == english.size());
            for (std::size_t i = 0; i < french.size(); ++i) {
                BOOST_TEST(french[i].message != english[i].message);
                BOOST_TEST(french[i].span.begin == english[i].span.begin);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(settings_change_the_severity_of_a_check_or_put_it_out)
{
    const std::string source = "The committee will meet again in the autumn of 1999.";
    const std::string target = "La commission se réunnira de nouveau à l'automne de 1998.";
    const auto severities = [&](const Options& options) {
        std::string text;
        for (const Finding& finding : check_texts(source, target, options).findings) {
            text += std::string(finding.check) + " " + std::string(name_of(finding.severity)) + " ";
        }
        return text;
    };
    Options options;
    options.only = {"spelling", "number-mismatch"};
    BOOST_TEST(severities(options) == "spelling warning number-mismatch error ");
    options.settings["spelling"].severity = Severity::error;
    options.settings["number-mismatch"].severity = Severity::info;
    BOOST_TEST(severities(options) == "spelling error number-mismatch info ");
    options.settings["spelling"].off = true;
    BOOST_TEST(severities(options) == "spelling error number-mismatch info "); // asked for by name
    options.only.clear();
    options.skip = {"number-mismatch", "length-ratio"};
    BOOST_TEST(severities(options) == "");
}

BOOST_AUTO_TEST_CASE(every_check_has_an_example_that_it_flags_or_is_about_whole_texts)
{
    for (const Check* check : all_checks()) {
        const bool flagged = std::ranges::any_of(check->examples, [](const Example& example) {
            return (std::string(example.source) + std::string(example.target)).find("⟦") !=
                   std::string::npos;
        });
        // What a glossary forbids, only one's own glossary says.
        BOOST_TEST((flagged || check->id == "not-parallel" || check->id == "forbidden-term"),
                   check->id);
    }
}

BOOST_AUTO_TEST_CASE(empty_sides_break_nothing)
{
    const std::string text = "Les 12 délégués se réunissent le 3 mai à Vienne.\n";
    for (const Check* check : all_checks()) {
        Options options;
        options.only = {std::string(check->id)};
        BOOST_TEST(check_documents(Document{}, Document{}, options).findings.empty(), check->id);
        for (const Checked& checked :
             {check_documents(plain("source.txt", text), Document{}, options),
              check_documents(Document{}, plain("target.txt", text), options)}) {
            const bool speaks = check->id == "omission" || check->id == "addition";
            BOOST_TEST(checked.findings.size() <= (speaks ? 1U : 0U), check->id);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_finding_that_weighs_more_is_never_left_out)
{
    const Checked checked = check_texts(
        "Le budget de 341 000 euros a été adopté en 2019.\nLe budget de 950 000 euros a été adopté "
        "en 2020.\n",
        "The budget of 341,000 euros was adopted in 2019.\nThe budget of 341,000 euros was adopted "
        "in 2019.\n");
    BOOST_TEST((std::ranges::any_of(checked.findings, [](const Finding& finding) {
        return finding.severity == Severity::error;
    })));
}

BOOST_AUTO_TEST_CASE(a_slip_beside_a_repeated_number_is_an_error)
{
    const Checked checked =
        check_texts("La commission compte 12 femmes et 12 hommes, tous élus pour la législature.",
                    "The committee has 12 women and 21 men, all elected for the term.");
    BOOST_REQUIRE(checked.findings.size() == 1U);
    BOOST_TEST((checked.findings.front().severity == Severity::error));
}

struct NoteCase {
    const char* name;
    const char* body;
    const char* language;
    const char* quotation;
};

std::ostream& operator<<(std::ostream& out, const NoteCase& c)
{
    return out << c.name;
}

const NoteCase note_cases[] = {
    {"founding case", "2 En anglais : « safeguarding … »", "en", "safeguarding"},
    {"English", "1 In French: “garantie”.", "fr", "garantie"},
    {"straight quotes", "[3] En anglais, \"to manifest\"", "en", "to manifest"},
    {"N.d.T.", "* N.d.T. : en anglais « ... the rise »", "en", "the rise"},
    {"translator's note", "4 Translator's note: “mise en œuvre” in the original.", "und",
     "mise en œuvre"},
    {"in the text", "5 En anglais dans le texte.", "en", ""},
    {"an ordinary note", "6 Voir le rapport publié en anglais et en français.", "none", ""},
    {"a name that ends so", "1 Arendt, « Eichmann à Jérusalem », p. 12.", "none", ""},
    {"empty", "", "none", ""},
};

BOOST_DATA_TEST_CASE(translators_notes, boost::unit_test::data::make(note_cases), c)
{
    const auto note = read_translator_note(c.body);
    const std::string language = note ? std::string(code_of(note->language)) : "none";
    BOOST_TEST(language == c.language);
    if (note) {
        BOOST_TEST(slice(c.body, note->quotation) == c.quotation);
    }
}

const std::string source_with_wording = "The objective of this country in the talks is "
                                        "safeguarding the outcome of the war.\n\nThe talks will "
                                        "go on in Vienna in the spring of 2021.\n";
const std::string target_with_note = "L'objectif de ce pays dans les négociations est la garantie2 "
                                     "de l'issue de la guerre.\n\n2 En anglais : « safeguarding … "
                                     "»\n\nLes négociations reprendront à Vienne au printemps de "
                                     "2021.\n";

BOOST_AUTO_TEST_CASE(the_founding_case_names_all_three)
{
    const Checked checked = check_texts(source_with_wording, target_with_note);
    BOOST_REQUIRE(checked.findings.size() == 2U); // and the note's number, which is not 1
    const Finding& finding = *std::ranges::find(
        checked.findings, std::string_view("footnoted-rendering"), &Finding::check);
    BOOST_TEST((finding.severity == Severity::warning));
    BOOST_TEST(finding.message.find("\"garantie\"") != std::string::npos);
    BOOST_TEST(finding.message.find("\"safeguarding the outcome of the war\"") !=
               std::string::npos);
    BOOST_TEST(finding.message.find("note 2") != std::string::npos);
    BOOST_REQUIRE(finding.other.has_value());
    BOOST_TEST(words_of(checked.bitext, Side::source, *finding.other) ==
               "safeguarding the outcome of the war");
}

BOOST_AUTO_TEST_CASE(a_quoted_wording_that_is_not_there_is_an_error)
{
    std::string other = source_with_wording;
    other.replace(other.find("safeguarding"), 12, "securing    ");
    const Checked checked = check_texts(other, target_with_note);
    const auto finding = std::ranges::find(
        checked.findings, std::string_view("footnoted-rendering"), &Finding::check);
    BOOST_REQUIRE((finding != checked.findings.end()));
    BOOST_TEST((finding->severity == Severity::error));
}

BOOST_AUTO_TEST_CASE(one_cause_one_finding)
{
    const Checked checked = check_texts(
        "Les 341 délégués se réunissent à Vienne.\n\nNous vous remercions par avance de "
        "l'attention que vous porterez à notre appel du 3 mai.\n\nLa séance est levée à Vienne.\n",
        "The 341 delegates meet in Vienna.\n\nNous vous remercions par avance de l'atention que "
        "vous porterez à notre appel du 4 mai.\n\nThe meeting rose in Vienna.\n");
    BOOST_REQUIRE(checked.findings.size() == 1U);
    BOOST_TEST(checked.findings.front().check == "untranslated");
}

BOOST_AUTO_TEST_CASE(texts_in_one_language_are_said_once)
{
    const std::string text = "Les délégués se réunissent à Vienne. Ils ont voté le budget.\n";
    const Checked checked = check_texts(text, text);
    BOOST_REQUIRE(checked.findings.size() == 1U);
    BOOST_TEST(checked.findings.front().message.find("Both texts are in French") !=
               std::string::npos);
}

std::string corpus(std::string_view name)
{
    return std::string(ENREGARD_SOURCE_DIR) + "/corpus/" + std::string(name);
}

BOOST_AUTO_TEST_CASE(texts_that_are_no_translations_give_one_finding)
{
    for (const auto& [source, target] :
         {std::pair("002.fr.txt", "003.en.txt"), std::pair("003.fr.txt", "002.en.txt"),
          std::pair("101.fr.txt", "002.en.txt")}) {
        const Checked checked = check_pair(corpus(source), corpus(target), {});
        BOOST_REQUIRE(checked.findings.size() == 1U);
        BOOST_TEST(checked.findings.front().check == "not-parallel");
    }
    for (const auto& [source, target] :
         {std::pair("002.en.txt", "002.fr.txt"), std::pair("003.fr.txt", "003.en.txt"),
          std::pair("101.fr.txt", "101.en.txt"), std::pair("102.en.html", "102.fr.html")}) {
        const Checked checked = check_pair(corpus(source), corpus(target), {});
        BOOST_TEST(std::ranges::count(checked.findings, std::string_view("not-parallel"),
                                      &Finding::check) == 0);
    }
}

/// The letters and digits at the beginning of `text`, up to the first sign of another kind: what
/// no entity, hyphen or line end can change.
std::string first_run(std::string_view text)
{
    std::string run;
    for (std::uint32_t i = 0; i < text.size() && run.size() < 12;) {
        const Character c = character_at(text, i);
        if (!is_letter(c.code) && !is_digit(c.code)) {
            break;
        }
        append(run, c.code);
        i += c.size;
    }
    return run;
}

BOOST_AUTO_TEST_CASE(every_finding_points_at_its_excerpt_in_the_file)
{
    std::size_t places = 0;
    for (const auto& [source, target] :
         {std::pair("002.en.txt", "002.fr.txt"), std::pair("003.fr.txt", "003.draft.en.txt"),
          std::pair("101.fr.txt", "101.draft.en.txt"),
          std::pair("102.en.html", "102.draft.fr.html")}) {
        const Checked checked = check_pair(corpus(source), corpus(target), {});
        const Places finder(checked.bitext);
        for (const Finding& finding : checked.findings) {
            const Document& document = checked.bitext.text(finding.side).document;
            const Place place = finder.at(finding.side, finding.span);
            const LineIndex lines(document.original);
            std::uint32_t offset = 0;
            while (lines.at(offset).line < place.line || lines.at(offset).column < place.column) {
                offset += character_at(document.original, offset).size;
            }
            const std::string_view there = std::string_view(document.original).substr(offset);
            const std::string wanted = first_run(slice(document.text, finding.span));
            BOOST_TEST((first_run(there).starts_with(wanted) || there.starts_with('&')),
                       finding.check << " " << finding.message);
            if (wanted.empty() || there.starts_with('&')) {
                continue; // a sign or an entity: not counted
            }
            ++places;
        }
    }
    BOOST_TEST(places > 40U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
