#include "align/language/function_words.hpp"

#include "align/language/word_set.hpp"

#include <algorithm>
#include <span>

namespace enregard {

namespace {

const WordSet& french_function_words()
{
    static const WordSet words = {
        "le la les l un une des du de d au aux à ce cet cette ces c cela ça ceci celui celle ceux "
        "celles il elle ils elles on nous vous je j tu me m te t se s moi toi soi lui leur leurs y "
        "en que qu qui quoi dont où lequel laquelle lesquels lesquelles duquel auquel auxquels "
        "mon ma mes ton ta tes son sa ses notre nos votre vos",
        "ne n pas plus non ni point et ou mais donc or car si comme lorsque lorsqu quand puisque "
        "parce quoique tandis afin ainsi alors aussi bien très trop peu tant tel telle tels telles "
        "tout toute tous toutes même mêmes autre autres quelque quelques aucun aucune chaque",
        "dans sur sous par pour avec sans vers chez entre contre depuis pendant durant avant après "
        "dès jusque jusqu selon malgré parmi lors hors outre hormis afin cause",
        "être suis es est sommes êtes sont étais était étions étiez étaient fus fut fûmes furent "
        "serai sera serons serez seront serais serait serions seraient sois soit soyons soyez "
        "soient fût fussent été étant avoir ai as a avons avez ont avais avait avions aviez "
        "avaient eus eut eûmes eurent aurai aura aurons aurez auront aurais aurait aurions "
        "auraient aie ait ayons ayez aient eût eussent eu eue ayant",
        "peut peuvent pouvait pouvaient pourra pourront pourrait pourraient pouvoir puisse "
        "puissent "
        "pu doit doivent devait devaient devra devront devrait devraient devoir dû va vont allait "
        "allaient faut fallait faudra faudrait",
        "faire fait fais font ici là y voici voilà dont encore déjà toutefois cependant puis enfin "
        "notamment également plutôt quel quelle quels quelles aujourd'hui jamais rien guère mme "
        "mlle mm",
    };
    return words;
}

const WordSet& english_function_words()
{
    static const WordSet words = {
        "the a an this that these those it its he him his she her hers they them their theirs we "
        "us our ours you your yours i me my mine who whom whose which what one ones itself himself "
        "herself themselves ourselves yourself myself there here",
        "not no nor n't and or but so if as than then when while where why how because since "
        "although though whether either both such same other others any some each every all also "
        "very too just only even still yet more most much many less least own few",
        "of in on at by to from for with without into onto upon over under about above below after "
        "before between among against during through throughout within out off up down per via "
        "towards toward until till unless like along across around behind beyond despite except",
        "be am is are was were been being have has had having do does did done doing will would "
        "shall should can could may might must ought",
        "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't "
        "can't cannot couldn't shouldn't mustn't it's that's there's he's she's they're we're i'm "
        "i've we've you've they've he'd she'd i'd they'd we'd i'll he'll she'll they'll we'll let",
        "s t however thus therefore moreover furthermore indeed rather quite already again never "
        "nothing mr mrs ms bc ad bce ce",
    };
    return words;
}

} // namespace

bool is_function_word(Language language, std::string_view key)
{
    return language == Language::french    ? french_function_words().contains(key)
           : language == Language::english ? english_function_words().contains(key)
                                           : false;
}

unsigned bindings_of(Language language, std::string_view key)
{
    using namespace binding;
    struct Bound {
        unsigned bits;
        WordSet words;
    };
    static const Bound french[] = {
        {determiner | pronoun_too, {"le la les l"}},
        {determiner, {"au aux cet cette ces sa ses mes mon nos vos"}},
        {preposition | breaks, {"de d à dans par sur chez pour avec"}},
        {determiner | breaks, {"du des"}},
        {breaks, {"au aux qui dont en parmi entre"}},
        {preposition, {"du des"}},
        {verb,
         {"est sont était étaient sera seront serait a ont avait avaient aura auront peut peuvent "
          "pourrait pourraient doit doivent devrait devraient se s ne n"}},
        {never_last,
         {"le la les l un une des du de d au aux à ce cet cette ces son sa ses mon ma mes nos vos "
          "notre votre leurs et ou ni mais car que qu qui dont si comme lorsque lorsqu puisque "
          "parce "
          "quand afin ainsi dans par sur chez entre vers sous se s ne n je j il ils on très trop "
          "avait avaient ont a est sont était étaient fut furent aura sera ayant étant plusieurs "
          "chaque quelques tout toute"}},
    };
    static const Bound english[] = {
        {determiner, {"the a an its their our your"}},
        {breaks, {"of in on at by from with into for and that which who whose during among"}},
        {verb,
         {"is are was were has have had will would can could should must may might does did"}},
        {never_last,
         {"the a an and or but nor if because although whose its their our your my than very every "
          "of into from which who were was has had is are"}},
    };
    unsigned bits = 0;
    const std::span<const Bound> all = language == Language::french    ? std::span(french)
                                       : language == Language::english ? std::span(english)
                                                                       : std::span<const Bound>();
    for (const Bound& bound : all) {
        bits |= bound.words.contains(key) ? bound.bits : 0;
    }
    return bits;
}

} // namespace enregard
