#include "align/segment/layer.hpp"
#include "align/segment/layer_reader.hpp"
#include "align/segment/segmenter.hpp"
#include "align/segment/srx.hpp"
#include "align/segment/srx_literals.hpp"
#include "align/segment/srx_regex.hpp"
#include "align/text/error.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <random>
#include <string>
#include <unistd.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace enregard {
namespace {

/// A file that is there as long as this is.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view content)
        : path_((std::filesystem::temp_directory_path() /
                 fmt::format("enregard-srx-{}.srx", getpid()))
                    .string())
    {
        std::ofstream(path_, std::ios::binary) << content;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::remove(path_.c_str()); }

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// "no~before~after" lines as rules.
std::string rules_xml(std::string_view rules)
{
    std::string xml;
    while (!rules.empty()) {
        const std::string_view line = rules.substr(0, rules.find('\n'));
        rules.remove_prefix(std::min(line.size() + 1, rules.size()));
        const std::size_t first = line.find('~');
        const std::size_t second = line.find('~', first + 1);
        xml += fmt::format("<rule break=\"{}\"><beforebreak>{}</beforebreak>"
                           "<afterbreak>{}</afterbreak></rule>\n",
                           line.substr(0, first), line.substr(first + 1, second - first - 1),
                           line.substr(second + 1));
    }
    return xml;
}

std::string srx_xml(std::string_view rules)
{
    return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="no"/>
<body><languagerules><languagerule languagerulename="Own">
{}</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="Own"/></maprules></body></srx>)",
                       rules_xml(rules));
}

SegmentLayer layer_of(std::string_view xml, SrxMode mode = SrxMode::exceptions)
{
    const TemporaryFile file(xml);
    return {.abbreviations = {}, .srx = load_srx(file.path()), .srx_mode = mode};
}

std::string split(std::string_view text, const SegmentLayer& layer,
                  Language language = Language::french)
{
    TextLayer over(layer, language);
    std::string joined;
    for (const Span span : split_sentences(text, {0, size_of(text)}, language, over)) {
        joined += joined.empty() ? "" : " | ";
        joined += slice(text, span);
    }
    return joined;
}

std::string without_marks(std::string text)
{
    for (std::size_t at = text.find(" | "); at != std::string::npos; at = text.find(" | ", at)) {
        text.replace(at, 3, " ");
    }
    return text;
}

struct Case {
    const char* name;
    const char* rules; ///< "no~before~after", one a line
    const char* exceptions;
    const char* full; ///< null: the same
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.name;
}

constexpr const char* catch_all = "no~\\bdép\\.~\\s\nyes~[.?!]+~\\s";

const Case cases[] = {
    {"empty text", catch_all, "", nullptr},
    {"only an exception", "no~\\bminist\\.~\\s", "La minist. Dupont. | Elle date.",
     "La minist. Dupont. Elle date."},
    {"exception after the blank", "no~\\bminist\\.\\s~\\p{Lu}", "La minist. Dupont. | Elle date.",
     "La minist. Dupont. Elle date."},
    {"no exception without its blank", "no~\\bminist\\.~,", "La minist. | Elle date.",
     "La minist. Elle date."},
    {"catch-all keeps our abbreviations", catch_all, "M. Dupont. | Le dép. Nord.",
     "M. | Dupont. | Le dép. Nord."},
    {"first rule wins", "no~\\bminist\\.~\\s\nyes~\\bminist\\.~\\s\nyes~[.]~\\s",
     "Voir minist. Deux. | Fin.", nullptr},
    {"a break may be excepted too", "yes~\\bcf\\.~\\s+\\p{Lu}\nno~\\bcf\\.~\\s",
     "Lire cf. | Le reste, cf. le reste.", nullptr},
    {"break where no stop is", "yes~;~\\s", "Un ; | deux ; | trois.", nullptr},
    {"break at a colon, exceptions to it", "no~\\bNB :~\\s\nyes~:~\\s", "Voici : | NB : rien.",
     nullptr},
    {"break after the blank", "yes~;\\s+~\\p{L}", "Un ; | deux.", nullptr},
    {"break rule without beforebreak", "yes~~\\s\\(", "Un | (deux).", nullptr},
    {"several stops", "yes~[.?!]+~\\s", "Quoi ?! | Rien... | Bon.", nullptr},
    {"neighbours in a row", "no~\\b\\p{Lu}\\.\\s?~\\p{Lu}", "Il vit A. B. C. Dupont.", nullptr},
    {"accents and astral letters", "no~\\bÉ𝔸\\.~\\s", "La É𝔸. Dupont. | Été 𝔸 là. | Le cœur.",
     "La É𝔸. Dupont. Été 𝔸 là. Le cœur."},
    {"no-break space", "no~\\bminist\\.~\\p{Zs}", "La minist.\u00A0Dupont. | Fin.",
     "La minist.\u00A0Dupont. Fin."},
    {"line end within a sentence", "no~\\bminist\\.~[ ]", "La minist.\nDupont. | Fin.",
     "La minist.\nDupont. Fin."},
    {"XML escapes", "no~&lt;minist&#46;~&amp;|\\s", "Voir <minist. Le reste.", nullptr},
    {"flags within a rule", "no~(?i)\\bMINIST\\.~\\s", "La minist. Dupont. | Fin.",
     "La minist. Dupont. Fin."},
    {"flags of Java", "no~(?iu)\\bMINIST\\.(?u)~(?U:\\s)", "La minist. Dupont. | Fin.",
     "La minist. Dupont. Fin."},
    {"no flags", "no~\\bminist\\(?u?\\)\\.~\\s", "La minist(u). Fin.", nullptr},
    {"anchors", "no~^\\w+\\.~\\s", "Conclusion. Elle date. | Fin.", "Conclusion. Elle date. Fin."},
    {"break before a closing quote is none", "yes~[.?!]+~\\s", "« Non ! » dit-il. | Oui.",
     "« Non ! | » dit-il. | Oui."},
    {"nothing at the ends", "yes~[.]~\nyes~~U", "Un.", nullptr},
};

BOOST_AUTO_TEST_SUITE(segment)

BOOST_DATA_TEST_CASE(srx_exceptions, boost::unit_test::data::make(cases), c)
{
    BOOST_TEST(split(without_marks(c.exceptions), layer_of(srx_xml(c.rules))) == c.exceptions);
}

BOOST_DATA_TEST_CASE(srx_full, boost::unit_test::data::make(cases), c)
{
    const char* expected = c.full != nullptr ? c.full : c.exceptions;
    BOOST_TEST(split(without_marks(expected), layer_of(srx_xml(c.rules), SrxMode::full)) ==
               expected);
}

BOOST_AUTO_TEST_CASE(srx_explains_itself)
{
    const SegmentLayer layer = layer_of(srx_xml("no~\\bminist\\.~\\s\nyes~;~\\s"));
    TextLayer over(layer, Language::french);
    const std::string text = "La minist. Dupont ; elle date. Fin.";
    const auto decisions = explain_sentences(text, {0, size_of(text)}, Language::french, over);
    BOOST_REQUIRE(decisions.size() == 3U);
    BOOST_TEST(decisions[0].rule == "SRX rule 1 of Own: no break after \\bminist\\.");
    BOOST_TEST(!decisions[0].boundary);
    BOOST_TEST(decisions[1].rule == "SRX rule 2 of Own: break after ;");
    BOOST_TEST(decisions[1].boundary);
    BOOST_TEST(decisions[2].rule == "full stop");
}

// Two files as translation tools write them; the rules are our own.

const char* const with_prefixes = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- exported -->
<srx:srx xmlns:srx="http://www.lisa.org/srx20" version="2.0">
    <srx:header segmentsubflows="yes" cascade="yes">
        <srx:formathandle type="start" include="no"/>
        <srx:formathandle type="end" include="yes"/>
        <srx:formathandle type="isolated" include="no"/>
    </srx:header>
    <srx:body>
        <srx:languagerules>
            <srx:languagerule languagerulename="Français">
                <srx:rule break="no">
                    <srx:beforebreak>\b[Mm]inist\.</srx:beforebreak>
                    <srx:afterbreak>\s</srx:afterbreak>
                </srx:rule>
            </srx:languagerule>
            <srx:languagerule languagerulename="English">
                <srx:rule break="no">
                    <srx:beforebreak>\bComnd\.</srx:beforebreak>
                    <srx:afterbreak>\s</srx:afterbreak>
                </srx:rule>
            </srx:languagerule>
            <srx:languagerule languagerulename="Default">
                <srx:rule break="yes">
                    <srx:beforebreak>[\.\?\!]+</srx:beforebreak>
                    <srx:afterbreak>\s</srx:afterbreak>
                </srx:rule>
            </srx:languagerule>
        </srx:languagerules>
        <srx:maprules>
            <srx:languagemap languagepattern="FR.*" languagerulename="Français"/>
            <srx:languagemap languagepattern="EN.*" languagerulename="English"/>
            <srx:languagemap languagepattern=".*" languagerulename="Default"/>
        </srx:maprules>
    </srx:body>
</srx:srx>
)";

const char* const with_extensions = R"(<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0">
<header segmentsubflows="yes" cascade="no">
<formathandle type="start" include="no"></formathandle>
<okpsrx:options oneSegmentIncludesAll="no" trimLeadingWhitespaces="no" trimTrailingWhitespaces="yes"/>
<okpsrx:sample language="fr" useMappedRules="yes">M. Petit est là. Elle aussi.</okpsrx:sample>
<okpsrx:rangeRule></okpsrx:rangeRule>
</header>
<body>
<languagerules>
<languagerule languagerulename="default">
<!-- abbreviations -->
<rule break="no">
<beforebreak>\b(pp|minist|Comnd)\.</beforebreak>
<afterbreak>\s</afterbreak>
</rule>
<rule>
<beforebreak>[.?!][&quot;&apos;»]*</beforebreak>
<afterbreak>\s+\p{Lu}</afterbreak>
</rule>
</languagerule>
</languagerules>
<maprules>
<languagemap languagepattern="de.*" languagerulename="missing"></languagemap>
<languagemap languagepattern=".*" languagerulename="default"></languagemap>
</maprules>
</body>
</srx>
)";

BOOST_AUTO_TEST_CASE(srx_of_translation_tools)
{
    const SegmentLayer prefixes = layer_of(with_prefixes);
    BOOST_TEST(split("La Minist. Petit. Fin.", prefixes) == "La Minist. Petit. | Fin.");
    BOOST_TEST(split("See Comnd. Papers. M. Petit.", prefixes, Language::english) ==
               "See Comnd. Papers. | M. Petit.");
    BOOST_TEST(split("La Comnd. Petit. Fin.", prefixes) == "La Comnd. | Petit. | Fin.");
    BOOST_TEST(split("La minist. Petit. M. Fin.", layer_of(with_prefixes, SrxMode::full)) ==
               "La minist. Petit. | M. | Fin.");
    const SegmentLayer extensions = layer_of(with_extensions, SrxMode::full);
    BOOST_TEST(split("La minist. Petit. Fin.", extensions) == "La minist. Petit. | Fin.");
    BOOST_TEST(split("See Comnd. Papers. End.", extensions, Language::english) ==
               "See Comnd. Papers. | End.");
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, what);
    return text.replace(at, what.size(), with);
}

BOOST_AUTO_TEST_CASE(srx_cascade_and_language_maps)
{
    const auto french_rules = [](const std::string& xml) {
        const TemporaryFile file(xml);
        std::string names;
        for (const SrxRule& rule : read_srx(file.path()).french) {
            names += names.empty() ? "" : ", ";
            names += rule.name;
        }
        return names;
    };
    const std::string file = with_prefixes;
    BOOST_TEST(french_rules(file) == "rule 1 of Français, rule 1 of Default");
    BOOST_TEST(french_rules(replaced(file, "cascade=\"yes\"", "cascade=\"no\"")) ==
               "rule 1 of Français");
    BOOST_TEST(french_rules(replaced(file, " cascade=\"yes\"", "")) == "rule 1 of Français");
    for (const char* pattern :
         {"fr", "fr-FR", "fr_FR", "fr-CA", "fr-.*", "FR-[A-Z]+", "(fr|en).*"}) {
        const std::string mapped = replaced(file, "\"FR.*\"", fmt::format("\"{}\"", pattern));
        BOOST_TEST(french_rules(mapped) == "rule 1 of Français, rule 1 of Default", pattern);
    }
    for (const char* pattern : {"f", "r", "fr-FR-x", "nl-BE", ".*_two", ""}) {
        const std::string mapped = replaced(file, "\"FR.*\"", fmt::format("\"{}\"", pattern));
        BOOST_TEST(french_rules(mapped) == "rule 1 of Default", pattern);
    }
}

BOOST_AUTO_TEST_CASE(srx_of_the_first_version)
{
    std::string xml = replaced(srx_xml(catch_all), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                               "<!DOCTYPE srx PUBLIC \"-//SRX\" \"srx.dtd\">");
    xml = replaced(xml, " xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"", " version=\"1.0\"");
    xml = replaced(xml, "<maprules>", "<maprules><maprule maprulename=\"Standard\">");
    xml = replaced(xml, "</maprules>", "</maprule><maprule maprulename=\"Other\"/></maprules>");
    BOOST_TEST(split("Le dép. Nord. M. Fin.", layer_of(xml, SrxMode::full)) ==
               "Le dép. Nord. | M. | Fin.");
}

struct Fault {
    const char* name;
    std::string xml;
    const char* reason; ///< a part of it
};

std::ostream& operator<<(std::ostream& out, const Fault& fault)
{
    return out << fault.name;
}

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

const Fault faults[] = {
    {"empty", "", "empty"},
    {"blank", " \n", "is empty"},
    {"no XML", "M. Dupont", "no XML"},
    {"cut off", std::string(with_prefixes).substr(0, 900), "line 21: this is no XML"},
    {"another XML", "<java><object/></java>", "first element is <java>"},
    {"no rules", "<srx><body><maprules/></body></srx>", "no <languagerules>"},
    {"no map", "<srx><body><languagerules/></body></srx>", "no <maprules>"},
    {"parenthesis", srx_xml("no~a~\\s\nno~\\bcf(~\\s"),
     "line 6: the beforebreak of rule 2 of Own, \\bcf(, cannot be used: a parenthesis"},
    {"halves that would make one whole", srx_xml("no~a)~(b"), "a parenthesis"},
    {"bracket", srx_xml("no~[a~\\s"), "a bracket [ is not closed"},
    {"property", srx_xml("no~\\p{Klingon}~\\s"), "a property in \\p{...} is not known"},
    {"look behind", srx_xml("no~(?&lt;=a+)b~\\s"), "no limit in length"},
    {"afterbreak", srx_xml("no~a~*"), "the afterbreak of rule 1 of Own, *,"},
    {"nothing", srx_xml("yes~~"), "neither beforebreak nor afterbreak"},
    {"neither yes nor no", srx_xml("never~a~\\s"), "break=\"never\""},
    {"deep", repeated("<a>", 100000), "no XML"},
    {"deep and closed", "<srx>" + repeated("<a>", 100000) + repeated("</a>", 100000) + "</srx>",
     "no <languagerules>"},
    {"entities of its own",
     "<!DOCTYPE srx [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>\n" + srx_xml(""), "DOCTYPE"},
    {"many parentheses", srx_xml("no~" + repeated("(", 50000) + repeated(")", 50000) + "~\\s"),
     "rule 1 of Own"},
    {"many brackets", srx_xml("no~" + repeated("[a", 50000) + repeated("]", 50000) + "~\\s"),
     "rule 1 of Own"},
};

BOOST_DATA_TEST_CASE(srx_faults, boost::unit_test::data::make(faults), fault)
{
    const TemporaryFile file(fault.xml);
    try {
        load_srx(file.path());
        BOOST_ERROR("the file was accepted");
    } catch (const Error& error) {
        BOOST_TEST(error.file() == file.path());
        BOOST_TEST(error.reason().find(fault.reason) != std::string::npos, error.reason());
        BOOST_TEST(error.reason().size() < 300U);
        BOOST_TEST(!error.advice().empty());
    }
}

BOOST_AUTO_TEST_CASE(srx_rule_that_takes_too_long_is_left_out)
{
    const std::string rules = "no~(a+)+$~\\s\nno~\\bminist\\.~\\s\nno~(?:a|aa)+X~\\s\nno~^+?a~\\s";
    const std::string text = "La minist. Petit. Vu " + repeated("a", 400) + ". Fin.";
    const SegmentLayer layer = layer_of(srx_xml(rules));
    TextLayer over(layer, Language::french);
    for (int block = 0; block < 3; ++block) {
        BOOST_TEST(split_sentences(text, {0, size_of(text)}, Language::french, over).size() == 3U);
    }
    std::string left_out;
    for (const Remark& remark : over.remarks()) {
        const std::size_t at = remark.message.find("rule");
        left_out += remark.message.substr(at, 6);
    }
    BOOST_TEST(left_out == "rule 1rule 3rule 4");
    BOOST_TEST(over.remarks()[0].message.find("rule 1 of Own ((a+)+$) takes too long") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(srx_of_bad_rules_only_is_left_out)
{
    const SegmentLayer layer = layer_of(srx_xml(repeated("no~(a+)+$~\\s\n", 300)));
    TextLayer over(layer, Language::french);
    const std::string text = repeated("a", 400) + ". Fin.";
    BOOST_TEST(split_sentences(text, {0, size_of(text)}, Language::french, over).size() == 2U);
    BOOST_TEST(over.remarks().size() == 21U);
    BOOST_TEST(over.remarks().back().message.find("was not used at all") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(srx_without_rules_for_the_language)
{
    const std::string xml = replaced(srx_xml(catch_all), "\".*\"", "\"de.*\"");
    for (const SrxMode mode : {SrxMode::exceptions, SrxMode::full}) {
        const SegmentLayer layer = layer_of(xml, mode);
        BOOST_TEST(split("M. Petit. Fin.", layer) == "M. Petit. | Fin.");
        BOOST_REQUIRE(TextLayer(layer, Language::french).remarks().size() == 1U);
        BOOST_TEST(TextLayer(layer, Language::french)
                       .remarks()[0]
                       .message.find("has no rules for French") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(patterns_in_messages)
{
    BOOST_TEST(shown_pattern("\\bcf\\.") == "\\bcf\\.");
    BOOST_TEST(shown_pattern("a\x1B[31m\n\u009Bb") == "a [31m  b");
    BOOST_TEST(shown_pattern(repeated("é", 40)) == repeated("é", 40));
    BOOST_TEST(shown_pattern(repeated("é", 41)) == repeated("é", 40) + "...");
}

struct LiteralCase {
    const char* pattern;
    const char* literals; ///< separated by spaces
};

std::ostream& operator<<(std::ostream& out, const LiteralCase& c)
{
    return out << c.pattern;
}

const LiteralCase literal_cases[] = {
    {"", ""},
    {"\\bcf\\.", "cf."},
    {"[Aa]rt\\.", "Art. art."},
    {"\\b(?:Mr|Dr)\\.\\s", "Mr. Dr."},
    {"\\b(art|al)\\.", "art. al."},
    {"etc\\.?", "etc"},
    {"étés?\\.", "été"},
    {"ab*cde", "cde"},
    {"ab{0,2}cde", "cde"},
    {"abc+d", "abc"},
    {"a(?:bcd)?e", "a"},
    {"abc|d", ""},
    {"(?i)Minist\\.", "minist."},
    {"(?s)minist", ""},
    {"[^abc]de", "de"},
    {"[]a]bcd", ""},
    {"[[ab]c]de", "de"},
    {"\\Qa.b\\E", ""},
    {"\\u0061bc", ""},
    {"\\p{Lu}bc", "bc"},
    {"(?!abc)de", "de"},
    {"(a[)]b)cd", ""},
    {"(Mr|)\\.", "Mr. ."},
    {"no 5", "no"},
};

BOOST_DATA_TEST_CASE(literals, boost::unit_test::data::make(literal_cases), c)
{
    std::string found;
    for (const std::string& text : required_literals(c.pattern).texts) {
        found += (found.empty() ? "" : " ") + text;
    }
    BOOST_TEST(found == c.literals);
}

/// Whatever a pattern matches has one of its literals: tried with random patterns and texts.
BOOST_AUTO_TEST_CASE(literals_stand_in_every_match)
{
    std::mt19937 random(11);
    const std::string_view parts[] = {
        "a", "b", "B", "\\.", "[ab]", "(?:a|ba)", "(b|)", "+", "*",    "?",     "{0,2}", "|",
        "(", ")", "é", "\\b", "^",    "$",        "\\s",  ".", "[^a]", "(?!b)", "(?i)",  "[[a]B]"};
    const std::string_view letters[] = {"a", "b", "B", "A", ".", "é", " "};
    std::size_t matched = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string pattern;
        for (std::size_t i = random() % 6; i < 6; ++i) {
            pattern += parts[random() % std::size(parts)];
        }
        const Compiled compiled = compile_regex(pattern);
        const RequiredLiterals required = required_literals(pattern);
        if (!compiled.regex || required.texts.empty()) {
            continue;
        }
        std::string text;
        for (int i = 0; i < 6; ++i) {
            text += letters[random() % std::size(letters)];
        }
        const WideText wide = widen(text, 0);
        UErrorCode status = U_ZERO_ERROR;
        uregex_setTimeLimit(compiled.regex.get(), 10, &status); // "^+?" never ends in ICU 72
        uregex_setText(compiled.regex.get(), wide.text.data(),
                       static_cast<std::int32_t>(wide.text.size()), &status);
        if (uregex_find(compiled.regex.get(), 0, &status) != 0) {
            ++matched;
            const std::string in = required.any_case ? in_small_letters(text) : text;
            BOOST_TEST(std::ranges::any_of(required.texts,
                                           [&](const std::string& literal) {
                                               return in.find(literal) != std::string::npos;
                                           }),
                       pattern << " in " << text);
        }
    }
    BOOST_TEST(matched > 500U);
}

struct Listed {
    const char* list; ///< separated by |
    const char* expected;
};

std::ostream& operator<<(std::ostream& out, const Listed& c)
{
    return out << c.list << ": " << c.expected;
}

const Listed listed[] = {
    {"", "La minist. | Elle date."},
    {"minist.", "La minist. Elle date. | Fin."},
    {"MINIST", "La minist. Elle date. | Fin."},
    {"minist.", "La microminist. | Elle date."},
    {"minist.", "La (minist. Elle) et l'minist. Elle, l’minist. Elle."},
    {"minist.", "La minist… | Elle ? | Minist ! | Elle."},
    {"Tribu. Gde Inst.", "Le Tribu. Gde Inst. Paris. | Le tribu. | Elle."},
    {"Tribu. Gde Inst.", "Le\u00A0tribu. gde\ninst. Elle."},
    {"Tribu. Gde Inst.", "Inst. | Elle."},
    {"év.", "L’ÉV. Elle et Év. Elle."},
    {"minist.|min. aff.", "La minist. Elle, min. Aff. Elle."},
};

BOOST_DATA_TEST_CASE(abbreviations, boost::unit_test::data::make(listed), c)
{
    SegmentLayer layer;
    std::string_view list = c.list;
    while (!list.empty()) {
        const std::string_view entry = list.substr(0, list.find('|'));
        list.remove_prefix(std::min(entry.size() + 1, list.size()));
        BOOST_TEST(layer.abbreviations.add(entry));
    }
    BOOST_TEST(split(without_marks(c.expected), layer) == c.expected);
}

BOOST_AUTO_TEST_CASE(abbreviations_stand_over_srx)
{
    for (const SrxMode mode : {SrxMode::exceptions, SrxMode::full}) {
        SegmentLayer layer = layer_of(srx_xml("yes~\\bminist\\.~\\s\nyes~[.]\\s~\\p{Lu}"), mode);
        BOOST_TEST(split("La minist. Elle. Fin.", layer) == "La minist. | Elle. | Fin.");
        BOOST_TEST(layer.abbreviations.add("minist."));
        BOOST_TEST(split("La minist. Elle. Fin.", layer) == "La minist. Elle. | Fin.");
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_no_abbreviation)
{
    AbbreviationList list;
    for (const char* entry : {"", " ", ".", " . ", "(."}) {
        BOOST_TEST(!list.add(entry), entry);
    }
    BOOST_TEST(list.empty());
}

BOOST_AUTO_TEST_CASE(layered_sentences_and_gaps_cover_any_text)
{
    std::mt19937 random(9);
    const std::string_view pieces[] = {"a",   "B", ".", " ",  "\n",   "!",      "é", "minist.",
                                       "«",   "»", "…", "1",  "M.",   "(",      ")", ";",
                                       "[2]", "²", "’", "\"", "etc.", "\u00A0", "𝔸", ":"};
    SegmentLayer layers[] = {
        layer_of(srx_xml("no~minist\\.~\nyes~[;:]~\nyes~\\s~\\(\nyes~[.!]~.")),
        layer_of(srx_xml("no~minist\\.~\nyes~[;:]~\nyes~\\s~\\(\nyes~[.!]~."), SrxMode::full)};
    for (SegmentLayer& layer : layers) {
        layer.abbreviations.add("a. B.");
        TextLayer over(layer, Language::french);
        for (int round = 0; round < 1000; ++round) {
            std::string text;
            for (std::size_t i = random() % 30; i < 30; ++i) {
                text += pieces[random() % std::size(pieces)];
            }
            std::string kept;
            for (const Span span :
                 split_sentences(text, {0, size_of(text)}, Language::french, over)) {
                BOOST_TEST(!span.empty());
                kept += slice(text, span);
            }
            const auto without_blanks = [](std::string from) {
                for (const std::string_view blank : {" ", "\n", "\u00A0"}) {
                    for (std::size_t at = from.find(blank); at != std::string::npos;
                         at = from.find(blank)) {
                        from.erase(at, blank.size());
                    }
                }
                return from;
            };
            BOOST_TEST(without_blanks(kept) == without_blanks(text));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
