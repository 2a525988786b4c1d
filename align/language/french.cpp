#include "align/language/rules.hpp"

namespace enregard {

namespace {

using namespace word_kind;

WordTable french_words()
{
    return {
        {title,
         {
             "m mm mr mrs ms mme mmes mlle mlles dr drs pr prof me mes mgr mgrs st ste sts stes",
             "s.e s.m s.a.r s.exc s.em s.s ll.aa ll.mm gal gén col cne cdt lt adm amb sgt maj vve",
             "r.p s.e.m s.e.mme prés exc",
         }},
        {reference,
         {
             "arts al alin nos nr num pp pg fig figs tabl chap éd édit éds rés résol réf parag",
             "parags sect sess suppl av boul bd janv févr fév fevr juil juill oct nov déc dec req",
             "recomm trad dép dépt env approx cass civ crim plén chron jur somm préc suiv arr",
             "décis consid bull gaz pal obs jcp rtd ajda rfda rjs cah légis régl ord circ ét const",
             "pén comm concl rect rapp aff coll proc instr par paras rép rec t.a c.a t.g.i c.e",
             "pers gén int réserv",
         }},
        {before_number,
         {
             "art n no nº n° p pag pages tab ch t tit ed tél tel ref doc docs sec supp app mar mer",
             "avr sept lun jeu ven sam dim ann min max com soc cons ass sér dir cap ss let lett ad",
             "ex v chif cote vol fax annexe",
         }},
        {capital_reference,
         {
             "ass cons soc com dir coll rev ann doc rép comm gr ch ph th cl fr chr alph alex aug",
             "jos vict édit impr loc min préf trib cour rec",
         }},
        {never_final,
         {
             "cf v vs c voy c-à-d càd c.-à-d c.à.d i.e e.g p.ex ex op loc apr n.b nb ca spéc",
             "notam art.l art.r art.d p.-s p.s ps p.o",
         }},
        {maybe_final,
         {
             "etc inc ltd co corp s.a s.a.s s.a.r.l sàrl cie u.s u.s.a u.e é.-u e.-u r.-u",
             "o.n.u ibid id idem cit jr sr ph.d s.n.c s.c.i gmbh al",
         }},
        {clock_time, {"a.m p.m j.-c j.c j-c"}},
        {unit, {"km m cm mm kg g mg h min mn s ha l ml kw t"}},
        {label, {"art article § section titre chapitre"}},
        {ordinal, {"bis ter quater"}},
        {starter,
         {
             "l les un une des d ce cet cette ces c ceci cela il elle ils elles on nous vous je j",
             "tu en dans sur sous par pour avec sans mais et ou or donc car si quand lorsque "
             "lorsqu",
             "comme alors ainsi cependant toutefois néanmoins enfin puis après avant depuis selon",
             "au aux à a son sa ses leur leurs notre nos votre vos mon ma mes qui que qu quel "
             "quelle",
             "quels quelles où ici là tout toute tous toutes chaque plusieurs certains certaines",
             "quelques aucun aucune ne n non oui voilà voici afin malgré outre parmi pendant "
             "durant",
             "entre vers chez contre dès aussi encore toujours jamais s y autre autres parfois",
             "souvent aujourd celui celle ceux conformément considérant compte lors ensuite",
             "finalement grâce jusqu nul pourtant premièrement quant suite telle tel tels telles",
             "voir vu attendu rappelant deux trois quatre cinq dix",
         }},
        {soft_starter, {"le la de du seul seule bien"}},
        {connective,
         {"et ou mais de à du des d l les un une par pour sur sous dans avec au aux la le"}},
        {speech_verb, {}},
        {after_time, {"lundi mardi mercredi jeudi vendredi samedi dimanche gmt utc"}},
        {numbered,
         {
             "article articles section chapitre paragraphe paragraphes partie parties annexe "
             "annexes",
             "appendice résolution recommandation décision directive règlement protocole tableau",
             "figure page pages numéro règle clause phase étape version niveau catégorie classe",
             "type groupe volume note question titre ligne point points alinéa loi de à du et ou",
             "moins sur que en pour par environ",
         }},
        {domain,
         {"com org net int eu gov edu info fr be ch pdf doc docx html htm txt xls xlsx zip"}},
    };
}

} // namespace

const LanguageRules& french_rules()
{
    static const LanguageRules rules = {
        .words = french_words(),
        .adverbs = {"emment", "amment", "ément"},
        // "Parlement" is none.
        .comma_adverbs = {"ment"},
        .function_words =
            {
                "le la les l un une des du de d au aux ce cet cette ces c il elle ils elles nous",
                "vous je j que qu qui quoi dont où ne n pas plus est sont était étaient été être",
                "ont avait avaient avoir sera seront et ou mais donc dans sur sous par pour avec",
                "sans vers chez entre leur leurs notre nos votre vos son sa ses se s y en à si",
                "comme ainsi lors afin selon très tout toute tous toutes même cela celui celle",
                "ceux aussi depuis pendant contre",
            },
    };
    return rules;
}

} // namespace enregard
