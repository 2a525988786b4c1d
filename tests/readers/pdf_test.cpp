#include "align/language/speller.hpp"
#include "align/readers/pdf_nameless.hpp"
#include "align/readers/reader.hpp"
#include "align/reflow/reflow.hpp"
#include "align/text/error.hpp"
#include "tests/readers/document_rules.hpp"
#include "tests/readers/pdf_builder.hpp"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::outline;
using enregard::testing::pdf_of;
using enregard::testing::PdfSheet;

namespace {

Document read(const std::string& bytes)
{
    return reader_for("", "pdf").read_file({.name = "test.pdf", .bytes = bytes}, {});
}

Document read(const std::vector<PdfSheet>& sheets)
{
    static Spellers spellers;
    Document document = read(pdf_of(sheets));
    document.language = Language::french;
    document = reflow(std::move(document), Reflow::automatic, spellers);
    BOOST_CHECK_EQUAL(enregard::testing::broken_rule(document), "");
    return document;
}

std::string read_outline(const std::vector<PdfSheet>& sheets)
{
    return outline(read(sheets));
}

/// Fifteen lines that are full, so that a document has a body; from the place `down` on.
PdfSheet& fill(PdfSheet& sheet, double down)
{
    for (int i = 0; i < 15; ++i) {
        sheet.line(
            72, down + 14 * i, 11,
            i < 14
                ? "Les parties se consultent chaque fois qu'une question relative au présent accord"
                : "le demande.");
    }
    return sheet;
}

bool refuses(const std::string& bytes, std::string_view reason)
{
    try {
        read(bytes);
    } catch (const Error& error) {
        BOOST_TEST_MESSAGE(error.reason());
        return error.reason().find(reason) != std::string::npos && error.advice().ends_with('.');
    }
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)
BOOST_AUTO_TEST_SUITE(pdf)

BOOST_AUTO_TEST_CASE(lines_are_joined)
{
    PdfSheet sheet;
    sheet.bold(72, 100, 16, "Déclaration commune")
        .line(72, 130, 11,
              "Les forces armées ont bombardé les zones résidentielles avec des lance-")
        .line(72, 144, 11, "mortiers, en violation flagrante du cessez-le-feu et du droit interna-")
        .line(72, 158, 11, "tional.")
        .line(72, 186, 11, "Un autre alinéa commence ici.");
    BOOST_CHECK_EQUAL(read_outline({sheet}),
                      "heading 1: Déclaration commune\n"
                      "paragraph: Les forces armées ont bombardé les zones résidentielles avec des "
                      "lance-mortiers, en violation flagrante du cessez-le-feu et du droit "
                      "international.\n"
                      "paragraph: Un autre alinéa commence ici.\n");
}

BOOST_AUTO_TEST_CASE(first_line_indents_part_paragraphs)
{
    PdfSheet sheet;
    fill(sheet, 80);
    sheet
        .line(86, 290, 11,
              "L'accord entre en vigueur le premier jour du mois suivant la notification.")
        .line(86, 304, 11,
              "Il est conclu pour cinq ans et se renouvelle, sauf dénonciation, par tacite")
        .line(72, 318, 11, "reconduction.");
    const std::string found = read_outline({sheet});
    BOOST_CHECK(
        found.find("paragraph: L'accord entre en vigueur le premier jour du mois suivant la "
                   "notification.\nparagraph: Il est conclu pour cinq ans et se renouvelle, "
                   "sauf dénonciation, par tacite reconduction.\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(left_column_first)
{
    PdfSheet sheet;
    sheet.bold(150, 80, 14, "Communiqué qui va par-dessus les deux colonnes");
    for (int i = 0; i < 4; ++i) {
        sheet.line(72, 110 + 14 * i, 10, fmt::format("Ligne {} de la colonne qui est à gauche", i))
            .line(310, 110 + 14 * i, 10, fmt::format("ligne {} de la colonne qui est à droite", i));
    }
    const Document document = read({sheet});
    BOOST_CHECK_EQUAL(
        outline(document),
        "heading 1: Communiqué qui va par-dessus les deux colonnes\n"
        "paragraph: Ligne 0 de la colonne qui est à gauche Ligne 1 de la colonne qui est "
        "à gauche Ligne 2 de la colonne qui est à gauche Ligne 3 de la colonne qui est à "
        "gauche ligne 0 de la colonne qui est à droite ligne 1 de la colonne qui est à "
        "droite ligne 2 de la colonne qui est à droite ligne 3 de la colonne qui est à "
        "droite\n");
    const auto address_of = [&](std::string_view words) {
        return address_at(document, static_cast<std::uint32_t>(document.original.find(words)));
    };
    BOOST_CHECK_EQUAL(address_of("Communiqué"), "page 1, line 1");
    BOOST_CHECK_EQUAL(address_of("Ligne 2"), "page 1, column 1, line 4");
    BOOST_CHECK_EQUAL(address_of("ligne 2"), "page 1, column 2, line 4");
}

BOOST_AUTO_TEST_CASE(an_addressee_at_the_right_is_no_column)
{
    PdfSheet sheet;
    const char* lines[] = {"Ministère des Affaires extérieures", "Direction des traités",
                           "14, quai de la Merle"};
    for (int i = 0; i < 3; ++i) {
        sheet.line(72, 80 + 14 * i, 11, lines[i])
            .line(320, 150 + 14 * i, 11,
                  i == 1 ? "Présidente du Conseil" : "Madame Irène Castaing");
    }
    sheet.line(72, 220, 11, "Objet : adhésion au protocole")
        .line(72, 250, 11, "Madame la Présidente,");
    const std::string found = read_outline({sheet});
    BOOST_CHECK(found.find("Présidente du Conseil") < found.find("Objet : adhésion"));
}

BOOST_AUTO_TEST_CASE(page_end_in_a_sentence)
{
    PdfSheet first;
    PdfSheet second;
    first.line(400, 40, 9, "CG(2020)35-INF56")
        .line(72, 700, 11,
              "Nous demandons que la sécurité des habitants soit rétablie sous la garantie^{2}")
        .line(72, 750, 9, "2 En anglais : warranty.")
        .line(280, 800, 9, "Page 1/2");
    second.line(400, 40, 9, "CG(2020)35-INF56")
        .line(72, 80, 11, "des puissances voisines.")
        .line(72, 108, 11, "Une autre phrase.")
        .line(280, 800, 9, "Page 2/2");
    const Document document = read({first, second});
    BOOST_CHECK_EQUAL(
        outline(document),
        "furniture: CG(2020)35-INF56\n"
        "paragraph: Nous demandons que la sécurité des habitants soit rétablie sous la "
        "garantie des puissances voisines.\n"
        "footnote [footnote 2]: 2 En anglais : warranty.\n"
        "furniture: Page 1/2\n"
        "furniture: CG(2020)35-INF56\n"
        "paragraph: Une autre phrase.\n"
        "furniture: Page 2/2\n"
        "2 2 -> 2\n");
    const auto place = static_cast<std::uint32_t>(document.original.find("Une autre phrase"));
    BOOST_CHECK_EQUAL(address_at(document, place), "page 2, line 3");
}

BOOST_AUTO_TEST_CASE(note_in_the_size_of_the_text)
{
    PdfSheet first;
    PdfSheet second;
    first
        .line(72, 660, 11,
              "1 Une ligne qui commence par un nombre et qui va jusqu'à la marge, ou presque,")
        .line(72, 673, 11, "comme celle d'un paragraphe, et la garantie^{1} de l'issue et")
        .line(72, 700, 11, "1 En anglais : safeguarding.");
    second.line(72, 80, 11, "de la guerre.");
    BOOST_CHECK_EQUAL(read_outline({first, second}),
                      "paragraph: 1 Une ligne qui commence par un nombre et qui va jusqu'à la "
                      "marge, ou presque, comme celle d'un paragraphe, et la "
                      "garantie de l'issue et de la guerre.\n"
                      "footnote [footnote 1]: 1 En anglais : safeguarding.\n"
                      "1 1 -> 1\n");
    PdfSheet list;
    list.line(72, 660, 11, "La garantie^{1} a deux parties.")
        .line(72, 687, 11, "1. La paix.")
        .line(72, 700, 11, "2. La sécurité.");
    BOOST_CHECK_EQUAL(read_outline({list}).find("footnote"), std::string::npos);
}

BOOST_AUTO_TEST_CASE(page_of_short_lines)
{
    PdfSheet first;
    PdfSheet second;
    for (int i = 0; i < 12; ++i) {
        first.line(
            72, 80 + 13 * i, 11,
            "Une phrase qui va jusqu'à la marge de droite de la page, comme toutes celles d'ici.");
    }
    second.line(72, 80, 11, "Veuillez agréer l'expression de nos sentiments.");
    for (int i = 1; i < 10; ++i) {
        second.line(72, 80 + 13 * i, 11, "Signature numéro " + std::to_string(i));
    }
    const std::string outline = read_outline({first, second});
    BOOST_TEST(outline.find("paragraph: Veuillez agréer l'expression de nos sentiments.\n") !=
               std::string::npos);
    BOOST_TEST(outline.find("paragraph: Signature numéro 4\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(raised_signs_that_call_no_note)
{
    PdfSheet sheet;
    sheet.line(
        72, 100, 11,
        "La 27^{e} session traite de 12 m^{2} de terrain et de la garantie^{2} de l'eau, H_{2}O.");
    sheet.line(72, 750, 9, "2 Une note.");
    BOOST_CHECK_EQUAL(
        read_outline({sheet}),
        "paragraph: La 27e session traite de 12 m2 de terrain et de la garantie de l'eau, "
        "H2O.\n"
        "footnote [footnote 2]: 2 Une note.\n"
        "2 2 -> 1\n");
}

BOOST_AUTO_TEST_CASE(fonts_without_names_have_the_size_of_their_letters)
{
    // The text, which is told to be of 6 points, is larger than the sign, told to be of 8.5.
    std::vector<PdfWord> words{
        {.text = "octobre", .box = {371, 159.4, 406.2, 167.2}, .size_pt = 6.03, .nameless = true},
        {.text = "2018", .box = {410, 159.4, 431.7, 167.2}, .size_pt = 6.03, .nameless = true},
        {.text = "1", .box = {433, 153.1, 437.2, 164.1}, .size_pt = 8.47, .nameless = true},
        {.text = "named", .box = {440, 159.4, 470, 167.2}, .size_pt = 6.03}};
    mend_nameless_sizes(words);
    BOOST_CHECK_EQUAL(words[0].size_pt, 11);
    BOOST_CHECK_EQUAL(words[1].size_pt, 11);
    BOOST_CHECK_EQUAL(words[2].size_pt, 8.5);
    BOOST_CHECK_EQUAL(words[3].size_pt, 6.03);
    BOOST_CHECK(words[2].box.bottom < words[1].box.bottom - 2);
    BOOST_CHECK_EQUAL(words[3].box.bottom, 167.2);
}

BOOST_AUTO_TEST_CASE(notes_with_full_labels)
{
    PdfSheet sheet;
    fill(sheet, 80)
        .line(72, 310, 11, "Le Comité a siégé le 5 octobre 2018^{1}.")
        .line(72, 338, 11, "Il a approuvé la résolution 2254 ^{2} à l'unanimité.")
        .line(72, 740, 9, "1. Voir le compte rendu.")
        .line(72, 751, 9, "2. S/RES/2254 (2015).");
    const std::string found = read_outline({sheet});
    BOOST_CHECK(found.find("paragraph: Le Comité a siégé le 5 octobre 2018.\n") !=
                std::string::npos);
    BOOST_CHECK(found.find("la résolution 2254 à l'unanimité.\n"
                           "footnote [footnote 1]: 1. Voir le compte rendu.\n"
                           "footnote [footnote 2]: 2. S/RES/2254 (2015).\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(notes_whose_number_is_glued_to_the_text)
{
    PdfSheet sheet;
    fill(sheet, 80)
        .line(72, 310, 11, "Le dossier figure sur la liste^{1} du Conseil.")
        .line(72, 740, 9, "1Liste établie par une décision.")
        .line(72, 751, 9, "2Liste que rien n'appelle.");
    const std::string found = read_outline({sheet});
    BOOST_CHECK(found.find("footnote [footnote 1]: 1Liste établie par une décision.\n") !=
                std::string::npos);
}

BOOST_AUTO_TEST_CASE(notes_as_a_list_at_the_end)
{
    PdfSheet first;
    PdfSheet second;
    PdfSheet third;
    fill(first, 80).line(72, 310, 11, "Voir la résolution 45/12^{1}.");
    fill(second, 80).line(72, 310, 11, "Une année normale^{2} compte plus de pluie.");
    fill(third, 80)
        .line(72, 330, 11, "1. Résolution 45/12, doc. A/45/12.")
        .line(72, 344, 11, "2. Moyenne de trente années.");
    const std::string found = read_outline({first, second, third});
    BOOST_CHECK(found.find("paragraph: Voir la résolution 45/12.\n") != std::string::npos);
    BOOST_CHECK(found.find("paragraph: Une année normale compte plus de pluie.\n") !=
                std::string::npos);
    BOOST_CHECK(found.find("footnote [footnote 1]: 1. Résolution 45/12, doc. A/45/12.\n"
                           "footnote [footnote 2]: 2. Moyenne de trente années.\n") !=
                std::string::npos);
    // A list of three items of which two are called is no list of notes.
    third.line(72, 358, 11, "3. Une recommandation.");
    BOOST_CHECK_EQUAL(read_outline({first, second, third}).find("footnote"), std::string::npos);
}

BOOST_AUTO_TEST_CASE(same_head_on_two_pages)
{
    PdfSheet first;
    PdfSheet second;
    fill(first.line(72, 60, 11, "Organisation européenne du patrimoine"), 74);
    fill(second.line(72, 60, 11, "Organisation européenne du patrimoine"), 74);
    const std::string found = read_outline({first, second});
    BOOST_CHECK(found.starts_with("furniture: Organisation européenne du patrimoine\n"));
    BOOST_CHECK(found.find("\nfurniture: Organisation") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_initial_of_a_name_is_no_label)
{
    PdfSheet sheet;
    fill(sheet, 80)
        .line(72, 320, 11, "H. van der Berg, Présidente")
        .line(72, 350, 11, "B. Sur le fond");
    const std::string found = read_outline({sheet});
    BOOST_CHECK(found.find("paragraph: H. van der Berg, Présidente\n") != std::string::npos);
    BOOST_CHECK(found.find("paragraph: B. Sur le fond") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(raised_numbers_without_a_note_stay_apart)
{
    PdfSheet sheet;
    sheet.line(72, 100, 11, "La résolution 45/12^{7} vise 12 m^{2} de garantie^{45} nouvelle.");
    BOOST_CHECK_EQUAL(read_outline({sheet}), "paragraph: La résolution 45/12⁷ vise 12 m2 de "
                                             "garantie⁴⁵ nouvelle.\n");
}

BOOST_AUTO_TEST_CASE(notes_start_again_on_each_page)
{
    PdfSheet first;
    PdfSheet second;
    fill(first, 80).line(72, 300, 11, "Un premier motif^{1} existe.");
    first.line(72, 760, 9, "1 Note de la première page, qui est longue et qui continue sur la");
    fill(second, 80).line(72, 300, 11, "Un second motif^{1} existe.");
    second.line(72, 750, 9, "page suivante.").line(72, 761, 9, "1 Note de la seconde page.");
    const Document document = read({first, second});
    std::vector<std::string> notes;
    for (const NoteMarker& marker : document.markers) {
        BOOST_REQUIRE(marker.block);
        notes.emplace_back(slice(document.text, document.blocks[*marker.block].span));
    }
    const std::vector<std::string> expected = {
        "1 Note de la première page, qui est longue et qui continue sur la page suivante.",
        "1 Note de la seconde page."};
    BOOST_CHECK_EQUAL_COLLECTIONS(notes.begin(), notes.end(), expected.begin(), expected.end());
}

BOOST_AUTO_TEST_CASE(tables_row_by_row)
{
    PdfSheet sheet;
    fill(sheet, 80);
    const char* cells[4][3] = {{"État", "Ouvrages", "Dépenses"},
                               {"Haute-Combe", "112", "1 240"},
                               {"Merle", "87", "905"},
                               {"Valmure", "61", "377"}};
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 3; ++column) {
            sheet.line(72 + 130 * column, 320 + 14 * row, 11, cells[row][column]);
        }
    }
    const std::string found = read_outline({sheet});
    BOOST_CHECK(found.find("table-cell [table 1, row 1]: État\n"
                           "table-cell [table 1, row 1]: Ouvrages\n"
                           "table-cell [table 1, row 1]: Dépenses\n"
                           "table-cell [table 1, row 2]: Haute-Combe\n"
                           "table-cell [table 1, row 2]: 112\n") != std::string::npos);
    BOOST_CHECK(found.find("table-cell [table 1, row 4]: 377\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(short_cells_are_no_columns)
{
    PdfSheet sheet;
    fill(sheet, 80);
    const char* cells[6][4] = {{"", "Crédits 2021", "Crédits 2022", ""},
                               {"Programme", "(euros)", "(euros)", "Évolution"},
                               {"Eau potable", "4 200 000", "4 750 000", "13,1 %"},
                               {"Usines", "3 100 000", "3 250 000", "4,8 %"},
                               {"Irrigation", "2 900 000", "3 150 000", "8,6 %"},
                               {"Gouvernance", "1 340 000", "1 350 000", "0,7 %"}};
    const int down[6] = {320, 334, 352, 366, 380, 394};
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 4; ++column) {
            sheet.line(72 + 99 * column, down[row], 11, cells[row][column]);
        }
    }
    const std::string found = read_outline({sheet});
    BOOST_CHECK(found.find("table-cell [table 1, row 1]: Programme\n"
                           "table-cell [table 1, row 1]: Crédits 2021 (euros)\n") !=
                std::string::npos);
    BOOST_CHECK(found.find("table-cell [table 1, row 2]: Eau potable\n"
                           "table-cell [table 1, row 2]: 4 200 000\n"
                           "table-cell [table 1, row 2]: 4 750 000\n"
                           "table-cell [table 1, row 2]: 13,1 %\n"
                           "table-cell [table 1, row 3]: Usines\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lists_with_hanging_indents)
{
    PdfSheet sheet;
    fill(sheet, 80);
    sheet.line(72, 310, 11, "a)")
        .line(92, 310, 11,
              "d'observer en permanence le débit et le niveau du fleuve et de ses nombreux")
        .line(92, 324, 11, "affluents ;")
        .line(72, 338, 11, "b)")
        .line(92, 338, 11, "de conseiller les gouvernements.")
        .line(72, 352, 11, "•")
        .line(92, 352, 11, "le génie civil.");
    const std::string found = read_outline({sheet});
    BOOST_CHECK(
        found.find("list-item 1: a) d'observer en permanence le débit et le niveau du fleuve et de "
                   "ses nombreux affluents ;\n"
                   "list-item 1: b) de conseiller les gouvernements.\n"
                   "list-item 1: • le génie civil.\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_stands_across_is_left_out)
{
    PdfSheet sheet;
    sheet.upwards(300, 500, 60, "COPIE")
        .line(72, 100, 11, "Une phrase entière.")
        .line(72.3, 100, 11, "Une phrase entière.")
        .line(72, 128, 11, "Un pro\x01t.", 3);
    BOOST_CHECK_EQUAL(read_outline({sheet}), "paragraph: Une phrase entière.\n"
                                             "paragraph: Un profit.\n");
}

BOOST_AUTO_TEST_CASE(watermarks_are_left_out)
{
    PdfSheet sheet;
    fill(sheet, 80).line(150, 200, 70, "PROJET");
    const std::string found = read_outline({sheet});
    BOOST_CHECK(found.find("PROJET") == std::string::npos);
    BOOST_CHECK_EQUAL(std::ranges::count(found, '\n'), 1);
}

BOOST_AUTO_TEST_CASE(spread_letters_are_words)
{
    PdfSheet sheet;
    fill(sheet, 120);
    double left = 150;
    for (const char letter : std::string("RAPPORT ANNUEL")) {
        if (letter != ' ') {
            sheet.line(left, 80, 14, std::string(1, letter));
        }
        left += letter == ' ' ? 8 : 17;
    }
    BOOST_CHECK(read_outline({sheet}).starts_with("heading 1: RAPPORT ANNUEL\n"));
}

BOOST_AUTO_TEST_CASE(pages_without_text_are_named)
{
    PdfSheet words;
    words.line(72, 100, 11, "Une phrase.");
    const Document document = read({words, PdfSheet(), words, PdfSheet(), PdfSheet()});
    BOOST_REQUIRE_EQUAL(document.remarks.size(), 1U);
    BOOST_CHECK(document.remarks.front().message.starts_with("Pages 2 and 4 to 5 have no text"));
}

BOOST_AUTO_TEST_CASE(what_is_refused)
{
    BOOST_CHECK(refuses("", "is no PDF document"));
    BOOST_CHECK(refuses("Un texte.", "is no PDF document"));
    BOOST_CHECK(refuses("%PDF-1.7\n", "is a damaged PDF document"));
    BOOST_CHECK(refuses(pdf_of({}), "is a PDF document without pages"));
    BOOST_CHECK(refuses(pdf_of({PdfSheet()}), "without any text"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
