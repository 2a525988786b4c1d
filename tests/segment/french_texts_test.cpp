#include "tests/segment/marked_sentences.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

const SentenceCase official_cases[] = {
    {"letter", "Monsieur le Président, J'ai l'honneur d'accuser réception de votre lettre."},
    {"titles in a letter",
     "S.E.M. Jean Dupont, ambassadeur, a reçu M. le Ministre. | Mme la Secrétaire générale "
     "était présente."},
    {"S. E. M. with blanks", "La lettre est adressée à S. E. M. Paul Martin, ambassadeur."},
    {"resolution with semicolons",
     "Considérant que la situation s'aggrave ; Rappelant la résolution 1325 (2000) ; Prenant "
     "note du rapport ; Le Comité décide de rester saisi de la question."},
    {"recitals and colon",
     "Le Conseil, Considérant ce qui suit : Les États membres coopèrent ; Décide : Article "
     "premier."},
    {"UN symbols",
     "Voir le document A/RES/61/295 et le rapport S/2020/1. | Le Conseil en a pris note."},
    {"document number before a capital", "Le texte porte la cote CM(2020)35. | Il a été adopté."},
    {"article with a decimal number", "Selon l'art. 46.4 de la Convention, la Cour statue."},
    {"paragraph", "Le par. 1 est supprimé. | Le par. 2 devient le par. 1. | Le reste est adopté."},
    {"date with 1er",
     "La loi entre en vigueur le 1er janv. 2020. | Elle abroge la loi du 6 janv. 1978."},
    {"number sign before a stop", "Voir le document n° 12. | Il est joint."},
    {"several numbers", "Les annexes nos 3, 4 et 5 sont jointes. | Elles font foi."},
    {"volume", "Voir le vol. II, p. 34. | Le vol. III est sous presse."},
    {"before Christ", "Rome fut fondée en 753 av. J.-C. | La République suivit."},
    {"before Christ, then an adverb", "Elle date de 1600 av. J.-C. | Simultanément, tout change."},
    {"before Christ in mid-sentence", "En 52 av. J.-C. César assiégea Alésia."},
    {"etc. with more dots", "Des notes, des lettres, etc... | La liste est longue."},
    {"etc. in a bracket", "Les actes (lettres, notes, etc.) sont publics. | Les autres non."},
    {"postal address",
     "Conseil de l'Europe, av. de l'Europe, 67075 Strasbourg, tél. 03 88 41 20 00."},
    {"boulevard", "Le siège se trouve 12, bd. Haussmann, Paris. | Il est fermé."},
    {"quotation with its stop",
     "Le ministre a déclaré : « Nous irons jusqu'au bout. » | Il n'a pas précisé la date."},
    {"quotation followed by the speaker",
     "« Nous n'avons rien à cacher ! » a répondu le porte-parole. | La séance a été levée."},
    {"question in guillemets", "« Que faire ? », s'interroge le rapporteur."},
    {"two sentences in guillemets",
     "Il a écrit : « Le texte est clair. | Il doit être appliqué. » | Personne n'a répondu."},
    {"quotation before the stop",
     "La Cour rappelle que ce droit est « absolu ». | Elle le confirme."},
    {"note in brackets after the stop", "Le taux a doublé. [12] | Cette hausse est récente."},
    {"glued note", "Le Comité a rendu son avis.3 | Celui-ci est public."},
    {"note after guillemets", "Le texte parle de « minorités ».² | Cette notion est discutée."},
    {"list in one sentence",
     "Le Comité est chargé : a) d'examiner les rapports ; b) de rédiger un avis ; c) de "
     "suivre la procédure."},
    {"list with brackets in one sentence",
     "Les États s'engagent à (a) respecter le traité, (b) informer le Comité et (c) coopérer. | "
     "Ils le font."},
    {"numbers in one sentence",
     "L'Assemblée décide 1) de créer un groupe de travail ; 2) d'en fixer le mandat."},
    {"degrees", "Il faut : 1° informer les parties ; 2° publier l'avis. | Le délai est bref."},
    {"Roman part", "La partie I. A. du rapport traite de ce point."},
    {"time", "La séance est ouverte à 9 h 30. | Elle est levée à 18 h. | Rien d'autre."},
    {"amount in millions", "Le coût est de 3,5 M. d'euros."},
    {"three dots in brackets", "« Les parties (...) conviennent de ce qui suit. » | C'est tout."},
    {"suspension then small letter", "Les délais... n'ont pas été tenus."},
    {"web address", "Le texte se trouve sur https://www.coe.int/fr/web/portal. | Il est à jour."},
    {"mail address", "Écrire à secretariat.general@exemple.int. | Une réponse suivra."},
    {"name of a file", "Le fichier rapport_final.Version2.pdf est joint."},
    {"first names", "Le rapport de J.-M. Durand et de Ch. Petit est paru. | Il est long."},
    {"initials before a name", "Le juge P. P. de Albuquerque s'est abstenu."},
    {"German name", "L'ouvrage de H. W. Meier et de K. v. Stein est cité."},
    {"numbered paragraph", "12. Le requérant est né en 1970. | 13. Il réside à Paris."},
    {"numbered paragraphs after a year",
     "Le requérant fut arrêté en 1999. | 14. Il fut libéré en 2001. | 15. Il porta plainte."},
    {"heading number", "1. Introduction"},
    {"heading with several numbers", "2.1. Cadre juridique"},
    {"letter heading", "A. Les circonstances de l'espèce"},
    {"Roman heading", "III. Sur la violation de l'article 6"},
    {"article of a treaty", "Art. 5. – Les hautes parties contractantes s'engagent."},
    {"abbreviated organisation", "L'O.N.U. a réagi. | L'O.I.T. aussi. | Rien de plus."},
    {"organisation at the end", "Ce texte émane de l'O.N.U. | Il est ancien."},
    {"company", "La société Martin S.A. a fait appel. | La Cie. du Nord aussi."},
    {"same place", "Ibid. p. 12."},
    {"same place alone", "Ibid., § 45. | La Cour l'a répété."},
    {"page range", "Voir pp. 12-15 et s. | La suite manque."},
    {"et al.", "L'étude de Martin et al. Nature en fait état."},
    {"for example", "Certains pays, p. ex. Malte, n'ont pas répondu."},
    {"that is to say", "Le délai, c.-à-d. un mois, est échu. | Le dossier est clos."},
    {"ditto", "Voir réf. CM/Del/Dec(2019)1340. | La décision est publique."},
};

const SentenceCase legal_cases[] = {
    {"confer", "Cf. Décision du 3 mai 2001. | Elle est définitive."},
    {"name of a case", "L'arrêt Dupont c. France a été rendu le 3 mars. | Il fait date."},
    {"bulletin", "Bull. civ. I, n° 296. | L'arrêt est publié."},
    {"court of cassation", "Cass. civ. 1re, 3 mars 2010. | La Cour casse."},
    {"court of cassation, other order",
     "Cass. 1re civ., 3 mars 2010, n° 09-12.345. | Le pourvoi est rejeté."},
    {"council of State", "CE, Ass., 17 févr. 1950, Dame Lamotte, Rec. Lebon p. 110."},
    {"code article", "Selon C. civ., art. 1240, la faute oblige. | Le juge apprécie."},
    {"legislative part", "Vu l'art. L. 123-4 et l'art. R. 12 du code de commerce."},
    {"legislative part, plain", "En vertu des articles L. 121-1 et R. 421-5. | Le délai court."},
    {"European Court",
     "Affaire X c. Y, nos 12/34 et 56/78, § 12, CEDH 2004-I. | La Cour le rappelle."},
    {"European Court in brackets",
     "La Cour renvoie à sa jurisprudence (Hirst c. Royaume-Uni (no 2) [GC], no 74025/01, § 82, "
     "CEDH 2005-IX). | Elle ne voit aucune raison de s'en écarter."},
    {"above", "Elle se réfère à l'arrêt Kudła (précité, §§ 157-160). | Il n'en va pas autrement."},
    {"paragraph sign",
     "La Cour conclut à la violation de l'article 6 § 1. | Elle alloue 3 000 euros."},
    {"attendu", "Attendu que le moyen n'est pas fondé ; Par ces motifs : Rejette le pourvoi."},
    {"al.", "L'art. 12, al. 2, let. b, LTF est applicable. | Le recours est rejeté."},
    {"Swiss citation", "ATF 134 I 23 consid. 4.2 p. 30. | Le grief est mal fondé."},
    {"paragraph in its sentence", "Conformément au § 12. | La demande est rejetée."},
    {"doctrine", "V. D. 2010, p. 345, obs. Martin. | L'auteur approuve."},
    {"counsel", "Me Durand, avocat de Mme X., a plaidé. | M. Y. a répondu."},
    {"anonymous party", "M. X. a interjeté appel. | Il soutient que la décision est nulle."},
    {"anonymous at the end", "Le contrat fut signé par M. B. | La cour d'appel l'a annulé."},
    {"law number", "La loi n. 2004-575 du 21 juin 2004. | Elle vise le commerce."},
    {"second-person clause", "Le bail prend fin au 31 déc. | Il est renouvelable."},
    {"sub-number", "Le ch. 3.2. de l'accord prévoit un délai."},
    {"periodicals",
     "D. 2004. 123, note Dupont ; JCP 2004. II. 10123, obs. Durand. | La doctrine est partagée."},
    {"volume of a report",
     "Arrêt du 16 juill. 2009, C-189/08, Rec. p. I-6917, point 27. | Il date."},
    {"paragraphs after an article", "Il invoque l'art. 5. | 14. La Cour rejette l'exception."},
    {"anonymous with dots",
     "M. A... B... a demandé l'annulation. | C'est M. X... | La cour l'a suivi."},
    {"considérant and number",
     "Considérant ce qui suit : 1. Aux termes de l'article 5, la demande est recevable."},
    {"operative paragraphs in one sentence",
     "Le Conseil : 1. Condamne ces actes ; 2. Demande aux États de coopérer ; 3. Décide de rester "
     "saisi."},
    {"article that opens the sentence", "Art. L. 123-4. Le juge statue. | Il motive sa décision."},
    {"declaration of 1789",
     "Art. 1er. Les hommes naissent libres. | Art. 2. Le but de l'association est la liberté."},
    {"paragraph behind a heading",
     "3. Il fut arrêté. | EN FAIT La genèse de l'affaire | 4. Le requérant est né en 1950."},
    {"paragraph number that is none",
     "3. Il fut arrêté. | Il invoque le paragraphe 4. | Le Gouvernement s'y oppose."},
    {"abbreviation before a small word",
     "C'est la Journée int. des droits de l'homme. | MM. les députés sont venus."},
    {"hours and minutes", "La séance est ouverte à 9 h. 30 par le Président."},
    {"citation with chamber",
     "CA Paris, pôle 5, ch. 2, 12 nov. 2015, RG n° 14/1234. | Pourvoi formé."},
};

const SentenceCase press_cases[] = {
    {"speaker", "« C'est fini », dit-il. | « Nous partons ! » | Elle resta."},
    {"dialogue", "— Vous venez ? | — Non. | — Tant pis."},
    {"dash and small letter", "Il vint – enfin ! – et s'assit."},
    {"exclamation then small letter", "Hélas ! il était trop tard."},
    {"abbreviated first name", "L'ex-ministre Ph. Martin a démissionné. | Il l'a dit hier."},
    {"plan B", "Il n'y a pas de plan B. | Les négociations reprennent."},
    {"vitamin", "Elle manque de vitamine C. | Il faut en prendre."},
    {"number at the end", "Ils étaient 300. | Les autres sont partis."},
    {"year at the end", "Il est né en 1968. | Son frère est né en 1970."},
    {"unit", "La tour mesure 324 m. | Elle date de 1889."},
    {"unit km", "Le village est à 12 km. | La route est bonne."},
    {"hours", "Le train part à 8 h. | Soyez à l'heure."},
    {"company name", "Les ouvrages d'Intercept Ltd. sont ici."},
    {"U.S. in French", "Il a servi dans l'U.S. Army. | Il en est revenu."},
    {"R.E.M. and a question", "Qui sont R.E.M. ? | Un groupe américain."},
    {"title with an exclamation mark", "Le groupe Noir Désir joue « Tostaky ! » ce soir."},
    {"comma after a question mark", "« Pourquoi ? », demanda-t-il."},
    {"starts with a number", "La séance est levée. | 12 pays ont voté."},
    {"small initial word", "Le prix a baissé. | iTunes en profite."},
    {"A accent", "Il partit. | À midi, il revint. | Ô surprise !"},
    {"Dr and Pr", "Le Dr. Martin et le Pr. Durand ont publié. | Ils concluent."},
    {"saints", "La rue St. Paul et l'église Ste. Marie sont fermées."},
    {"page", "Suite p. 4. | Lire aussi p. 12."},
    {"bracketed sentence", "Il est parti. | (Personne ne l'a suivi.) | La salle est vide."},
    {"bracket inside", "Le rapport (voir annexe.) est long."},
    {"double exclamation", "Quelle journée !! | On rentre."},
    {"interrobang", "Quoi !? | Encore ?"},
    {"two dots", "Bon.. | Voyons."},
    {"lone quote", "Il dit \"non\". | Elle dit \"oui\". | Voilà."},
    {"quote with its stop", "Il dit : \"C'est fini.\" | Elle partit."},
};

BOOST_AUTO_TEST_SUITE(segment)

BOOST_DATA_TEST_CASE(french_official, boost::unit_test::data::make(official_cases), c)
{
    BOOST_TEST(split(without_marks(c.expected), Language::french) == c.expected);
}

BOOST_DATA_TEST_CASE(french_legal, boost::unit_test::data::make(legal_cases), c)
{
    BOOST_TEST(split(without_marks(c.expected), Language::french) == c.expected);
}

BOOST_DATA_TEST_CASE(french_press, boost::unit_test::data::make(press_cases), c)
{
    BOOST_TEST(split(without_marks(c.expected), Language::french) == c.expected);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
