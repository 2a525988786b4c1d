#include "align/checks/enclosures.hpp"
#include "align/checks/pairs.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace enregard::checks {

extern const Check brackets;

namespace {

constexpr Example examples[] = {
    {"Son album Wild West (1981) a été l'une de ses meilleures ventes.",
     "Her album Wild West ⟦(⟧1981 was one of her biggest sellers."},
    {"The Spanish term “Antillas” was given to these lands.",
     "Le terme espagnol ⟦«⟧ Antilles fut donné à ces terres."},
    {"The chairman said: “We shall vote today.”",
     "Le président a dit : ⟦«⟧ Nous voterons ce jour.”"},
    {"It may a) adopt the text or b) send it back to the committee.",
     "Elle peut a) adopter le texte ou b) le renvoyer à la commission."},
    {"“The text is ready. It will be adopted tomorrow,” she said.",
     "« Le texte est prêt. Il sera adopté demain », dit-elle."},
};

constexpr Wording opened{"The mark {} opens here and nothing closes it.",
                         "Le signe {} s'ouvre ici et rien ne le ferme."};
constexpr Wording opened_here_only{
    "The mark {} opens here and nothing closes it; the {} text has both.",
    "Le signe {} s'ouvre ici et rien ne le ferme ; côté {}, les "
    "deux y sont."};
constexpr Wording closed{"The mark {} closes here what nothing opened.",
                         "Le signe {} ferme ici ce que rien n'a ouvert."};
constexpr Wording closed_here_only{"The mark {} closes here what nothing opened; the {} text has "
                                   "both.",
                                   "Le signe {} ferme ici ce que rien n'a ouvert ; côté {}, les "
                                   "deux y sont."};
constexpr Wording unlike_marks{"The quotation that {} opens is closed by {}.",
                               "La citation ouverte par {} est fermée par {}."};

/// A mark that still waits for its partner, and where.
struct Waiting {
    EnclosureMark mark;
    std::size_t block = 0;
    bool begins_block = false;
};

/// Paragraphs that begin with the same mark, at most so far apart, are one quotation.
constexpr std::size_t most_blocks_of_a_quotation = 12;

/// A mark that opens is not looked for further than so many blocks.
constexpr std::size_t most_blocks = 200;

/// The marks of a text that have no partner, over all its blocks: a quotation may run over several
/// paragraphs, each of which may begin with the mark again.
class Marks {
public:
    explicit Marks(const Text& text, bool blocks_are_apart) : text_(&text)
    {
        const std::vector<Block>& blocks = text.document.blocks;
        for (std::size_t k = 0; k < blocks.size(); ++k) {
            if (blocks[k].kind == BlockKind::furniture) {
                continue;
            }
            Enclosures found = read_enclosures(text.document.text, blocks[k].span);
            std::ranges::move(found.unlike, std::back_inserter(unlike));
            if (blocks_are_apart || blocks[k].kind == BlockKind::footnote) {
                std::ranges::move(found.lone, std::back_inserter(lone));
            } else {
                carry(blocks[k].span, k, found);
            }
            for (const EnclosureMark& mark : found.pairs) {
                pairs.push_back(mark);
            }
        }
        for (const Waiting& waiting : waiting_) {
            lone.push_back(waiting.mark);
        }
        std::ranges::sort(lone, {}, &EnclosureMark::span);
        std::ranges::sort(pairs, {}, &EnclosureMark::span);
    }

    std::vector<EnclosureMark> lone;
    std::vector<EnclosureMark> pairs; ///< the opening marks
    std::vector<std::pair<EnclosureMark, EnclosureMark>> unlike;

private:
    /// The last of the waiting marks that `code` closes.
    std::size_t waiting_for(char32_t code, std::size_t block) const
    {
        for (std::size_t k = waiting_.size(); k-- > 0;) {
            if (block - waiting_[k].block > most_blocks) {
                break;
            }
            if (closes(code, waiting_[k].mark.code)) {
                return k;
            }
        }
        return waiting_.size();
    }

    void drop(std::size_t k) { waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(k)); }

    void carry(Span block, std::size_t index, const Enclosures& found)
    {
        continue_quotation(block, index);
        for (const EnclosureMark& mark : found.lone) {
            if (mark.opens && mark.code == '"' && waiting_for('"', index) < waiting_.size()) {
                drop(waiting_for('"', index));
                continue;
            }
            if (mark.opens) {
                const bool begins = mark.span.begin == block.begin;
                if (begins && !waiting_.empty() && waiting_.back().begins_block &&
                    waiting_.back().mark.code == mark.code &&
                    index - waiting_.back().block <= most_blocks_of_a_quotation) {
                    waiting_.pop_back();
                }
                waiting_.push_back({mark, index, begins});
                continue;
            }
            const std::size_t partner = waiting_for(mark.code, index);
            if (partner == waiting_.size()) {
                lone.push_back(mark);
            } else if (mark.span.begin != block.begin) { // else it begins the paragraph again
                pairs.push_back(waiting_[partner].mark);
                drop(partner);
            }
        }
    }

    /// Where the block begins with the mark that the block before left open, its quotation goes on.
    void continue_quotation(Span block, std::size_t index)
    {
        const char32_t first = character_at(text_->document.text, block.begin).code;
        if (!waiting_.empty() && waiting_.back().block + 1 >= index &&
            waiting_.back().mark.code == first &&
            waiting_.back().mark.kind == Enclosure::double_quotes) {
            waiting_.pop_back();
        }
    }

    const Text* text_;
    std::vector<Waiting> waiting_;
};

bool has_mark(const std::vector<EnclosureMark>& marks, Span span, Enclosure kind,
              std::optional<bool> opens = {})
{
    auto mark = std::ranges::lower_bound(marks, span.begin, {},
                                         [](const EnclosureMark& one) { return one.span.begin; });
    for (; mark != marks.end() && mark->span.begin < span.end; ++mark) {
        if (mark->kind == kind && (!opens || mark->opens == *opens)) {
            return true;
        }
    }
    return false;
}

/// How the kinds of marks are used in the translation: where one in ten has no partner, leaving it
/// out is a habit of the text.
class Habits {
public:
    explicit Habits(const Marks& marks)
    {
        for (const EnclosureMark& mark : marks.lone) {
            ++lone_[static_cast<std::size_t>(mark.kind)];
        }
        for (const EnclosureMark& mark : marks.pairs) {
            ++pairs_[static_cast<std::size_t>(mark.kind)];
        }
    }

    bool leaves_out(Enclosure kind) const
    {
        const auto k = static_cast<std::size_t>(kind);
        return lone_[k] >= 4 && lone_[k] * 10 >= pairs_[k];
    }

private:
    std::array<std::size_t, 4> lone_{};
    std::array<std::size_t, 4> pairs_{};
};

Finding finding_of(const Bitext& bitext, const CheckContext& context, const EnclosureMark& mark)
{
    Finding finding;
    finding.check = brackets.id;
    finding.side = Side::target;
    finding.span = mark.span;
    finding.bead = bead_at(bitext, Side::target, mark.span.begin);
    finding.confidence = 0.9;
    const std::string sign(words_of(bitext, Side::target, mark.span));
    finding.message = context.voice.say(mark.opens ? opened : closed, sign);
    if (finding.bead && !bitext.beads[*finding.bead].source.empty()) {
        finding.other = span_of(bitext.source, bitext.beads[*finding.bead].source);
    }
    return finding;
}

/// Reports `mark` as far as the original does not have the same.
void report_lone(const Bitext& bitext, const CheckContext& context, const Marks& source,
                 const EnclosureMark& mark, bool is_habit, std::vector<Finding>& findings)
{
    Finding finding = finding_of(bitext, context, mark);
    if (finding.bead) {
        const Span near = neighbourhood(bitext, Side::source, *finding.bead);
        if (has_mark(source.lone, near, mark.kind, mark.opens)) {
            return;
        }
        if (finding.other && has_mark(source.pairs, *finding.other, mark.kind)) {
            const std::string sign(words_of(bitext, Side::target, mark.span));
            finding.message = context.voice.say(mark.opens ? opened_here_only : closed_here_only,
                                                sign, context.voice.side(bitext, Side::source));
            finding.confidence = 0.95;
        }
    }
    if (is_habit || mark.kind == Enclosure::single_quotes) {
        finding.severity = Severity::info;
        finding.confidence = 0.5;
    }
    findings.push_back(std::move(finding));
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const bool units = !bitext.ids.empty();
    const Marks source(bitext.source, units);
    const Marks target(bitext.target, units);
    const Habits habits(target);
    for (const EnclosureMark& mark : target.lone) {
        report_lone(bitext, context, source, mark, !units && habits.leaves_out(mark.kind),
                    findings);
    }
    for (const auto& [opening, closing] : target.unlike) {
        Finding finding = finding_of(bitext, context, opening);
        finding.message =
            context.voice.say(unlike_marks, words_of(bitext, Side::target, opening.span),
                              words_of(bitext, Side::target, closing.span));
        findings.push_back(std::move(finding));
    }
}

} // namespace

constexpr Check brackets = {
    .id = "brackets",
    .severity = Severity::warning,
    .summary = "A bracket or a quotation mark has no partner.",
    .why = "Brackets and quotation marks are paired over all paragraphs of the translation: a "
           "quotation may run over several, and each may begin with its mark again. Labels of "
           "lists (a), apostrophes and smileys are no brackets; where the original leaves the "
           "same mark open, nothing is said, and where a text does so all the time, it is told "
           "as information.",
    .examples = examples,
    .run = run,
    .mqm = "typographical; Fluency > Punctuation",
};

} // namespace enregard::checks
