#include "align/language/numbers.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using enregard::find_numbers;
using enregard::Language;
using enregard::Number;
using enregard::NumberKind;

namespace {

/// What find_numbers gives: values with their spaces as in "1234.5 | 27 ordinal".
struct Case {
    Language language;
    std::string_view text;
    std::string_view expected;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.text;
}

std::string described(std::string_view text, Language language)
{
    std::string all;
    for (const Number& number : find_numbers(text, language)) {
        all += all.empty() ? "" : " | ";
        all += enregard::slice(text, number.span);
        all += '=';
        all += number.value;
        switch (number.kind) {
        case NumberKind::ordinal:
            all += " ordinal";
            break;
        case NumberKind::roman:
            all += " roman";
            break;
        case NumberKind::date:
            all += " date";
            break;
        case NumberKind::cardinal:
            break;
        }
        all += number.percent ? " percent" : "";
        all += number.clock ? " clock" : "";
    }
    return all;
}

constexpr auto fr = Language::french;
constexpr auto en = Language::english;

constexpr Case digit_cases[] = {
    {fr, "", ""},
    {fr, "été", ""},
    {fr, "1 234,5 kg", "1 234,5=1234.5"},
    {fr, "1\u00A0234\u00A0567", "1\u00A0234\u00A0567=1234567"},
    {fr, "1\u202F234", "1\u202F234=1234"},
    {fr, "1.234.567,8", "1.234.567,8=1234567.8"},
    {fr, "en 2003 100 personnes", "2003=2003 | 100=100"},
    {fr, "12\n345", "12=12 | 345=345"},
    {fr, "3,50 euros", "3,50=3.5"},
    {fr, "les points 12 34", "12=12 | 34=34"},
    {fr, "822, 853, 874 et 884", "822=822 | 853=853 | 874=874 | 884=884"},
    {fr, "N° 05/1", "05=5 | 1=1"},
    {fr, "47 États", "47=47"},
    {fr, "20 %", "20=20 percent"},
    {fr, "moins de 1 p. 100 du marché", "1=1 percent"},
    {fr, "2,3 milliards", "2,3 milliards=2300000000"},
    {fr, "3 millions et demi", "3 millions et demi=3500000"},
    {fr, "15 M€ et 12 k€", "15 M=15000000 | 12 k=12000"},
    {fr, "de 2020/21 à 1939-45", "2020=2020 | 21=2021 | 1939=1939 | 45=1945"},
    {fr, "il fait -5 °C", "-5=-5"},
    {en, "1,234.5 and 12,000,000", "1,234.5=1234.5 | 12,000,000=12000000"},
    {en, "10 000 people", "10 000=10000"},
    {en, "in 12 345 cases", "12=12 | 345=345"},
    {en, "20% or 20 per cent", "20=20 percent | 20=20 percent"},
    {en, "1.5 million, $221bn, £5m", "1.5 million=1500000 | 221bn=221000000000 | 5m=5000000"},
    {en, "the 1970s and mid-1962", "1970=1970 | 1962=1962"},
    {en, "section 3.2.1 and 007", "3.2.1=3.2.1 | 007=7"},
    {en, "the 27th and 2nd", "27th=27 ordinal | 2nd=2 ordinal"},
    {fr, "la 27e, le 1er, la 45ème", "27e=27 ordinal | 1er=1 ordinal | 45ème=45 ordinal"},
};

constexpr Case clock_cases[] = {
    {fr, "à 18 h 30", "18 h 30=18:30 clock"},
    {fr, "à 06h05 et 10h00", "06h05=6:05 clock | 10h00=10 clock"},
    {fr, "35 h par semaine", "35=35"},
    {en, "at 6.30 p.m.", "6.30 p.m=18:30 clock"},
    {en, "6:30 pm", "6:30 pm=18:30 clock"},
    {en, "12 a.m. and 10am", "12 a.m=0 clock | 10am=10 clock"},
    {en, "23:45", "23:45=23:45 clock"},
};

constexpr Case code_cases[] = {
    {en, "CG-BUR(2020)35-INF56", ""},
    {en, "A4, COVID-19, AZ1010, F-16, 3D", ""},
    {en, "http://example.org/2020/5 or a12@example.org", ""},
    {en, "Tel.: +33 (0)3 88 41 20 00, then 5", "5=5"},
    {fr, "au 03 88 41 20 00", ""},
    {fr, "1234567890123456789012345678901", ""},
};

constexpr Case word_cases[] = {
    {fr, "un homme, une femme et l'un d'eux", ""},
    {fr, "vingt et un", "vingt et un=21"},
    {fr, "quatre-vingt-dix-neuf", "quatre-vingt-dix-neuf=99"},
    {fr, "soixante et onze", "soixante et onze=71"},
    {fr, "quatre-vingts", "quatre-vingts=80"},
    {fr, "deux cent mille", "deux cent mille=200000"},
    {fr, "onze cent soixante-deux", "onze cent soixante-deux=1162"},
    {fr, "mille neuf cent quatre-vingt-quatre", "mille neuf cent quatre-vingt-quatre=1984"},
    {fr, "trois mille milliards", "trois mille milliards=3000000000000"},
    {fr, "un milliard et demi", "un milliard et demi=1500000000"},
    {fr, "une centaine, des centaines", "une centaine=100"},
    {fr, "une centaine de milliers", "une centaine de milliers=100000"},
    {fr, "mis en quarantaine", ""},
    {fr, "vingt pour cent", "vingt=20 percent"},
    {fr, "deux, trois", "deux=2 | trois=3"},
    {fr, "deux\ntrois", "deux=2 | trois=3"},
    {fr, "soixante et onzième", "soixante et onzième=71 ordinal"},
    {fr, "Zéro défaut", "Zéro=0"},
    {en, "one of a kind", ""},
    {en, "about one percent", "one=1 percent"},
    {en, "twenty-three", "twenty-three=23"},
    {en, "two hundred and five", "two hundred and five=205"},
    {en, "two hundred and three hundred", "two hundred=200 | three hundred=300"},
    {en, "two hundred and fifty thousand", "two hundred and fifty thousand=250000"},
    {en, "two and a half million", "two and a half million=2500000"},
    {en, "one hundred or a million", "one hundred=100 | a million=1000000"},
    {en, "hundreds of men, a few hundred, half a dozen", ""},
    {en, "twenty a day", "twenty=20"},
    {en, "the twenty-first century", "twenty-first=21 ordinal"},
    {en, "a thirty second delay", "thirty=30 | second=2 ordinal"},
};

constexpr Case roman_cases[] = {
    {fr, "au XIXe siècle et au XVIIIᵉ", "XIXe=19 roman | XVIIIᵉ=18 roman"},
    {fr, "au XVIII ème siècle", "XVIII ème=18 roman"},
    {fr, "Louis XIV, chapitre IV, annexe II", "XIV=14 roman | IV=4 roman | II=2 roman"},
    {fr, "De la Mer, Ce CD et MM. Le", ""},
    {en, "When I read the book I liked", ""},
    {en, "an M.A. and an X-ray", ""},
    {en, "Part I and World War II", "I=1 roman | II=2 roman"},
};

void check(const Case& c)
{
    BOOST_TEST(described(c.text, c.language) == c.expected);
}

} // namespace

BOOST_AUTO_TEST_SUITE(language)
BOOST_AUTO_TEST_SUITE(numbers)

BOOST_DATA_TEST_CASE(digits, digit_cases, c)
{
    check(c);
}

BOOST_DATA_TEST_CASE(clock_times, clock_cases, c)
{
    check(c);
}

BOOST_DATA_TEST_CASE(codes_are_no_numbers, code_cases, c)
{
    check(c);
}

BOOST_DATA_TEST_CASE(words, word_cases, c)
{
    check(c);
}

BOOST_DATA_TEST_CASE(romans, roman_cases, c)
{
    check(c);
}

BOOST_AUTO_TEST_CASE(parts_of_a_date_are_marked)
{
    BOOST_TEST(described("le 27 septembre 2020, 5 pays", fr) ==
               "27=27 date | 2020=2020 date | 5=5");
}

BOOST_AUTO_TEST_CASE(endless_digits_are_no_number)
{
    BOOST_TEST(find_numbers(std::string(1'000'000, '9'), fr).empty());
}

BOOST_AUTO_TEST_CASE(endless_groups_are_cut)
{
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += "123 ";
    }
    for (const Number& number : find_numbers(text, fr)) {
        BOOST_REQUIRE(number.value.size() <= 33);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
