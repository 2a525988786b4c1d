#include "align/terms/glossary.hpp"
#include "align/text/error.hpp"

#include <ostream>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

/// "source = target [status] note", a line a pair.
std::string shown(const std::vector<TermPair>& pairs)
{
    static constexpr const char* statuses[] = {"+", "", "-"};
    std::string all;
    for (const TermPair& pair : pairs) {
        all += statuses[static_cast<int>(pair.status)];
        all += pair.source + "=" + pair.target;
        for (const std::string& more : {pair.note, pair.domain, pair.instead}) {
            all += more.empty() ? "" : "(" + more + ")";
        }
        all += pair.from == Language::french ? " fr" : pair.from == Language::english ? " en" : "";
        all += pair.both_ways ? "* " : " ";
    }
    return all;
}

struct Case {
    const char* file;
    const char* pairs; ///< or the beginning of the reason why it cannot be read
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.file;
}

constexpr Case tables[] = {
    {"fr\ten\nÉtat\tState\n", "État=State fr* "},
    {"# ours\n\nFR\tEN-GB\tStatus\tNote\nÉtat\tState\tpreferred\tcapital\n",
     "+État=State(capital) fr* "},
    {"source,target\n\"a, b\",\"say \"\"c\"\"\"\n", "a, b=say \"c\" "},
    {"fr;en;statut\r\nÉtat;state;interdit\r\n\r\nville;town;\r\n",
     "-État=state fr* ville=town fr* "},
    {"anglais\tfrançais\ncity|town\tville\n", "ville=city fr* ville=town fr* "},
    {"fr\ten\tdirection\nfonds\tfund\ten-fr\n", "fund=fonds en "},
    {"source term;target term;use instead;status\n;utiliser;employer;forbidden\n",
     "-=utiliser(employer) "},
    {"fr,en\n\"two\nlines\",x\n", "two lines=x fr* "},
    {"fr\ten\n", ""},
    {"fr\ten\n\t\n", ""},
    {"fr,en\n#a,\"b\n# c\r\n\"#d\",e\n", "#d=e fr* "},
};

BOOST_AUTO_TEST_SUITE(terms)

BOOST_DATA_TEST_CASE(tables_are_read, boost::unit_test::data::make(tables), c)
{
    BOOST_TEST(shown(parse_glossary(c.file, "terms")) == c.pairs);
}

constexpr Case damaged[] = {
    {"", "is an empty glossary"},
    {"hello\nworld\n", "is no glossary: line 1 does not name two columns of terms"},
    {"fr\tnote\nÉtat\tx\n", "is no glossary: line 1"},
    {"fr\ten\nville\ttown\nÉtat\n", "has 1 instead of 2 columns in line 3"},
    {"fr,en\nx,\"open\ny,z\n", "has a quote in line 2 that is not closed"},
    {"fr,en\n|||||||||||||||||||||||||||||||,b\n", "has more than 30 terms in a cell of line 2"},
    {"fr\ten\tstatus\na\tb\tperhaps\n", "has the status \"perhaps\" in line 2"},
    {"fr,en,case\n\"a\nb\",c,\nd,e,odd\n", "has the case rule \"odd\" in line 4"},
    {"fr\ten\tdirection\na\tb\tde-en\n", "has the direction \"de-en\" in line 2"},
    {"<tbx>\n<text>\n</tbx>", "is damaged: it is no well-formed XML in line 3"},
    {"<xliff/>", "is no TBX: its root is <xliff>"},
    {"<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx/>", "has a DOCTYPE with definitions in line 1"},
};

BOOST_DATA_TEST_CASE(damage_is_said, boost::unit_test::data::make(damaged), c)
{
    const std::string reason = c.pairs;
    BOOST_CHECK_EXCEPTION(parse_glossary(c.file, "terms"), Error, [&](const Error& error) {
        BOOST_TEST_MESSAGE(error.reason());
        return error.reason().starts_with(reason) && !error.advice().empty();
    });
}

constexpr const char* martif = R"(<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="1"><descrip type="subjectField">law</descrip><note>Council of Europe</note>
 <langSet xml:lang="fr"><tig><term>arrêt</term></tig></langSet>
 <langSet xml:lang="en-GB"><tig><term>judgment</term>
  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
  <ntig><termGrp><term>ruling</term>
  <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
</termEntry></body></text></martif>)";

constexpr const char* tbx3 = R"(<tbx style="dct" type="TBX-Basic" xml:lang="fr"
 xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry><min:subjectField>aid</min:subjectField>
 <langSec xml:lang="en"><termSec><term>victims</term>
  <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
  <termSec><term>survivors</term></termSec></langSec>
 <langSec xml:lang="de"><termSec><term>Opfer</term></termSec></langSec>
</conceptEntry></body></text></tbx>)";

BOOST_AUTO_TEST_CASE(tbx_of_both_versions_is_read)
{
    BOOST_TEST(shown(parse_glossary(martif, "terms")) ==
               "judgment=arrêt(Council of Europe)(law) en ruling=arrêt(Council of Europe)(law) en "
               "+arrêt=judgment(Council of Europe)(law) fr "
               "-arrêt=ruling(Council of Europe)(law)(judgment) fr ");
    BOOST_TEST(shown(parse_glossary(tbx3, "terms")) ==
               "-=victims(aid)(survivors) fr =survivors(aid) fr ");
}

BOOST_AUTO_TEST_CASE(the_bundled_glossary_is_there)
{
    const std::vector<TermPair> pairs = bundled_glossary();
    BOOST_TEST(pairs.size() > 600U);
    for (const TermPair& pair : pairs) {
        BOOST_TEST(
            (pair.bundled && pair.both_ways && !pair.source.empty() && !pair.target.empty()));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
