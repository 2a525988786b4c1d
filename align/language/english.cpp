#include "align/language/rules.hpp"

namespace enregard {

const LanguageRules& english_rules()
{
    static const LanguageRules rules = {
        .titles =
            {
                "mr mrs ms messrs mmes mme dr drs prof gen col maj capt cmdr lt sgt cpl pvt rev",
                "hon rt gov sen rep pres st ste mt ft fr br amb adm insp supt det h.e h.m",
            },
        .references =
            {
                "art arts n no nos nr p pp fig figs tab ch chap chaps vol vols ed eds eq eqs tel",
                "ext para paras par sec sect secs sects pt pts cl cls res doc docs add corr app",
                "appx rec recs ref refs jan feb mar apr jun jul aug sep sept oct nov dec mon tue",
                "tues wed thu thur thurs fri sat sun approx est dept div max min lib ser s ss rule",
                "reg regs supp suppl stat pub ann sess art.s cf.art ct cir f.supp f.2d f.3d",
                "l.ed s.ct enc encs encl encls",
            },
        .never =
            {
                "cf v vs e.g i.e viz eg ie op loc c ca esp incl resp al",
            },
        .maybe_final =
            {
                "etc inc ltd llc plc co corp bros u.s u.k u.n e.u u.s.a u.s.s.r a.m p.m d.c b.c",
                "a.d jr sr ph.d m.d b.a m.a ave blvd rd ibid id cit univ assn calif wash mass",
                "conn ariz n.y l.a esq ret",
            },
        .starters =
            {
                "the this that these those it he she they we i you in on at for however but and or",
                "if when while as after before there here what who why how where which my his her",
                "their our your its a an no yes not such since then thus although though despite",
                "under by with from to also moreover furthermore finally according some many most",
                "all each every both either another other others one two three let please is are",
                "was were do does did can could will would should may might have has had so",
                "because",
                "during between until once even only just now today yesterday having considering",
                "recalling nevertheless therefore consequently accordingly",
            },
        .function_words =
            {
                "the of and to in that is was were are be been being for with as his her their its",
                "they them he she it we you from by this these those which who whom whose what "
                "when",
                "where have has had not or at an would could should shall will may can our your",
                "than then there any all also between into upon such",
            },
    };
    return rules;
}

} // namespace enregard
