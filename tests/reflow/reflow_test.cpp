#include "align/language/speller.hpp"
#include "align/reflow/reflow.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <ostream>
#include <random>
#include <string>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

Document plain(std::string text, Language language = Language::french)
{
    Document document;
    document.original = text;
    document.source_map = SourceMap::identity(size_of(text));
    document.text = std::move(text);
    document.language = language;
    document.layout = Layout::lines;
    return document;
}

Document reflowed(std::string text, Reflow mode = Reflow::automatic)
{
    static Spellers spellers;
    return reflow(plain(std::move(text)), mode, spellers);
}

/// The blocks, one a line: a letter for the kind and the text.
std::string shown(const Document& document)
{
    std::string out;
    for (const Block& block : document.blocks) {
        const char kind = block.kind == BlockKind::furniture   ? 'F'
                          : block.kind == BlockKind::footnote  ? 'N'
                          : block.kind == BlockKind::list_item ? 'L'
                          : block.kind == BlockKind::heading   ? 'H'
                                                               : 'P';
        out += std::string(1, kind) + " " + std::string(slice(document.text, block.span)) + "\n";
    }
    return out;
}

/// Wrapped lines that tell the width, to stand before what a case is about.
const std::string wrapped_lines = "Les délégations réunies dans la grande salle ont longuement\n"
                                  "débattu du rapport que la commission leur avait présenté au\n"
                                  "début de la session, puis elles ont voté à main levée sur le\n"
                                  "texte tel que modifié par les amendements de la commission.\n\n";
const std::string joined_lines =
    "P Les délégations réunies dans la grande salle ont longuement débattu du rapport que la "
    "commission leur avait présenté au début de la session, puis elles ont voté à main levée sur "
    "le texte tel que modifié par les amendements de la commission.\n";

struct Case {
    const char* name;
    const char* lines;
    const char* blocks;
};

std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.name;
}

const Case cases[] = {
    {"signature lines stay apart", "Cordialement,\n(signé)\nAnar Ibrahimov\n",
     "P Cordialement,\nP (signé)\nP Anar Ibrahimov\n"},
    {"a short line goes on in small letters", "Président du Congrès des\npouvoirs locaux\n",
     "P Président du Congrès des pouvoirs locaux\n"},
    {"a hyphen that the parts need",
     "Ils avaient des mortiers et aussi de très nombreux lance-\nmortiers.\n",
     "P Ils avaient des mortiers et aussi de très nombreux lance-mortiers.\n"},
    {"a hyphen of the line end", "Les membres de la commission ont parlé de la situa-\ntion.\n",
     "P Les membres de la commission ont parlé de la situation.\n"},
    {"a list", "Le Congrès doit :\n1. lire ;\n2․  écrire.\n",
     "P Le Congrès doit :\nL 1. lire ;\nL 2․  écrire.\n"},
    {"a title is no list number", "M. Andreas Kiefer\nSecrétaire Général\n",
     "P M. Andreas Kiefer\nP Secrétaire Général\n"},
    {"a page number in mid-sentence",
     "Les membres de la commission ont parlé de la situation qui\n\nCG(2020)35-INF56\nPage "
     "3/11\n\nles inquiète.\n",
     "P Les membres de la commission ont parlé de la situation qui les inquiète.\n"
     "F CG(2020)35-INF56\nF Page 3/11\n"},
    {"a note in mid-sentence",
     "Les membres ont donné leur garantie2 au sujet de la situation\n"
     "                                        \n2 En anglais : « safeguarding … »\n qui les "
     "inquiète.\n",
     "P Les membres ont donné leur garantie au sujet de la situation qui les inquiète.\n"
     "N 2 En anglais : « safeguarding … »\n"},
    {"a number without a note is text", "Le modèle COVID19 et la formule2 restent.\n",
     "P Le modèle COVID19 et la formule2 restent.\n"},
    {"a bracketed note", "Ils ont donné leur accord[3].\n\n[3] Voir le procès-verbal.\n",
     "P Ils ont donné leur accord.\nN [3] Voir le procès-verbal.\n"},
    {"square metres", "La salle a 120 m² de surface.\n", "P La salle a 120 m² de surface.\n"},
    {"square kilometres without a superscript",
     "La zone couvre 300 km2 dans le nord.\n2 Second point du programme\n",
     "P La zone couvre 300 km2 dans le nord.\nP 2 Second point du programme\n"},
    {"a superscript mark", "La salle est grande².\n\n² Voir le plan.\n",
     "P La salle est grande.\nN ² Voir le plan.\n"},
    {"a heading", "Article 5\n\nLes membres votent.\n", "H Article 5\nP Les membres votent.\n"},
    {"a year at the line start",
     "Les négociations que les coprésidents ont arbitrées depuis\n1994. Au contraire, tout va "
     "bien.\n",
     "P Les négociations que les coprésidents ont arbitrées depuis 1994. Au contraire, tout va "
     "bien.\n"},
    {"a link address",
     "Les membres de la commission ont parlé de la situation qui\nmailto:a@b.fr\nles inquiète.\n",
     "P Les membres de la commission ont parlé de la situation qui les inquiète.\nF "
     "mailto:a@b.fr\n"},
    {"a number behind a hyphen",
     "Les membres de la commission ont parlé longuement du COVID-\n19 qui inquiète.\n",
     "P Les membres de la commission ont parlé longuement du COVID-19 qui inquiète.\n"},
    {"capitals are parted by a hyphen, too",
     "LES MEMBRES DE LA COMMISSION ONT ADOPTÉ HIER LA RECOMMAN-\nDATION.\n",
     "P LES MEMBRES DE LA COMMISSION ONT ADOPTÉ HIER LA RECOMMANDATION.\n"},
    {"a name is put together",
     "Les membres de la commission ont parlé de la ville de Val-\nmure hier.\n",
     "P Les membres de la commission ont parlé de la ville de Valmure hier.\n"},
    {"a name with a small word",
     "Les membres de la commission ont parlé de la ville d’Aix-\nen-Provence hier.\n",
     "P Les membres de la commission ont parlé de la ville d’Aix-en-Provence hier.\n"},
    {"a bracket that is still open", "Vu la décision de l’Assemblée (ci-après\n« l’Assemblée »),\n",
     "P Vu la décision de l’Assemblée (ci-après « l’Assemblée »),\n"},
    {"a first line to the right",
     "     Les membres de la commission ont parlé de la situation ;\n     Les autres ont "
     "écouté sans rien dire pendant une heure et\ndemie.\n",
     "P Les membres de la commission ont parlé de la situation ;\n"
     "P Les autres ont écouté sans rien dire pendant une heure et demie.\n"},
    {"an address far to the right",
     "                              Secrétariat du Bassin inférieur\n"
     "                              Quai des Bateliers\n",
     "P Secrétariat du Bassin inférieur\nP Quai des Bateliers\n"},
    {"rows of a table", "Commune      2021     2022\nValmure      1 200    1 350\n",
     "P Commune      2021     2022\nP Valmure      1 200    1 350\n"},
    {"a table of contents", "1. Les travaux .......... 2\n2. Les comptes .......... 14\n",
     "L 1. Les travaux 2\nL 2. Les comptes 14\n"},
    {"a list sign alone on its line", "a)\n\nlire ;\n\nb)\n\nécrire.\n",
     "L a) lire ;\nL b) écrire.\n"},
    {"the letter of a lawsuit is no list",
     "Les membres de la commission ont parlé de l’affaire Dupont\nc. France, qui les "
     "inquiète.\n",
     "P Les membres de la commission ont parlé de l’affaire Dupont c. France, qui les "
     "inquiète.\n"},
    {"captions", "Pièces jointes : deux\ncc : Mme Loriot\nTél. : 03 55\n",
     "P Pièces jointes : deux\nP cc : Mme Loriot\nP Tél. : 03 55\n"},
    {"a running title between parts of a sentence",
     "Les membres de la commission ont parlé de la situation qui\n\n2      Rapport annuel\n\nles "
     "inquiète.\n",
     "P Les membres de la commission ont parlé de la situation qui les inquiète.\n"
     "F 2      Rapport annuel\n"},
    {"a roman page number",
     "Les membres de la commission ont parlé de la situation qui\n\niv\n\fles inquiète.\n",
     "P Les membres de la commission ont parlé de la situation qui les inquiète.\nF iv\n"},
    {"over the page",
     "Les membres de la commission ont parlé de la situation qui\n…/…\nles inquiète.\n",
     "P Les membres de la commission ont parlé de la situation qui les inquiète.\nF …/…\n"},
    {"a number glued to the first line of a page",
     "Les membres de la commission ont parlé de la situation qui\n\f2 les inquiète.\n",
     "P Les membres de la commission ont parlé de la situation qui les inquiète.\nF 2\n"},
    {"a letterspaced title, a ligature",
     "R A P P O R T  A N N U E L\nLa \uFB01n de l’of\uFB01ce.\n",
     "H RAPPORT ANNUEL\nP La fin de l’office.\n"},
    {"a quoted answer in an e-mail",
     "> Les membres de la commission ont parlé de la situation qui\n> les inquiète.\n>> "
     "Laquelle ?\n> > Celle-là.\n\nVoilà.\n",
     "P Les membres de la commission ont parlé de la situation qui les inquiète.\n"
     "P Laquelle ?\nP Celle-là.\nP Voilà.\n"},
    {"the sign before a signature", "Bien à toi,\nPaul\n-- \nPaul Serin\n",
     "P Bien à toi,\nP Paul\nF --\nP Paul Serin\n"},
    {"a note whose mark was lost",
     "Leur garantie1 vaut, dit-on.\n\n1 Voir la lettre.\n2 Voir aussi la réponse.\n",
     "P Leur garantie vaut, dit-on.\nN 1 Voir la lettre.\nN 2 Voir aussi la réponse.\n"},
    {"marks after a year and after capitals",
     "En 20171 l’OTAN2 a parlé du CO2 et du G7.\n\n1 Voir la lettre.\n2 Voir la réponse.\n",
     "P En 2017 l’OTAN a parlé du CO2 et du G7.\nN 1 Voir la lettre.\nN 2 Voir la réponse.\n"},
    {"a mark whose note is missing",
     "Un mot1 puis un terme2 et un nom3.\n\n1 Voir la lettre.\n\n3 Voir la réponse.\n",
     "P Un mot puis un terme et un nom.\nN 1 Voir la lettre.\nN 3 Voir la réponse.\n"},
    {"daggers and letters",
     "Un mot† puis un terme(a).\n\n____________\n† Voir la lettre.\n(a) Voir la réponse.\n",
     "P Un mot puis un terme.\nN † Voir la lettre.\nN (a) Voir la réponse.\n"},
    {"a superscript after a stop", "La salle est grande.¹ Oui.\n\n¹ Voir le plan.\n",
     "P La salle est grande. Oui.\nN ¹ Voir le plan.\n"},
    {"a note that runs over the page",
     "Leur garantie1 vaut pour tous les membres de la commission qui\n\n____________\n1 Voir la "
     "lettre que le président a envoyée aux\n\n- 1 -\n\nla veulent bien.\n\n____________\nmembres."
     "\n\n- 2 -\n",
     "P Leur garantie vaut pour tous les membres de la commission qui la veulent bien.\n"
     "N 1 Voir la lettre que le président a envoyée aux membres.\nF - 1 -\nF - 2 -\n"},
    {"numbers of notes that extraction has put elsewhere at the foot",
     "Les membres1 de la commission2 ont parlé longuement de la situation qui\n1\n\nVoir la "
     "lettre.\n\nVoir la réponse du président, lue à la séance et jointe au\nprocès-verbal."
     "\n2\n\n\fles inquiète.\n",
     "P Les membres de la commission ont parlé longuement de la situation qui les inquiète.\n"
     "N 1 Voir la lettre.\nN 2 Voir la réponse du président, lue à la séance et jointe au "
     "procès-verbal.\n"},
    {"bullets that stand together before their items",
     "Le Congrès doit :\n•\n•\n\nlire le rapport que la commission lui a remis pendant sa\n"
     "session ;\nécrire.\n\nIl vote.\n",
     "P Le Congrès doit :\nL • lire le rapport que la commission lui a remis pendant sa session "
     ";\nL • écrire.\nP Il vote.\n"},
    {"numbers that stand together before their items",
     "Le Congrès doit :\n1.\n2.\n3.\n\nlire\nécrire\nvoter\n\nIl est tard.\n",
     "P Le Congrès doit :\nL 1. lire\nL 2. écrire\nL 3. voter\nP Il est tard.\n"},
    {"notes numbered as a list is, without a rule",
     "1. Les membres de la commission ont parlé de la situation le 4 mai 20221. Ils "
     "ont\nvoté2.\n2. Le président a levé la séance.\n3. Les membres se sont levés.\n1. Voir la "
     "lettre.\n2. Voir la réponse.\n\n\f4. Ils sont partis.\n",
     "L 1. Les membres de la commission ont parlé de la situation le 4 mai 2022. Ils ont voté.\n"
     "L 2. Le président a levé la séance.\nL 3. Les membres se sont levés.\n"
     "N 1. Voir la lettre.\nN 2. Voir la réponse.\nL 4. Ils sont partis.\n"},
    {"a note below a colon where the numbered paragraphs go on overleaf",
     "5. Les membres ont parlé de la garantie1. Texte :\n\n1. Voir "
     "la lettre.\n\f« Je le veux. »\n6. Ils sont partis.\n",
     "L 5. Les membres ont parlé de la garantie. Texte :\n"
     "N 1. Voir la lettre.\nP « Je le veux. »\nL 6. Ils sont partis.\n"},
    {"a list at the foot of a page is none of notes",
     "1. Les membres ont donné leur garantie2 ce matin.\n\n2. Le président a levé la "
     "séance.\n\f3. Les membres se sont levés.\n",
     "L 1. Les membres ont donné leur garantie2 ce matin.\nL 2. Le président a levé la séance.\n"
     "L 3. Les membres se sont levés.\n"},
    {"a note that is a document symbol and nothing else",
     "Les membres ont voté la résolution de la veille1 ce matin.\n\n1. S/RES/2254 (2015).\n\f"
     "Les autres se sont levés.\n",
     "P Les membres ont voté la résolution de la veille ce matin.\nN 1. S/RES/2254 (2015).\n"
     "P Les autres se sont levés.\n"},
    {"the gap behind a bullet makes no row of a table",
     "    •    la publication du guide que les membres de la\n         commission ont lu ;\n    •  "
     "  "
     "la suite.\n",
     "L •    la publication du guide que les membres de la commission ont lu ;\nL •    la "
     "suite.\n"},
    {"an item goes on below its words",
     "  • 4 juin 2024 : réunion du Bureau,\n    Bâle\n  • 7 juin 2024 : assemblée\n    Trente\nLes "
     "membres sont invités.\n",
     "L • 4 juin 2024 : réunion du Bureau, Bâle\nL • 7 juin 2024 : assemblée Trente\n"
     "P Les membres sont invités.\n"},
    {"the paragraph below an indented item",
     "    1. de communiquer leurs données au Secrétariat avant juin.\nLe rapport sera publié dans "
     "le "
     "courant de l’année.\n",
     "L 1. de communiquer leurs données au Secrétariat avant juin.\n"
     "P Le rapport sera publié dans le courant de l’année.\n"},
    {"a mark behind the number of a resolution",
     "Vu la résolution 45/121, ils votent la résolution 45/122.\n\n1 Voir la lettre.\n",
     "P Vu la résolution 45/12, ils votent la résolution 45/122.\nN 1 Voir la lettre.\n"},
    {"the blank before a mark goes with it",
     "Vu le Statut (1), la lettre (2) du président et l’avis (3) ; ils votent (4).\n\n(1) Voir "
     "ici.\n(2) Voir là.\n(3) Voir plus loin.\n(4) Voir ailleurs.\n",
     "P Vu le Statut, la lettre du président et l’avis ; ils votent.\nN (1) Voir ici.\n"
     "N (2) Voir là.\nN (3) Voir plus loin.\nN (4) Voir ailleurs.\n"},
    {"two columns whose lines do not meet",
     "                              longtemps et les membres\nLes membres de la\n"
     "                              ont voté sur le texte du\ncommission ont parlé de\n"
     "                              rapport sans rien dire à\nla situation, qui les\n"
     "                              celles et ceux qui les\ninquiète, et de la lettre\n"
     "                              écoutaient.\ndu président pendant\n",
     "P Les membres de la commission ont parlé de la situation, qui les inquiète, et de la lettre "
     "du président pendant longtemps et les membres ont voté sur le texte du rapport sans rien "
     "dire à celles et ceux qui les écoutaient.\n"},
    {"a raised mark that -layout has set below its line",
     "Les membres de la commission ont parlé de la lettre\n"
     "                                                     1 . Ils ont\n"
     "voté le texte\n                2 et sont partis.\n\n1. Voir ici.\n2. Voir là.\n",
     "P Les membres de la commission ont parlé de la lettre. Ils ont voté le texte et sont "
     "partis.\n"
     "N 1. Voir ici.\nN 2. Voir là.\n"},
    {"notes at the end",
     "Leur garantie1 vaut.\n\nNotes\n\n1. Voir la lettre que le président a envoyée\naux "
     "membres.\n",
     "P Leur garantie vaut.\nP Notes\nN 1. Voir la lettre que le président a envoyée aux "
     "membres.\n"},
};

BOOST_AUTO_TEST_SUITE(reflow)

BOOST_DATA_TEST_CASE(wrapped_text, boost::unit_test::data::make(cases), c)
{
    BOOST_TEST(shown(reflowed(wrapped_lines + c.lines)) == joined_lines + c.blocks);
}

BOOST_AUTO_TEST_CASE(a_blank_line_after_every_line)
{
    std::string text;
    for (const char c : wrapped_lines.substr(0, wrapped_lines.size() - 1)) {
        text += c == '\n' ? " \n\n" : std::string(1, c);
    }
    BOOST_TEST(shown(reflowed(text)) == joined_lines);
}

BOOST_AUTO_TEST_CASE(whole_paragraphs_come_through_untouched)
{
    const std::string text = "Un  paragraphe  entier, avec des espaces doubles. Il a deux "
                             "phrases.\n\nUn autre, court\n\nEt un troisième.";
    BOOST_TEST(shown(reflowed(text)) ==
               "P Un  paragraphe  entier, avec des espaces doubles. Il a deux phrases.\n"
               "P Un autre, court\nP Et un troisième.\n");
}

BOOST_AUTO_TEST_CASE(never_leaves_the_text_alone)
{
    const Document document = reflowed(wrapped_lines, Reflow::never);
    BOOST_TEST(document.text == wrapped_lines);
}

BOOST_AUTO_TEST_CASE(the_marker_is_tied_to_its_note)
{
    const Document document =
        reflowed(wrapped_lines + "Leur garantie2 vaut.\n\n2 En anglais : « X »\n");
    BOOST_REQUIRE(document.markers.size() == 1U);
    const NoteMarker& marker = document.markers.front();
    BOOST_TEST(marker.label == "2");
    BOOST_TEST(slice(document.original, marker.origin) == "2");
    BOOST_TEST(document.text.substr(marker.at - 8, 8) == "garantie");
    BOOST_REQUIRE(marker.block.has_value());
    BOOST_TEST(document.blocks[*marker.block].part == "footnote 2");
}

BOOST_AUTO_TEST_CASE(numbering_starts_again_on_each_page)
{
    const Document document = reflowed(wrapped_lines + "Un mot1 dit.\n\n1 La première note.\n\n" +
                                       "Un terme1 écrit.\n\n1 La seconde note.\n");
    BOOST_REQUIRE(document.markers.size() == 2U);
    BOOST_TEST(slice(document.text, document.blocks[*document.markers[0].block].span) ==
               "1 La première note.");
    BOOST_TEST(slice(document.text, document.blocks[*document.markers[1].block].span) ==
               "1 La seconde note.");
}

/// Every character of a block that is not a join stands in the user's file where the map says.
void check_map(const Document& document)
{
    for (const Block& block : document.blocks) {
        BOOST_REQUIRE(trim(document.text, block.span) == block.span);
        for (std::uint32_t at = block.span.begin; at < block.span.end;) {
            const std::uint32_t size = character_at(document.text, at).size;
            const Span origin = document.source_map.origin_of({at, at + size});
            BOOST_REQUIRE(origin.end <= document.original.size());
            const bool ligature = slice(document.original, origin) == "\uFB01";
            if (document.text[at] != ' ' && !ligature) {
                BOOST_REQUIRE(slice(document.original, origin) ==
                              slice(document.text, {at, at + size}));
            }
            at += size;
        }
    }
}

BOOST_AUTO_TEST_CASE(places_survive_any_text)
{
    std::mt19937 random(11);
    const std::string_view pieces[] = {
        "mot ",   "Mot ",    "é",         "\n",       "\n\n",  ". ",          "garantie2 ",
        "2 Note", "[2]",     "[2] x",     "-\n",      "\f",    "Page 3/11\n", "\r\n",
        "1. a",   "²",       "* ",        "\u00AD\n", "> ",    ">> ",         "____________\n",
        "     ",  "\uFB01",  "A B C D\n", ".....",    "\f2 a", "-- \n",       "iv\n",
        "20171 ", "Notes\n", "1\n",       "•\n",      "2.\n",  "\n     ",     "45/121"};
    for (int round = 0; round < 1500; ++round) {
        std::string text = round % 2 == 0 ? wrapped_lines : "";
        for (int k = 0; k < 25; ++k) {
            text += pieces[random() % std::size(pieces)];
        }
        check_map(reflowed(text, round % 3 == 0 ? Reflow::always : Reflow::automatic));
    }
}

BOOST_AUTO_TEST_CASE(empty_text)
{
    BOOST_TEST(reflowed("").blocks.empty());
    BOOST_TEST(reflowed(" \n\n ").blocks.empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
