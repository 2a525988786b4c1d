#include "align/language/rules.hpp"

namespace enregard {

const LanguageRules& french_rules()
{
    static const LanguageRules rules = {
        .titles =
            {
                "m mm mr mrs ms mme mmes mlle mlles dr drs pr prof me mes mgr st ste sts stes",
                "s.e s.m s.a.r s.exc s.em gal gén col cne cdt lt cap adm amb sgt maj",
            },
        .references =
            {
                "art arts al alin n no nos nº num p pp pg pag fig figs tab tabl chap ch vol t tit",
                "éd",
                "ed édit tél tel fax rés res résol réf ref doc docs par para paras parag sect sec",
                "sess suppl supp annexe app append av boul bd janv févr fév fevr avr juil juill",
                "sept oct nov déc dec lun mar mer jeu ven sam dim req rec recomm ann coll dir",
                "trad dép dépt min max env approx hab rép cass civ crim soc com const cons ass",
                "plén sér obs chron jur somm préc suiv ss rapp aff dr arr décis rec bull",
            },
        .never =
            {
                "cf v vs c voy c-à-d càd i.e e.g p.ex ex op loc apr n.b nb ca spéc not notam",
                "art.l art.r art.d",
            },
        .maybe_final =
            {
                "etc inc ltd co corp s.a s.a.s s.a.r.l sàrl cie j.-c j.c a.m p.m u.s u.s.a",
                "u.e é.-u e.-u r.-u o.n.u ibid id idem cit",
            },
        .starters =
            {
                "le la les l un une des du de d ce cet cette ces c ceci cela il elle ils elles on",
                "nous vous je j tu en dans sur sous par pour avec sans mais et ou or donc car si",
                "quand lorsque lorsqu comme alors ainsi cependant toutefois néanmoins enfin puis",
                "après avant depuis selon au aux à a son sa ses leur leurs notre nos votre vos mon",
                "ma mes qui que qu quel quelle quels quelles où ici là tout toute tous toutes",
                "chaque plusieurs certains certaines quelques aucun aucune ne n non oui voilà",
                "voici afin malgré outre parmi pendant durant entre vers chez contre dès bien",
                "aussi encore toujours jamais s y deux trois autre autres parfois souvent",
                "aujourd celui celle ceux conformément considérant compte dès lors ensuite",
                "finalement grâce jusqu nul par-delà pourtant premièrement quant seul seule",
                "suite telle tel tels telles voir",
            },
        .function_words =
            {
                "le la les l un une des du de d au aux ce cet cette ces c il elle ils elles nous",
                "vous je j que qu qui quoi dont où ne n pas plus est sont était étaient été être",
                "ont avait avaient avoir sera seront et ou mais donc dans sur sous par pour avec",
                "sans vers chez entre leur leurs notre nos votre vos son sa ses se s y en à si",
                "comme ainsi lors afin selon très tout toute tous toutes même cela celui celle",
                "ceux",
                "aussi depuis pendant contre",
            },
    };
    return rules;
}

} // namespace enregard
