#include "tests/segment/marked_sentences.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

const SentenceCase official_cases[] = {
    {"letter", "Dear Mr. Chairman, I have the honour to transmit the report. | It is enclosed."},
    {"titles", "H.E. Mr. John Smith, Amb. of Malta, met Prof. Dr. Weiss and Lt. Col. Brown."},
    {"recitals",
     "Whereas the Council has adopted the programme; Whereas its costs are known; Having regard "
     "to the opinion of the Court: The Committee decides to proceed."},
    {"UN resolution", "See documents A/RES/61/295 and S/2020/1. | The Council took note of them."},
    {"sub-number of a symbol", "The text is in A/C.3/65/L.12/Rev.1. | It was not put to the vote."},
    {"articles", "Under Arts. 5 and 6, the State is liable. | See also Art. 46.4 and para. 12."},
    {"paragraph", "It refers to para. 12 of the report. | Paras. 13 to 15 are new."},
    {"number", "Resolution No. 21 and Protocol No. 16. | They are in force."},
    {"numbers", "Protocols Nos. 11 and 14 are in force. | The others are not."},
    {"section sign", "See § 12. | It applies. | See §§ 13 to 15."},
    {"date", "The meeting of Jan. 5 was adjourned. | It resumed on Feb. 3, 2010. | All agreed."},
    {"for example", "Some States, e.g. Malta, i.e. the smallest, abstained. | Others voted."},
    {"et al.", "Smith et al. Nature describe it. | Jones et al. (2010) do not."},
    {"afternoon", "The sitting rose at 5 p.m. | Members left the room."},
    {"morning before a capital", "It opened at 9.30 a.m. Central European Time."},
    {"morning before a day", "It opens at 9 a.m. Monday and closes at 6 p.m. | Tickets are free."},
    {"number of a paragraph", "12. The applicant was born in 1970. | 13. He lives in Paris."},
    {"paragraphs after a year",
     "He was arrested in 1999. | 14. He was released in 2001. | 15. He complained."},
    {"list in one sentence",
     "The Committee shall (a) examine the reports; (b) adopt an opinion; and (c) publish it. | "
     "It meets twice a year."},
    {"list with brackets",
     "It decides: 1) to set up a group; 2) to fix its mandate; 3) to end it."},
    {"list with capitals in one sentence",
     "It shall: (i) Examine the reports; (ii) Adopt an opinion; and (iii) Publish it."},
    {"list of sentences",
     "(a) The report is public. | (b) The opinion is secret. | (c) The vote is nominal."},
    {"heading", "1. Introduction"},
    {"heading with two numbers", "2.1. Legal framework"},
    {"Roman heading", "IV. Conclusions and recommendations"},
    {"note in brackets", "The rate doubled.[12] | This is recent. [13] | Nothing else changed."},
    {"two notes", "Agendas differ in a consultation.11 12 | Take the case of a cold."},
    {"note after a bracket", "It differs (type 2).10 | This model is old."},
    {"quotes", "The Minister said: “We shall not give up.” | He gave no date."},
    {"quoted sentences", "He wrote: “The text is clear. | It must be applied.” | Nobody answered."},
    {"quotation then small letter", "“Is this final?” the rapporteur asked. | It was."},
    {"quote before the stop", "This right is “absolute”. | The Court confirms it."},
    {"web address", "See https://www.coe.int/en/web/portal. | It is up to date."},
    {"mail address", "Write to John.Smith@example.int. | An answer will follow."},
    {"name of a file", "The file report.Final2.docx is attached."},
    {"and so on", "Letters, notes, etc. are public. | Tapes, discs, etc. | The list is long."},
    {"district", "He moved to Washington, D.C. | The house was small."},
    {"degree", "He holds a Ph.D. in law and an M.A. | She holds none."},
    {"junior", "Martin Luther King Jr. Day is a holiday. | It honours Dr. King."},
    {"company", "Acme Ltd. | The firm is old. | Brown Bros. and Smith & Co. merged."},
    {"company and bracket", "Acme Inc. (the “Company”) is liable. | It has appealed."},
    {"United Nations", "He works for the U.N. Security Council. | She left the U.N. in May."},
    {"initials", "Judges A. B. Smith and C.D. Jones sat. | J. R. R. Tolkien did not."},
    {"German name", "The work of H. W. Meier and K. v. Stein is cited."},
    {"plan", "There is no plan B. | The talks go on."},
    {"pronoun", "So do I. | They do not."},
    {"number at the end", "There were 300. | The others had left."},
    {"chapter at the end", "See Chapter 3. | It is short."},
    {"small letter after a question", "Why? or rather how?"},
    {"ellipsis", "It is late... | The end is near. | He paused ... and left."},
    {"spaced ellipsis", "The parties . . . agree as follows. | They sign."},
    {"four dots", "It was left out at the end . . . . | Next comes this."},
    {"page", "See p. 12 and pp. 13-15. | The rest is missing."},
    {"volume", "It is in vol. II, ch. 3. | Vol. III is out of print."},
    {"ibid.", "Ibid. p. 12."},
    {"question and answer", "Was it late? | Yes! | They left."},
    {"dash speech", "The end -- at last! -- was near."},
    {"approximately", "It costs approx. $5 per head, excl. VAT. | That is much."},
    {"department", "The Dept. of State replied. | Gov. Smith did not."},
    {"currency", "It costs Rs. 3520. | It is in U.S. dollars."},
    {"title of honour", "The Rt. Hon. John Smith MP spoke. | The House rose."},
};

const SentenceCase legal_cases[] = {
    {"id.", "Id. at 5. | The court agreed. | Id. | We affirm."},
    {"versus", "In Roe v. Wade, the Court held otherwise. | See Smith v. Jones."},
    {"company versus", "Acme, Inc. v. Smith, 12 F.3d 34 (2d Cir. 1999). | The court affirmed."},
    {"Supreme Court Reporter", "See 140 S. Ct. 1731, 1737. | The statute is clear."},
    {"Federal Supplement", "Doe v. Roe, 12 F. Supp. 2d 34 (D. Mass. 1999). | It is on point."},
    {"public law", "Pub. L. No. 104-191, 110 Stat. 1936. | Congress amended it."},
    {"civil procedure", "Fed. R. Civ. P. 12(b)(6). | The motion is granted."},
    {"U.S.C.", "Under 28 U.S.C. § 1331, we have jurisdiction. | See 42 U.S.C. §§ 1983, 1985."},
    {"C.F.R.", "See 40 C.F.R. pt. 60. | The rule is valid."},
    {"signal", "The rule is old. | See, e.g., Smith v. Jones, 5 U.S. 137 (1803). | But see Doe."},
    {"parenthetical", "Smith, 5 F.3d at 7 (“The rule is clear.”). | The defendant disagrees."},
    {"quoting", "See Doe, 1 F.4th at 2 (quoting Roe v. Wade, 410 U.S. 113). | We agree."},
    {"sentence in a bracket", "He appealed. | (The other party did not.) | The court ruled."},
    {"paragraph sign", "Compl. ¶ 12. | Defendants moved to dismiss. | Am. Compl. ¶¶ 13-15."},
    {"exhibit", "Pl.'s Mot. Ex. A at 3. | The court denied it."},
    {"association", "Nat'l Ass'n of Mfrs. v. Dep't of Labor, 1 F.3d 2. | It was reversed."},
    {"district court", "The U.S. District Court for the S.D.N.Y. dismissed the case."},
    {"states", "See Cal. Civ. Code § 1714; Tex. R. App. P. 33.1. | The error was preserved."},
    {"court of the state", "People v. Doe, 12 Cal. App. 4th 34 (Cal. Ct. App. 1999). | We differ."},
    {"House report", "H.R. Rep. No. 94-1476, at 12. | Congress knew it."},
    {"European Court",
     "See X v. Y, nos. 12/34 and 56/78, § 12, ECHR 2004-I. | The Court reiterates this."},
    {"European Court in brackets",
     "See Hirst v. the United Kingdom (no. 2) [GC], no. 74025/01, § 82, ECHR 2005-IX. | The "
     "Court sees no reason to depart from it."},
    {"Rule", "The motion fails under Rule 56. | Summary judgment is denied."},
    {"section at the end", "It is barred by section 5. | Nothing in clause 3 changes this."},
    {"docket number", "No. 12-345. | Argued March 3. | Decided June 5."},
    {"counsel", "Smith, Esq. appeared for the plaintiff. | He was heard."},
    {"Inc. at the end", "The plaintiff is Acme, Inc. | The defendant is a bank."},
    {"Corp. before a verb", "Acme Corp. argues that it is not liable. | We disagree."},
    {"omission", "The statute says that “no person . . . shall be compelled.” | It is clear."},
    {"omission in brackets", "He said that it “[...] was clear.” | It was not."},
    {"district and same place", "It does business in Washington, D.C. | Id. ¶¶ 6–7."},
    {"certiorari", "Doe, 12 F.3d 34 (2d Cir. 1994), cert. denied, 513 U.S. 12 (1995). | We agree."},
    {"Atlantic", "Bell Atl. Corp. v. Twombly, 550 U.S. 544 (2007). | It is settled."},
    {"section that opens the sentence", "Sec. 5. Definitions.—In this Act, the following apply."},
    {"paragraphs after a section", "He relies on Art. 5. | 14. The Court disagrees."},
    {"paragraph behind a heading",
     "3. He was arrested. | THE FACTS The circumstances of the case | 4. The applicant was born."},
    {"clock and capital", "They left at 5 p.m. | Travellers who stayed paid."},
    {"Roman number before of", "See ch. I of the report. | It is short."},
    {"acronym like a title", "He studies MT. | The field is young. | Mt. Fuji is high."},
    {"time zone", "It starts at 5 p.m. ET on Monday. | It ends at 6 p.m. | The room closes."},
    {"figure with a letter", "See Fig. B and App. C to the report. | They differ."},
    {"amendment", "The First Amend. does not apply. | Const. art. III, § 2 does."},
    {"judge", "SMITH, J. delivered the opinion. | Jones, C.J., dissented."},
    {"supra", "See Part II.A. | There is no such rule. | See supra note 5."},
    {"numbers of a footnote", "Id. at 5 n.3. | The rule is settled."},
};

const SentenceCase press_cases[] = {
    {"U.S. and a starter", "He lives in the U.S. | How about you?"},
    {"U.S. and a name", "He works for the U.S. Government in Virginia."},
    {"time before a title", "At 5 a.m. Mr. Smith went to the bank."},
    {"time at the end", "He left the bank at 6 P.M. | Mr. Smith then went home."},
    {"name with a sign", "She works at Yahoo! in accounting."},
    {"small letter after quotes", "She turned to him, \"This is great.\" she said."},
    {"capital after quotes", "She said, \"This is great.\" | She held it out."},
    {"forgotten blanks", "Hello world. | It is late."},
    {"possessive", "That is JFK Jr.'s book. | It is old."},
    {"mountain", "I can see Mt. Fuji from here. | St. Paul's is far."},
    {"street", "It is on 5th st. near the light."},
    {"millions", "He became President of the U.S. | Millions saw it."},
    {"number sign", "You can find it at N°. 1026.253.553. | That is where it is."},
    {"two marks", "Really?! | Yes!! | Good."},
    {"single quotes", "Hello. | 'This is a test.' | A new one."},
    {"apostrophe", "It was in the '90s. | 'Tis over."},
    {"emoticon dots", "Well.. | See you."},
    {"versus with s", "The Giants vs. the Tigers. | Who won?"},
    {"month at the end", "It starts in Dec. | The tickets are sold."},
    {"decade", "He was born Aug. 4, 1961. | His mother was young."},
    {"inches", "It is 6 ft. tall and 3 in. wide. | It weighs 5 lbs. | That is much."},
    {"Sen.", "Former Sen. John Smith and Rep. Jane Doe (R-Ind.) spoke. | They agreed."},
};

BOOST_AUTO_TEST_SUITE(segment)

BOOST_DATA_TEST_CASE(english_official, boost::unit_test::data::make(official_cases), c)
{
    BOOST_TEST(split(without_marks(c.expected), Language::english) == c.expected);
}

BOOST_DATA_TEST_CASE(english_legal, boost::unit_test::data::make(legal_cases), c)
{
    BOOST_TEST(split(without_marks(c.expected), Language::english) == c.expected);
}

BOOST_DATA_TEST_CASE(english_press, boost::unit_test::data::make(press_cases), c)
{
    BOOST_TEST(split(without_marks(c.expected), Language::english) == c.expected);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
