#include "align/language/english_variants.hpp"
#include "align/language/near_words.hpp"
#include "align/language/own_words.hpp"

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

BOOST_AUTO_TEST_SUITE(language)

BOOST_AUTO_TEST_CASE(own_words_are_known_in_any_case)
{
    OwnWords own;
    BOOST_TEST(own.empty());
    own.add("# remark\n\n  géoportail  \r\nNextcloud\n");
    BOOST_TEST(!own.empty());
    for (const char* word : {"géoportail", "Géoportail", "nextcloud"}) {
        BOOST_TEST(own.knows(word), word);
    }
    for (const char* word : {"remark", "#", "géoportails", ""}) {
        BOOST_TEST(!own.knows(word), word);
    }
    BOOST_TEST(!OwnWords::none().knows("géoportail"));
}

BOOST_AUTO_TEST_CASE(kept_phrases_are_found_whole)
{
    OwnWords own;
    own.keep("state\nstate of play\nl’Élan d'or\n");
    const std::string text = "A State of Play, a state, l'élan d’or, statement.";
    std::string found;
    for (const Span place : own.kept(text, {0, size_of(text)})) {
        found += std::string(slice(text, place)) + "|";
    }
    BOOST_TEST(found == "State of Play|state|l'élan d’or|");
    BOOST_TEST(own.knows("state"));
    BOOST_TEST(!own.knows("play"));
    BOOST_TEST(own.kept("", {0, 0}).empty());
}

BOOST_AUTO_TEST_CASE(near_words_are_one_slip_away)
{
    Spellers spellers;
    if (!spellers.available(Language::english) || !spellers.available(Language::french)) {
        return;
    }
    const auto first = [&](Language language, std::string_view word) {
        const std::vector<std::string> words = near_words(spellers, language, word);
        return words.empty() ? std::string() : words.front();
    };
    BOOST_TEST(first(Language::english, "harrassment") == "harassment");
    BOOST_TEST(first(Language::english, "enviroment") == "environment");
    BOOST_TEST(first(Language::english, "october") == "October");
    BOOST_TEST(first(Language::french, "suggèrait") == "suggérait");
    BOOST_TEST(first(Language::french, "envrion") == "environ");
    BOOST_TEST(first(Language::french, "xqzwvkjh").empty());
    BOOST_TEST(near_words(spellers, Language::french, "").size() <= 5U);
    BOOST_TEST(has_free_prefix(spellers, Language::french, "réaccentuer"));
    BOOST_TEST(!has_free_prefix(spellers, Language::english, "reciever"));
    BOOST_TEST(is_reformed_french(spellers, "maitrise"));
    BOOST_TEST(with_ligature(spellers, "soeur") == "sœur");
}

BOOST_AUTO_TEST_CASE(spellings_of_english_are_told_apart)
{
    Spellers spellers;
    const EnglishSpelling spelling = spellers.english_spelling("colour");
    if (spelling.british == spelling.american) {
        return; // one of the dictionaries is not installed
    }
    const auto american = variant_of(spellers, "color");
    BOOST_REQUIRE(american.has_value());
    BOOST_TEST((american->variant == EnglishVariant::american));
    BOOST_TEST(american->other == "colour");
    const auto british = variant_of(spellers, "centre");
    BOOST_REQUIRE(british.has_value());
    BOOST_TEST((british->variant == EnglishVariant::british));
    BOOST_TEST(!variant_of(spellers, "table").has_value());
    BOOST_TEST(!variant_of(spellers, "xqzwvkjh").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
