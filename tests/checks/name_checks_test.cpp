#include "tests/checks/one_unit.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace enregard;
using enregard::testing::check_unit;
using enregard::testing::UnitCase;

namespace enregard::checks {
extern const Check name_mismatch;
} // namespace enregard::checks

namespace {

constexpr UnitCase name_cases[] = {
    {"", ""},
    {"The summer was hot.", "L'été a été chaud."},
    // the same names in the other language
    {"He left London for Beijing and Munich.", "Il a quitté Londres pour Pékin et Munich."},
    {"The Treaty of The Hague was signed in Cairo.", "Le traité de La Haye a été signé au Caire."},
    {"The President of Kazakhstan met the Kyiv delegation.",
     "Le président kazakh a rencontré la délégation de Kiev."},
    {"The U.S. and the UK agreed.", "Les États-Unis et le Royaume-Uni étaient d'accord."},
    {"John of Gaunt died in 1399.", "Jean de Gand est mort en 1399."},
    {"The Assembly met in Ljubljana on Monday.", "L'Assemblée s'est réunie lundi à Ljubljana."},
    {"NATO and the UN took part.", "L'OTAN et l'ONU y ont participé."},
    {"In Asia and the Pacific the need is great.", "En Asie-Pacifique, le besoin est grand."},
    {"President Mirziyoyev spoke first.", "Le président Mirzioïev a parlé le premier."},
    {"Commander Megabazus was there.", "Le commandant Mégabaze était là."},
    {"He was advised by Alexander.", "Il a été conseillé par Alexandre."},
    {"Trente personnes étaient là.", "Thirty people were there.", "", Language::french},
    {"Le Conseil de l'Europe siège à Strasbourg.", "The Council of Europe sits in Strasbourg.", "",
     Language::french},
    // replaced
    {"⟦Trudeau⟧ will extend the invitation.", "Le ministre étendra l'invitation.", "warning"},
    {"Trudeau will extend the invitation.", "⟦Alice⟧ étendra l'invitation.", "warning"},
    {"Mr Durand spoke first.", "M. ⟦Dupont⟧ a parlé le premier.", "warning"},
    {"The meeting was held in Ljubljana.", "La réunion a eu lieu à ⟦Bratislava⟧.", "warning"},
    {"La réunion a eu lieu à Varsovie.", "The meeting was held in ⟦Vienna⟧.", "warning",
     Language::french},
    // misspelt
    {"The delegation left Beijing.", "La délégation a quitté ⟦Péikn⟧.", "warning"},
    {"The song was written by Kesha.", "La chanson a été écrite par ⟦Kesah⟧.", "warning"},
    {"Elle a été écrite par Churchill.", "It was written by ⟦Chuchill⟧.", "warning",
     Language::french},
    {"They returned from Germany.", "Ils sont revenus d'⟦Allemange⟧.", "warning"},
    // missing
    {"They crossed ⟦Albania⟧ in a week.", "Ils l'ont traversée en une semaine.", "warning"},
    {"It was favoured by ⟦Kipling⟧.", "Cette idée avait sa préférence.", "warning"},
    {"⟦Kipling⟧ was favoured by them.", "Il avait leur préférence.", "info"},
    {"The Minister met Erdogan.", "Le ministre a rencontré ⟦Recep⟧ ⟦Tayyip⟧ Erdogan.", "info info"},
};

BOOST_AUTO_TEST_SUITE(name_checks)

BOOST_DATA_TEST_CASE(names_are_compared, boost::unit_test::data::make(name_cases), c)
{
    check_unit(checks::name_mismatch, c);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
