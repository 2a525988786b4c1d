#include "align/lexicon/stem.hpp"
#include "align/lexicon/term_table.hpp"
#include "align/lexicon/trainer.hpp"
#include "align/text/error.hpp"
#include "tests/lexicon/small_lexicon.hpp"

#include <ostream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::first_of;
using enregard::testing::translations_of;

namespace {

constexpr Language fr = Language::french;
constexpr Language en = Language::english;

struct Stem {
    Language language;
    std::string word;
    std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Stem& stem)
{
    return out << stem.word;
}

const std::vector<Stem> stems{
    {fr, "Réunions", "réunion"},
    {fr, "traités", "trait"},
    {fr, "CŒUR", "coeur"},
    {fr, "l", "l"},
    {fr, "", ""},
    {en, "Treaties", "treati"},
    {en, "rights", "right"},
    {en, "encyclopædia", "encyclopaedia"},
    {Language::unknown, "Große", "grosse"},
};

std::string reason_of(const std::string& table)
{
    try {
        read_term_table(table, "t.tsv");
    } catch (const Error& error) {
        return error.reason();
    }
    return "nothing";
}

void add_texts(LexiconTrainer& trainer)
{
    for (int i = 0; i < 3; ++i) {
        trainer.add_pair("La loi est votée.", "The law is passed.");
        trainer.add_pair("La loi est longue.", "The law is long.");
        trainer.add_pair("La liste est longue.", "The list is long.");
        trainer.add_pair("Un chien.", "A dog.");
        trainer.add_pair("Un accord majeur.", "A major chord.");
        trainer.add_pair("Un accord mineur.", "A minor chord.");
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(lexicon)
BOOST_AUTO_TEST_SUITE(training)

BOOST_DATA_TEST_CASE(a_stem, boost::unit_test::data::make(stems), example)
{
    BOOST_TEST(stem_of(example.language, example.word) == example.expected);
}

BOOST_AUTO_TEST_CASE(texts_teach_words)
{
    LexiconTrainer trainer;
    add_texts(trainer);
    const Lexicon made = trainer.train();
    BOOST_TEST(first_of(made, fr, "loi") == "law");
    BOOST_TEST(first_of(made, fr, "liste") == "list");
    BOOST_TEST(first_of(made, en, "law") == "loi");
    BOOST_TEST(first_of(made, fr, "accord") == "chord");
}

BOOST_AUTO_TEST_CASE(terms_win_over_texts_and_dictionaries)
{
    LexiconTrainer trainer;
    add_texts(trainer);
    trainer.add_entry("accord", "agreement", EntryKind::term);
    trainer.add_entry("accord", "consent", EntryKind::term);
    trainer.add_entry("accord", "tuning", EntryKind::dictionary, 3);
    trainer.add_entry("accord-cadre", "framework agreement", EntryKind::term);
    const Lexicon made = trainer.train();
    BOOST_TEST(first_of(made, fr, "accords") == "agreement");
    const std::string all = translations_of(made, fr, "accord");
    BOOST_TEST(all.find("consent") != std::string::npos);
    BOOST_TEST(all.find("chord") != std::string::npos);
    BOOST_TEST(made.phrases(fr, *made.find_word(fr, "accord-cadre")).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_dictionary_entry_has_its_floor)
{
    LexiconTrainer trainer;
    for (int i = 0; i < 200; ++i) {
        add_texts(trainer);
    }
    trainer.add_entry("accord", "agreement", EntryKind::dictionary);
    BOOST_TEST(translations_of(trainer.train(), fr, "accord").find("agreement") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(base_forms_of_one_stem_are_kept_apart)
{
    LexiconTrainer trainer;
    trainer.add_form(fr, "traités", "traité");
    trainer.add_form(fr, "traités", "traiter");
    trainer.add_form(fr, "traité", "traité");
    trainer.add_form(fr, "traiter", "traiter");
    trainer.add_form(fr, "traitons", "traiter");
    trainer.add_entry("traité", "treaty", EntryKind::dictionary);
    trainer.add_entry("traiter", "handle", EntryKind::dictionary);
    trainer.add_pair("Traitons les traités.", "Let us handle the treaties.");
    const Lexicon made = trainer.train();
    BOOST_TEST(first_of(made, fr, "traités") == "treati");
    BOOST_TEST(first_of(made, fr, "traitons") == "handl");
    BOOST_TEST(*made.find_word(fr, "traités") != *made.find_word(fr, "traiter"));
}

BOOST_AUTO_TEST_CASE(irregular_forms_lead_to_their_base_form)
{
    LexiconTrainer trainer;
    trainer.add_form(fr, "prit", "prendre");
    trainer.add_form(fr, "prendre", "prendre");
    trainer.add_form(en, "took", "take");
    trainer.add_form(en, "take", "take");
    trainer.add_entry("prendre", "take", EntryKind::dictionary);
    const Lexicon made = trainer.train();
    BOOST_TEST(first_of(made, fr, "prit") == "take");
    BOOST_TEST(*made.find_word(en, "took") == *made.find_word(en, "take"));
}

BOOST_AUTO_TEST_CASE(the_same_input_gives_the_same_bytes)
{
    std::string first;
    for (int i = 0; i < 2; ++i) {
        LexiconTrainer trainer;
        add_texts(trainer);
        trainer.add_entry("droits de l'homme", "human rights", EntryKind::term);
        const Lexicon made = trainer.train();
        BOOST_TEST((i == 0 || made.bytes() == first));
        first = made.bytes();
    }
}

BOOST_AUTO_TEST_CASE(tables_of_terms)
{
    const auto rows = read_term_table(
        "# ours\nid\tEN\tfr\tweight\n1\tlaw\t loi \t0.5\r\n\n2\tact\tloi\t1", "t.tsv");
    BOOST_REQUIRE(rows.size() == 2);
    BOOST_TEST(rows[0].french == "loi");
    BOOST_TEST(rows[0].english == "law");
    BOOST_TEST(rows[0].weight == 0.5);
    BOOST_TEST(reason_of("fr\ten\nloi") == "has too few columns in line 2");
    BOOST_TEST(reason_of("fr\tde\nloi\tGesetz") == "has no column \"en\" in its first line");
    BOOST_TEST(reason_of("fr\ten\tweight\na\tb\t-1") == "has the weight \"-1\" in line 2");
    BOOST_TEST(reason_of("") == "is an empty table");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
