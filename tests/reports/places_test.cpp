#include "align/reports/wording.hpp"
#include "tests/reports/sample.hpp"

#include <boost/test/unit_test.hpp>

namespace enregard {

namespace {

using testing::find_words;
using testing::SampleText;

/// A bitext whose target is `original` with "&eacute;" resolved and its line end joined.
Bitext replaced_text()
{
    Bitext bitext;
    Document& document = bitext.target.document;
    document.name = "page.html";
    document.original = "<p>D&eacute;j&agrave;\nvu &amp; lu</p>";
    TextBuilder builder(document.original);
    builder.copy({3, 4});
    builder.replace({4, 12}, "é");
    builder.copy({12, 13});
    builder.replace({13, 21}, "à");
    builder.replace({21, 22}, " ");
    builder.copy({22, 25});
    builder.replace({25, 30}, "&");
    builder.copy({30, 33});
    document.text = builder.text();
    document.source_map = builder.take_map();
    document.blocks = {{.span = {0, size_of(document.text)}, .part = "page 3"}};
    return bitext;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(place_in_the_users_own_file)
{
    const Bitext bitext = replaced_text();
    const Places places(bitext);
    BOOST_TEST(bitext.target.document.text == "Déjà vu & lu");

    const Place word = places.at(Side::target, find_words(bitext.target, "vu"));
    BOOST_TEST(word.file == "page.html");
    BOOST_TEST(word.part == "page 3");
    BOOST_TEST(word.line == 2U);
    BOOST_TEST(word.column == 1U);
    BOOST_TEST(word.excerpt == "vu");

    const Place entity = places.at(Side::target, find_words(bitext.target, "à"));
    BOOST_TEST(entity.line == 1U);
    BOOST_TEST(entity.column == 14U);
    BOOST_TEST(entity.excerpt == "à");

    const Place last = places.at(Side::target, find_words(bitext.target, "lu"));
    BOOST_TEST(last.line == 2U);
    BOOST_TEST(last.column == 10U);
}

BOOST_AUTO_TEST_CASE(columns_are_characters)
{
    Bitext bitext;
    bitext.source = SampleText("a.txt", Language::french).paragraph({"Été œuvré 漢字 là"}).take();
    const Place place = Places(bitext).at(Side::source, find_words(bitext.source, "là"));
    BOOST_TEST(place.line == 1U);
    BOOST_TEST(place.column == 14U);
}

BOOST_AUTO_TEST_CASE(part_of_the_block)
{
    const Checked checked = testing::sample();
    const Places places(checked.bitext);
    const Text& target = checked.bitext.target;
    BOOST_TEST(places.at(Side::target, find_words(target, "Decree")).part == "footnote 1");
    BOOST_TEST(places.at(Side::target, find_words(target, "Ministry")).part.empty());
    BOOST_TEST(
        places.at(Side::target, {size_of(target.document.text), size_of(target.document.text)})
            .part.empty());
}

BOOST_AUTO_TEST_CASE(addresses_stand_for_lines)
{
    Checked checked = testing::sample();
    Document& target = checked.bitext.target.document;
    const Span ministry =
        target.source_map.origin_of(find_words(checked.bitext.target, "Ministry"));
    const Span decree = target.source_map.origin_of(find_words(checked.bitext.target, "Decree"));
    target.addresses = {{ministry.begin, "page 1, line 3"}, {decree.begin, "page 2, line 1"}};
    const Places places(checked.bitext);
    const Place first = places.at(Side::target, find_words(checked.bitext.target, "Ministry"));
    BOOST_TEST(first.line == 0U);
    BOOST_TEST(first.part == "page 1, line 3");
    BOOST_TEST(shown_place(first) == "letter.en.txt, page 1, line 3");
    const Place note = places.at(Side::target, find_words(checked.bitext.target, "Decree"));
    BOOST_TEST(note.part == "page 2, line 1, footnote 1");
    BOOST_TEST(places.at_origin(Side::target, {0, 0}).part.empty() == (ministry.begin > 0));
    BOOST_TEST(places.at_origin(Side::source, {0, 0}).line == 1U);
}

BOOST_AUTO_TEST_CASE(excerpt_is_folded_and_cut)
{
    std::string words;
    for (int i = 0; i < 30; ++i) {
        words += "été \n";
    }
    Bitext bitext;
    bitext.source = SampleText("a.txt", Language::french).paragraph({words}).take();
    const std::string excerpt = Places(bitext).at(Side::source, {0, size_of(words)}).excerpt;
    BOOST_TEST(excerpt.starts_with("été été été "));
    BOOST_TEST(excerpt.ends_with("été…"));
    BOOST_TEST(excerpt.size() == 20 * 6 - 1 + 3);
    const std::string whole = Places(bitext).at(Side::source, {0, 20 * 7 - 2}).excerpt;
    BOOST_TEST(whole.ends_with("été"));
}

BOOST_AUTO_TEST_CASE(place_in_nothing)
{
    const Checked checked = testing::empty_sample();
    const Place place = Places(checked.bitext).at(Side::target, {0, 0});
    BOOST_TEST(place.line == 1U);
    BOOST_TEST(place.column == 1U);
    BOOST_TEST(place.excerpt.empty());
    BOOST_TEST(place.part.empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
