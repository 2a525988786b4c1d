#include "align/checks/near_duplicates.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

using namespace enregard;

BOOST_AUTO_TEST_SUITE(checks)

BOOST_AUTO_TEST_CASE(sentences_are_alike_by_their_pairs_of_words)
{
    const auto alike = [](std::string_view a, std::string_view b) {
        return likeness(word_pairs_of(a), word_pairs_of(b));
    };
    BOOST_TEST(alike("", "") == 0);
    BOOST_TEST(alike("L'été a été chaud.", "l’été a été CHAUD") == 1);
    BOOST_TEST(alike("one two three four", "one two three five") == 0.6);
    BOOST_TEST(alike("one two", "two one") == 0);
}

BOOST_AUTO_TEST_CASE(near_duplicates_are_found_among_many)
{
    NearDuplicates seen;
    for (std::size_t i = 0; i < 2000; ++i) {
        std::string sentence = "The committee";
        for (std::size_t k = 0; k < 10; ++k) {
            sentence += " word" + std::to_string(i * 10 + k);
        }
        seen.add(i, word_pairs_of(sentence));
    }
    const auto find = [&](const std::string& changed) {
        return seen.find(word_pairs_of("The committee word4560 word4561 word4562 word4563 word4564 "
                                       "word4565 word4566 word4567 word4568 " +
                                       changed),
                         0.66);
    };
    BOOST_TEST((find("word4569") == 456U));
    BOOST_TEST((find("other") == 456U));
    BOOST_TEST(!seen.find(word_pairs_of("The committee has other words altogether here"), 0.66));
}

BOOST_AUTO_TEST_SUITE_END()
