#include "align/lexicon/layout.hpp"
#include "align/lexicon/merge.hpp"
#include "align/text/error.hpp"
#include "tests/lexicon/small_lexicon.hpp"
#include "tests/readers/temporary_file.hpp"

#include <cstring>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::small_builder;
using enregard::testing::translations_of;

namespace {

constexpr Language fr = Language::french;
constexpr Language en = Language::english;

std::string reason_of(std::string bytes)
{
    try {
        Lexicon::from_bytes(std::move(bytes), "f");
    } catch (const Error& error) {
        return error.reason();
    }
    return "nothing";
}

/// Reads all that can be read: under the sanitizers, a place outside would be noticed.
std::size_t read_all(const Lexicon& lexicon)
{
    std::size_t bytes = lexicon.manifest().size();
    for (const Language language : {fr, en}) {
        for (std::uint32_t id = 0; id < lexicon.size(language); ++id) {
            bytes += lexicon.stem(language, id).size();
            bytes += lexicon.find(language, lexicon.stem(language, id)).value_or(0);
            for (const Translation translation : lexicon.translations(language, id)) {
                bytes += lexicon.stem(other_language(language), translation.stem()).size();
            }
            for (const Phrase& phrase : lexicon.phrases(language, id)) {
                bytes += phrase.text(fr).size() + phrase.text(en).size() + phrase.words(fr)[0] +
                         phrase.words(en)[0];
            }
        }
        lexicon.for_each_alias(language, [&](std::string_view name, std::uint32_t id) {
            bytes += name.size() + lexicon.stem(language, id).size();
        });
        bytes += lexicon.find(language, "nowhere").value_or(0);
    }
    return bytes;
}

/// The file with the checksum that fits it: what a hostile hand would do.
std::string with_checksum(std::string bytes)
{
    const std::uint64_t sum = enregard::lexicon::checksum_of(
        std::string_view(bytes).substr(enregard::lexicon::checksummed_from));
    std::memcpy(bytes.data() + 32, &sum, sizeof sum);
    return bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(lexicon)
BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(what_was_written_is_read)
{
    const Lexicon small = small_builder().finish();
    BOOST_TEST(translations_of(small, fr, "loi") == "law 90");
    BOOST_TEST(translations_of(small, fr, "Lois") == "law 90"); // an alias
    BOOST_TEST(translations_of(small, fr, "DROITS") == "right 60, law 30");
    BOOST_TEST(translations_of(small, en, "laws") == "loi 50");
    BOOST_TEST(translations_of(small, en, "right") == "");
    BOOST_TEST(translations_of(small, en, "loi") == "unknown");
    BOOST_TEST(translations_of(small, fr, "") == "unknown");
    BOOST_TEST(small.manifest() == "by hand\n");
    const std::uint32_t droit = *small.find(fr, "droit");
    BOOST_TEST(small.probability(fr, droit, *small.find(en, "law")) == 0.3F,
               boost::test_tools::tolerance(0.01F));
    BOOST_TEST(small.probability(fr, droit, *small.find(en, "human")) == 0);
}

BOOST_AUTO_TEST_CASE(phrases_are_found_by_their_first_word)
{
    const Lexicon small = small_builder().finish();
    std::string found;
    for (const Phrase& phrase : small.phrases(fr, *small.find(fr, "droit"))) {
        found += std::string(phrase.text(fr)) + "=" + std::string(phrase.text(en)) + ";";
    }
    BOOST_TEST(found == "droits de l'homme=human rights;droit international=international law;");
    BOOST_TEST(small.phrases(en, *small.find(en, "human")).size() == 1);
    BOOST_TEST(small.phrases(en, *small.find(en, "right")).empty());
    BOOST_TEST(small.phrases(fr, *small.find(fr, "droit"))[0].words(fr).size() == 4);
}

BOOST_AUTO_TEST_CASE(a_phrase_is_added_once_and_needs_words)
{
    LexiconBuilder builder = small_builder();
    const std::string before = builder.write();
    builder.add_phrase("Droits de l’homme", "Human rights");
    builder.add_phrase("loi", " - ");
    BOOST_TEST((builder.write() == before));
}

BOOST_AUTO_TEST_CASE(ten_translations_are_kept_the_likeliest_first)
{
    LexiconBuilder builder;
    const std::uint32_t word = builder.add_stem(fr, "mot");
    for (int i = 0; i < 15; ++i) {
        builder.set(fr, word, builder.add_stem(en, "word" + std::to_string(i)), 0.02 + 0.002 * i);
    }
    const Lexicon made = builder.finish();
    const auto kept = made.translations(fr, 0);
    BOOST_TEST(kept.size() == 10);
    BOOST_TEST(made.stem(en, kept[0].stem()) == "word14");
    BOOST_TEST(made.stem(en, kept[9].stem()) == "word5");
}

BOOST_AUTO_TEST_CASE(capitals_without_accents_find_the_accented_word)
{
    LexiconBuilder builder;
    const auto add = [&](std::string_view stem, std::string_view english) {
        const std::uint32_t french = builder.add_stem(Language::french, stem);
        builder.set(Language::french, french, builder.add_stem(Language::english, english), 0.9);
    };
    add("écol", "school");
    add("état", "state");
    add("cot", "rating");
    add("côt", "coast");
    add("pêch", "fishing");
    add("péch", "sin");
    add("=événements", "events");
    add("électr", "electricity");
    const Lexicon lexicon = builder.finish();
    const std::pair<std::string_view, std::string_view> cases[] = {{"ECOLE", "school"},
                                                                   {"Ecoles", "school"},
                                                                   {"ÉCOLE", "school"},
                                                                   {"Etat", "state"},
                                                                   {"EVENEMENTS", "events"},
                                                                   {"ecole", "unknown"},
                                                                   {"COTE", "rating"},
                                                                   {"CÔTE", "coast"},
                                                                   {"PECHE", "unknown"},
                                                                   {"ETABLE", "unknown"},
                                                                   {"ELECTRICITE", "electricity"}};
    for (const auto& [word, english] : cases) {
        BOOST_TEST_CONTEXT(word)
        {
            BOOST_CHECK_EQUAL(enregard::testing::first_of(lexicon, Language::french, word),
                              english);
        }
    }
    // Merged, they are made anew: a plain word of the second lexicon is no accented one.
    LexiconBuilder other;
    const std::uint32_t plain = other.add_stem(Language::french, "ecol");
    other.set(Language::french, plain, other.add_stem(Language::english, "ecology"), 0.9);
    const std::vector<Lexicon> both{lexicon, other.finish()};
    const Lexicon merged = merge_lexicons(both);
    BOOST_CHECK_EQUAL(enregard::testing::first_of(merged, Language::french, "ecole"), "ecology");
    BOOST_CHECK_EQUAL(enregard::testing::first_of(merged, Language::french, "ETAT"), "state");
}

BOOST_AUTO_TEST_CASE(tied_pronouns_are_passed_over)
{
    LexiconBuilder builder;
    const auto add = [&](std::string_view stem, std::string_view english) {
        const std::uint32_t french = builder.add_stem(Language::french, stem);
        builder.set(Language::french, french, builder.add_stem(Language::english, english), 0.9);
    };
    add("dit", "say");
    add("jour", "day");
    add("rendez-vous", "appointment");
    const Lexicon lexicon = builder.finish();
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"dit-elle", "say"},      {"dit-on", "say"},     {"Jour-là", "day"},
        {"dit-t-il", "say"},      {"dit-le-moi", "say"}, {"rendez-vous", "appointment"},
        {"demi-jour", "unknown"}, {"-elle", "unknown"},  {"-t-elle", "unknown"},
        {"moi-même", "unknown"},  {"dit-", "unknown"},   {"", "unknown"}};
    for (const auto& [word, english] : cases) {
        BOOST_TEST_CONTEXT(word)
        {
            BOOST_CHECK_EQUAL(enregard::testing::first_of(lexicon, Language::french, word),
                              english);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_empty_lexicon)
{
    const Lexicon empty = LexiconBuilder().finish();
    BOOST_TEST(empty.size(fr) == 0);
    BOOST_TEST(!empty.find(fr, "loi"));
    BOOST_TEST(!empty.find_word(en, ""));
}

BOOST_AUTO_TEST_CASE(a_file_is_mapped)
{
    const std::string bytes = small_builder().write();
    const enregard::testing::TemporaryFile file(bytes);
    const Lexicon opened = Lexicon::open(file.path().string());
    BOOST_TEST((opened.bytes() == bytes));
    BOOST_TEST(translations_of(opened, fr, "loi") == "law 90");
    BOOST_CHECK_THROW(Lexicon::open("/nonexistent/x.lexicon"), Error);
    BOOST_CHECK_THROW(Lexicon::open("/"), Error);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said)
{
    const std::string good = small_builder().write();
    BOOST_TEST(reason_of("") == "is no lexicon of enregard");
    BOOST_TEST(reason_of("Bonjour tout le monde, ceci est une lettre.") ==
               "is no lexicon of enregard");
    BOOST_TEST(reason_of(good.substr(0, 50)) == "is a lexicon cut off after 50 bytes");
    BOOST_TEST(reason_of(good.substr(0, good.size() - 1)).find("may have been cut off") !=
               std::string::npos);
    std::string other = good;
    other[16] = 9;
    BOOST_TEST(reason_of(other) == "is a lexicon of version 9, and this program reads version 1");
    other = good;
    other.back() = static_cast<char>(other.back() ^ 1);
    BOOST_TEST(reason_of(other) == "is a damaged lexicon (its checksum is wrong)");
}

BOOST_AUTO_TEST_CASE(every_truncation_is_refused)
{
    const std::string good = small_builder().write();
    for (std::size_t size = 0; size < good.size(); ++size) {
        BOOST_REQUIRE(reason_of(good.substr(0, size)) != "nothing");
    }
}

BOOST_AUTO_TEST_CASE(every_changed_byte_is_refused)
{
    const std::string good = small_builder().write();
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x55);
        BOOST_REQUIRE(reason_of(bad) != "nothing");
    }
}

/// A file changed by someone who mends the checksum is refused or read without harm.
BOOST_AUTO_TEST_CASE(hostile_files_do_no_harm)
{
    const std::string good = small_builder().write();
    std::size_t refused = 0;
    for (std::size_t at = enregard::lexicon::checksummed_from; at < good.size(); ++at) {
        for (const int change : {0x01, 0x80, 0xFF}) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ change);
            try {
                read_all(Lexicon::from_bytes(with_checksum(std::move(bad)), "f"));
            } catch (const Error&) {
                ++refused;
            }
        }
    }
    BOOST_TEST(refused > good.size() / 4);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(merging)

BOOST_AUTO_TEST_CASE(the_first_wins_and_the_second_fills_up)
{
    LexiconBuilder builder;
    const std::uint32_t loi = builder.add_stem(fr, "loi");
    builder.set(fr, loi, builder.add_stem(en, "act"), 0.5);
    builder.add_phrase("projet de loi", "bill");
    const std::vector<Lexicon> both{builder.finish(), small_builder().finish()};
    const Lexicon merged = merge_lexicons(both);
    BOOST_TEST(translations_of(merged, fr, "loi") == "act 40, law 18");
    BOOST_TEST(translations_of(merged, fr, "lois") == "act 40, law 18");
    BOOST_TEST(translations_of(merged, fr, "droit") == "right 60, law 30");
    BOOST_TEST(translations_of(merged, en, "law") == "loi 50");
    BOOST_TEST(merged.phrases(fr, *merged.find(fr, "droit")).size() == 2);
    BOOST_TEST(merged.phrases(fr, *merged.find(fr, "projet")).size() == 1);
}

BOOST_AUTO_TEST_CASE(one_merged_with_nothing_stays)
{
    const Lexicon small = small_builder().finish();
    const std::vector<Lexicon> one{small};
    const Lexicon merged = merge_lexicons(one);
    BOOST_TEST(translations_of(merged, fr, "droit") == translations_of(small, fr, "droit"));
    BOOST_TEST(merged.size(fr) == small.size(fr));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
