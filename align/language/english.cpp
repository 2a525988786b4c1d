#include "align/language/rules.hpp"

namespace enregard {

namespace {

using namespace word_kind;

WordTable english_words()
{
    return {
        {title,
         {
             "mr mrs ms messrs mmes mme dr drs prof gen col maj capt cmdr lt sgt cpl pvt rev hon",
             "rt gov sen rep reps sens pres st ste mt ft fr br amb adm insp supt det h.e h.m h.r.h",
             "atty brig lieut",
         }},
        {reference,
         {
             "nos nr pp figs ch chap chaps vol vols eds eqs tel paras secs sects cls corr appx feb",
             "aug sept oct nov dec thurs approx dept depts supp suppl sess encs encl encls art.s",
             "f.supp f.2d f.3d l.ed s.ct u.s.c c.f.r u.s.c.a civ crim evid const amend amends cir",
             "ct cts ins mfg mfrs ry r.r indus elec servs assocs cnty twp hosp comm auth rptr pac",
             "so.2d n.e.2d n.w.2d s.e.2d s.w.2d s.w.3d a.2d p.2d p.3d cert compl dkt jud bankr",
             "proc legis regs exch mgmt constr educ envtl employ liab pub.l stat h.r s.rep h.r.rep",
             "subch subsec subdiv pmbl excl incl pty ser al arb jur abst subd",
         }},
        {before_number,
         {
             "no n p para par sec sect pt pts cl res rec recs ref refs ext app fig art add tab eq",
             "ed mar jan apr jun jul sep tue tues wed thu thur fri est div max min reg lib loc s",
             "ss rs nn ff apps arg op art schd sched cap n° nº doc docs arts ann mon tit",
         }},
        {capital_reference,
         {
             "am app ariz ark bd br bros cal calif cl colo conn corr dak def defs del dep dist div",
             "ex exh exs fla ga ill ind kan ky la mass md mem mich minn miss mo mont mot mun neb",
             "nev okla op ore pa par pet pl pls resp rep rec reg rel rest sec sup super supp sys",
             "tenn tex tr transp tri univ utils va vt wash wis wyo mgt j jj c.j l.j off gaz parl",
             "deb prot conv resol decl protoc gr chr cl h.l q.b k.b w.l.r emp lab fin pub conf atl",
             "cent chem cos cty econ eng enters equip fid grp guar hous imp inst inv invs mach mkt",
             "mktg merch metro mortg org pharm prod prods prop props rehab reprod sav sch schs sci",
             "sols subcomm sur surv tech telecomm temp transcon util vill nw ne sw se cert e.r",
             "e.h.r.r e.c.r admin fed vet tit sat sun mon lat long",
         }},
        {never_final,
         {
             "cf v vs c e.g i.e viz eg ie ca esp resp p.s ps n.b nb f.e btw aka a.k.a",
             "med attn",
         }},
        {maybe_final,
         {
             "etc inc ltd llc plc co corp bros u.s u.k u.n e.u u.s.a u.s.s.r d.c",
             "jr sr ph.d m.d b.a m.a ll.b ll.m m.sc b.sc ave blvd rd ibid id cit univ",
             "n.y l.a esq ret p.c l.l.c l.l.p l.p s.a n.v g.m.b.h p.l.c assoc",
             "wash mass st",
         }},
        {clock_time, {"a.m p.m b.c a.d b.c.e c.e bce bc"}},
        {unit, {"lb lbs oz ft in sq cu hr hrs mi mins secs yd yds km kg cm mm m ha"}},
        {label, {"art article section sec rule § chap chapter regulation"}},
        {starter,
         {
             "the this that these those it he she they we i you in at for however but and or if",
             "when while as after before there here what who why how where which my his her their",
             "our your its yes not such since then thus although though despite under by with from",
             "to also moreover furthermore finally according many all each every both either",
             "another others let please is are was were does did could would should had because",
             "during between until once even only now today yesterday tomorrow having considering",
             "recalling nevertheless therefore consequently accordingly see indeed instead",
             "meanwhile otherwise similarly likewise millions thousands hundreds dozens it's he's",
             "whereas hence perhaps unless whether within without against upon nothing neither nor "
             "id ibid accord compare",
         }},
        {soft_starter,
         {
             "a an on so no do will may can might must some most one two three other just have has",
             "first second third next last any more long new de van von la le i'm we're",
         }},
        {connective,
         {
             "and or but nor in at on of for from to with by as than into onto that which who is",
             "was has have are were will would can could",
         }},
        {speech_verb,
         {
             "said says asked cried yelled shouted replied answered wondered whispered exclaimed",
             "added thought continued called demanded insisted declared remarked",
         }},
        {after_time,
         {
             "monday tuesday wednesday thursday friday saturday sunday eastern central pacific",
             "mountain gmt utc cet cest est edt cst cdt mst mdt pst pdt bst today tomorrow",
         }},
        {numbered,
         {
             "article articles section sections chapter chapters paragraph paragraphs part parts",
             "annex annexes appendix resolution recommendation decision directive regulation",
             "protocol table figure page pages number rule clause clauses phase stage step version",
             "level category class type group volume note question schedule exhibit title line row",
             "least than about over under of to from and or for by point points no",
         }},
        {domain,
         {"com org net int eu gov edu info biz uk fr pdf doc docx html htm txt xls xlsx zip"}},
    };
}

} // namespace

const LanguageRules& english_rules()
{
    static const LanguageRules rules = {
        .words = english_words(),
        .adverbs = {"ly"},
        .comma_adverbs = {},
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
