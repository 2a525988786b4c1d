#include "align/text/keys.hpp"

#include <boost/test/unit_test.hpp>

using namespace enregard;

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(keys)

BOOST_AUTO_TEST_CASE(fold)
{
    BOOST_CHECK_EQUAL(fold_key(""), "");
    BOOST_CHECK_EQUAL(fold_key("ABC"), "abc");
    BOOST_CHECK_EQUAL(fold_key("L’ÉTÉ"), "l'été");
    BOOST_CHECK_EQUAL(fold_key("e\u0301"), "é");
    BOOST_CHECK_EQUAL(fold_key("1\u00A0000\u202F€"), "1 000 €");
}

BOOST_AUTO_TEST_CASE(plain)
{
    BOOST_CHECK_EQUAL(plain_key("Écrivît"), "ecrivit");
    BOOST_CHECK_EQUAL(plain_key("Əliyev Œuvre ÆØ Straße Diyarbakır"),
                      "aliyev oeuvre aeo strasse diyarbakir");
    BOOST_CHECK_EQUAL(plain_key("e\u0301"), plain_key("é"));
}

BOOST_AUTO_TEST_CASE(spaces)
{
    BOOST_CHECK_EQUAL(fold_space(""), "");
    BOOST_CHECK_EQUAL(fold_space(" a \r\n\t b\n"), "a b");
    BOOST_CHECK_EQUAL(fold_space("fini\u00A0!"), "fini\u00A0!");
}

BOOST_AUTO_TEST_CASE(width)
{
    BOOST_CHECK_EQUAL(display_width("été"), 3);
    BOOST_CHECK_EQUAL(display_width("e\u0301"), 1);
    BOOST_CHECK_EQUAL(display_width("日本"), 4);
    BOOST_CHECK_EQUAL(display_width("a\tb\n"), 2);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
