#include "align/checks/pairs.hpp"
#include "align/language/rules.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <array>

namespace enregard::checks {

extern const Check final_punctuation;

namespace {

constexpr Example examples[] = {
    {"La commission se réunira de nouveau au printemps prochain.",
     "The committee will meet again in the ⟦spring⟧"},
    {"The committee will meet again in the spring of next year.",
     "La commission se réunira de nouveau au printemps ⟦prochain ?⟧"},
    {"La commission se réunira-t-elle de nouveau au printemps ?",
     "The committee will meet again in the ⟦spring.⟧"},
    {"“We shall meet again in the spring of next year.”",
     "« Nous nous réunirons de nouveau au printemps prochain »."},
    {"Pourriez-vous nous indiquer la date de la prochaine réunion ?",
     "Please let us know the date of the next meeting."},
};

constexpr Wording missing{"The {} sentence ends with {}, the {} one without any mark.",
                          "Côté {}, la phrase se termine par {}, côté {} sans aucun signe."};
constexpr Wording question{"The {} sentence is a question, the {} one ends with {}.",
                           "Côté {}, la phrase est une question, côté {} elle se termine par {}."};

/// The end of a sentence, its closing quotation marks and brackets aside.
struct Ending {
    char32_t mark = 0; ///< . ? ! … : ; or a comma or dash, where the sentence goes on; or 0
    Span last;         ///< from the last word to the end
    Span sign;         ///< the mark with those that touch it
};

bool is_final(char32_t code)
{
    return code == '.' || code == '?' || code == '!' || code == 0x2026 || code == ':' ||
           code == ';' || code == ',' || is_dash(code);
}

Ending ending_of(std::string_view text)
{
    Ending ending;
    std::uint32_t at = size_of(text);
    ending.sign = {at, at};
    while (at > 0) {
        const Character c = character_before(text, at);
        if (is_letter(c.code) || is_digit(c.code) || c.code == '%') {
            break;
        }
        at -= c.size;
        if (is_final(c.code) && (ending.mark == 0 || c.code == '?')) {
            ending.mark = c.code;
            ending.sign = {at, at + c.size};
        }
    }
    std::uint32_t begin = at;
    while (begin > 0 && !is_space(character_before(text, begin).code)) {
        begin -= character_before(text, begin).size;
    }
    ending.last = {begin, size_of(text)};
    return ending;
}

/// True where the last word keeps its full stop inside of a sentence too: "etc.", "Inc.", "U.S."
bool ends_with_abbreviation(Language language, std::string_view text, const Ending& ending)
{
    const std::string key = fold_key(slice(text, {ending.last.begin, ending.sign.begin}));
    return is_abbreviation(language, key) ||
           (key.find('.') != std::string::npos && !has_digit(key));
}

/// Requests that one language puts as a question and the other one as an order.
bool is_request(std::string_view text)
{
    const std::string key = fold_key(text);
    static constexpr std::array<std::string_view, 13> openings = {
        "pourriez-vous", "pouvez-vous", "voudriez-vous", "voulez-vous", "auriez-vous",
        "seriez-vous",   "puis-je",     "could you",     "would you",   "can you",
        "will you",      "may i",       "might i"};
    for (const std::string_view opening : openings) {
        if (key.find(opening) != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// What a line of the text is, as far as its end goes.
struct Place {
    BlockKind kind = BlockKind::paragraph;
    bool ends_block = true;
    bool looks_like_title = false; ///< most of its words have capitals
    std::size_t words = 0;
};

bool looks_like_title(std::string_view text, const std::vector<Span>& words)
{
    std::size_t capitals = 0;
    std::size_t long_words = 0;
    for (const Span word : words) {
        if (word.size() > 3) {
            ++long_words;
            capitals += is_capitalised(slice(text, word)) ? 1U : 0U;
        }
    }
    return capitals * 3 > long_words * 2;
}

Place place_of(const Text& text, const PairSide& side, Range range)
{
    Place place;
    const Sentence& sentence = text.sentences[range.end - 1];
    const Block& block = text.document.blocks[sentence.block];
    place.kind = block.kind;
    place.ends_block = sentence.span.end >= block.span.end;
    const std::vector<Span> words = split_words(side.text, {0, size_of(side.text)});
    place.words = words.size();
    place.looks_like_title = looks_like_title(side.text, words);
    return place;
}

/// A sentence that is long enough to need a mark at its end; lines of addresses are not.
constexpr std::size_t least_words = 5;

/// How sure a missing full stop is, by what the line is: titles and items have none by habit.
std::optional<Severity> severity_of_missing(const Place& place, char32_t mark)
{
    if (place.kind == BlockKind::heading || (mark != '.' && mark != '?' && mark != '!')) {
        return std::nullopt;
    }
    return place.kind == BlockKind::paragraph && place.words >= least_words &&
                   !place.looks_like_title
               ? Severity::warning
               : Severity::info;
}

class Endings {
public:
    Endings(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
        : bitext_(&bitext), context_(&context), findings_(&findings)
    {
    }

    /// Where a document leaves the full stop out one time in five, that is its style.
    void settle()
    {
        if (bitext_->ids.empty() && missing_.size() >= 4 && missing_.size() * 5 > stops_) {
            for (const std::size_t k : missing_) {
                (*findings_)[k].severity = Severity::info;
                (*findings_)[k].confidence = 0.4;
            }
        }
    }

    void visit(const PairView& pair)
    {
        const Ending source = ending_of(pair.source.text);
        const Ending target = ending_of(pair.target.text);
        stops_ += source.mark == '.' ? 1U : 0U;
        if (source.mark == '?' && target.mark != '?' && target.mark != 0) {
            visit_question_lost(pair, source, target);
        } else if (target.mark == '?' && (source.mark == '.' || source.mark == 0x2026)) {
            visit_question_made(pair, source, target);
        } else if (source.mark != 0 && target.mark == 0) {
            visit_missing(pair, source, target);
        }
    }

private:
    void visit_missing(const PairView& pair, const Ending& source, const Ending& target)
    {
        const Bead& bead = bitext_->beads[pair.bead];
        const Place place = place_of(bitext_->target, pair.target, bead.target);
        const std::optional<Severity> severity = severity_of_missing(place, source.mark);
        if (!severity || !place.ends_block || pair.target.is_note != pair.source.is_note ||
            (source.mark == '.' && place.words < 2 * least_words &&
             ends_with_abbreviation(pair.source.language, pair.source.text, source))) {
            return;
        }
        missing_.push_back(findings_->size());
        const Voice& voice = context_->voice;
        report(pair, source, target, *severity, 0.85,
               voice.say(missing, voice.side(*bitext_, Side::source),
                         voice.quoted(slice(pair.source.text, source.sign)),
                         voice.side(*bitext_, Side::target)));
    }

    void visit_question_lost(const PairView& pair, const Ending& source, const Ending& target)
    {
        if (pair.target.text.find('?') != std::string_view::npos || is_request(pair.source.text)) {
            return;
        }
        const Voice& voice = context_->voice;
        const Severity severity = target.mark == '.' ? Severity::warning : Severity::info;
        report(pair, source, target, severity, 0.7,
               voice.say(question, voice.side(*bitext_, Side::source),
                         voice.side(*bitext_, Side::target),
                         voice.quoted(slice(pair.target.text, target.sign))));
    }

    void visit_question_made(const PairView& pair, const Ending& source, const Ending& target)
    {
        if (pair.source.text.find('?') != std::string_view::npos || is_request(pair.target.text)) {
            return;
        }
        const Voice& voice = context_->voice;
        report(pair, source, target, Severity::warning, 0.8,
               voice.say(question, voice.side(*bitext_, Side::target),
                         voice.side(*bitext_, Side::source),
                         voice.quoted(slice(pair.source.text, source.sign))));
    }

    /// True where a question stands on that side, at most one pair away.
    bool is_asked_near(const PairView& pair, Side side) const
    {
        const Span near = neighbourhood(*bitext_, side, pair.bead);
        return words_of(*bitext_, side, near).find('?') != std::string_view::npos;
    }

    void report(const PairView& pair, const Ending& source, const Ending& target, Severity severity,
                double confidence, std::string message)
    {
        Finding finding = finding_at(pair, final_punctuation.id, severity, confidence, Side::target,
                                     target.last, source.last);
        finding.message = std::move(message);
        findings_->push_back(std::move(finding));
    }

    const Bitext* bitext_;
    const CheckContext* context_;
    std::vector<Finding>* findings_;
    std::vector<std::size_t> missing_; ///< findings of a missing mark
    std::size_t stops_ = 0;            ///< originals that end with a full stop
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    Endings endings(bitext, context, findings);
    for_each_pair(bitext, [&](const PairView& pair) { endings.visit(pair); });
    endings.settle();
}

} // namespace

constexpr Check final_punctuation = {
    .id = "final-punctuation",
    .severity = Severity::warning,
    .summary = "A sentence lost its full stop, or a question became a statement.",
    .why = "The ends of the two sides are compared, closing quotation marks and brackets aside. "
           "Titles may end without a mark; short lines, items of lists, cells of tables and notes "
           "are told as information, and so is a text that leaves the full stop out all the time. "
           "A request may be a question in one language only (Could "
           "you..., Pourriez-vous...).",
    .examples = examples,
    .run = run,
    .mqm = "typographical; Fluency > Punctuation",
};

} // namespace enregard::checks
