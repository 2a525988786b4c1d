#include "align/checks/check_pair.hpp"
#include "align/language/speller.hpp"
#include "align/reflow/note_order.hpp"
#include "align/reflow/reflow.hpp"
#include "tests/readers/document_rules.hpp"

#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

Document read(std::string text, std::string_view format)
{
    Spellers spellers;
    return reflow(
        reader_for("", format).read({.name = "f", .text = std::move(text), .remarks = {}}),
        Reflow::automatic, spellers);
}

std::string ordered(std::string text, std::string_view format)
{
    const Document document = notes_after_marks(read(std::move(text), format));
    BOOST_CHECK_EQUAL(enregard::testing::broken_rule(document), "");
    return enregard::testing::outline(document);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reflow)

BOOST_AUTO_TEST_CASE(notes_stand_after_their_marks)
{
    const std::string text = "Un mot[^a] et un autre[^b].\n\nSans note.\n\n- fin[^c]\n\n"
                             "[^b]: Deux.\n\n[^c]: Trois.\n\n[^a]: Un.\n\n[^d]: Sans marque.\n";
    BOOST_CHECK_EQUAL(ordered(text, "markdown"), "paragraph: Un mot et un autre.\n"
                                                 "footnote [footnote a]: Un.\n"
                                                 "footnote [footnote b]: Deux.\n"
                                                 "paragraph: Sans note.\n"
                                                 "list-item 1: fin\n"
                                                 "footnote [footnote c]: Trois.\n"
                                                 "footnote [footnote d]: Sans marque.\n"
                                                 "[^a] a -> 1\n[^b] b -> 2\n[^c] c -> 5\n");
}

BOOST_AUTO_TEST_CASE(a_note_of_several_blocks_stays_together)
{
    BOOST_CHECK_EQUAL(
        ordered("<p>a<a role=doc-noteref href='#n'>*</a><p>z<aside id=n><p>b<p>c</aside>", "html"),
        "paragraph: a\nfootnote [footnote *]: b\nfootnote [footnote *]: c\nparagraph: z\n"
        "* * -> 1\n");
}

BOOST_AUTO_TEST_CASE(a_text_without_notes_stays_as_it_is)
{
    const std::string text = "# Titre\n\nUn. Deux.\n\n- trois\n";
    BOOST_CHECK_EQUAL(ordered(text, "markdown"),
                      enregard::testing::outline(read(text, "markdown")));
    BOOST_CHECK_EQUAL(tied_notes(read(text, "markdown")), 0U);
    BOOST_CHECK_EQUAL(ordered("", "markdown"), "");
}

BOOST_AUTO_TEST_SUITE_END()
