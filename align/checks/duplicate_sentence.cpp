#include "align/checks/near_duplicates.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check duplicate_sentence;

namespace {

/// Shorter lines ("Yours sincerely,") come back in every letter.
constexpr std::size_t fewest_words = 6;

constexpr Example examples[] = {
    {"Le Congrès a adopté le rapport de la commission le 12 mars 2019. Le président Knape a "
     "remercié les 47 délégations nationales de leur travail.",
     "The Congress adopted the report of the committee on 12 March 2019. ⟦The Congress adopted the "
     "report of the committee on 12 March 2019.⟧ President Knape thanked the 47 national "
     "delegations for their work."},
    {"Le Congrès a adopté le rapport de la commission lors de sa session du 12 mars 2019. Le "
     "président a remercié les délégations nationales de leur travail pendant l'année.",
     "The Congress adopted the report of the committee at its session on 12 March 2019. ⟦The "
     "Congress then adopted the report of the committee at its session on 12 March 2019.⟧"},
    {"Les délégués ont voté à main levée. Les délégués ont voté à main levée.",
     "The delegates voted by a show of hands. The delegates voted by a show of hands."},
};

std::string source_key(const Bitext& bitext, std::size_t bead)
{
    const Span span = span_of(bitext.source, bitext.beads[bead].source);
    return fold_key(fold_space(words_of(bitext, Side::source, span)));
}

constexpr Wording stands_before{
    "This sentence of the {} stands in the text before, where the {} has another one or none.",
    "Côté {}, cette phrase figure déjà plus haut, là où le côté {} en a une autre ou aucune."};

constexpr Wording nearly_stands_before{
    "This sentence of the {} is nearly the same as {} before, where the {} has another one.",
    "Côté {}, cette phrase est presque la même que {} plus haut, là où le côté {} en a une autre."};

/// Sentences of fewer words are alike by chance; from so much of their word pairs in common on, two
/// are nearly the same, and originals below this are not.
constexpr std::size_t fewest_words_alike = 9;
constexpr double nearly_same = 0.66;
constexpr double alike_originals = 0.3;

struct Occurrence {
    std::uint32_t sentence = 0;
    std::size_t bead = 0;
};

/// Looks at the sentences of the translation in their order.
class Reader {
public:
    explicit Reader(const Bitext& bitext) : bitext_(bitext) {}

    /// The sentence before that `sentence` of `bead` repeats, where the original does not; `nearly`
    /// says whether it differs.
    std::optional<Occurrence> repeated_by(Occurrence now, bool& nearly)
    {
        const std::string_view words =
            slice(bitext_.target.document.text, bitext_.target.sentences[now.sentence].span);
        nearly = false;
        const auto [first, fresh] = seen_.try_emplace(fold_key(fold_space(words)), now);
        if (!fresh) {
            const std::size_t bead = first->second.bead;
            const bool repeats =
                bead == now.bead || source_key(bitext_, bead) != source_key(bitext_, now.bead);
            return repeats ? std::optional(first->second) : std::nullopt;
        }
        std::vector<std::uint64_t> pairs = word_pairs_of(words);
        if (pairs.size() < fewest_words_alike) {
            return std::nullopt;
        }
        const auto found = near_.find(pairs, nearly_same);
        near_.add(before_.size(), std::move(pairs));
        before_.push_back(now);
        nearly = found.has_value();
        return found && !has_alike_originals(before_[*found].bead, now.bead)
                   ? std::optional(before_[*found])
                   : std::nullopt;
    }

private:
    /// True where two sentences of the original that follow each other are alike.
    bool repeats_itself(Range original) const
    {
        for (std::uint32_t k = original.begin + 1; k < original.end; ++k) {
            const auto pairs = [&](std::uint32_t i) {
                return word_pairs_of(
                    words_of(bitext_, Side::source, bitext_.source.sentences[i].span));
            };
            if (likeness(pairs(k - 1), pairs(k)) >= alike_originals) {
                return true;
            }
        }
        return false;
    }

    bool has_alike_originals(std::size_t a, std::size_t b) const
    {
        if (a == b) {
            return repeats_itself(bitext_.beads[a].source);
        }
        const auto original = [&](std::size_t bead) {
            return word_pairs_of(words_of(bitext_, Side::source,
                                          span_of(bitext_.source, bitext_.beads[bead].source)));
        };
        return likeness(original(a), original(b)) >= alike_originals;
    }

    const Bitext& bitext_;
    std::unordered_map<std::string, Occurrence> seen_;
    NearDuplicates near_;
    std::vector<Occurrence> before_;
};

void report(const Bitext& bitext, const Voice& voice, Occurrence now, Occurrence before,
            bool nearly, std::vector<Finding>& findings)
{
    const std::string_view target = voice.side(bitext, Side::target);
    const std::string_view source = voice.side(bitext, Side::source);
    const Span span = bitext.target.sentences[before.sentence].span;
    const Range original = bitext.beads[now.bead].source;
    findings.push_back({
        .check = duplicate_sentence.id,
        .severity = Severity::warning,
        .side = Side::target,
        .span = bitext.target.sentences[now.sentence].span,
        .other = original.empty() ? std::nullopt : std::optional(span_of(bitext.source, original)),
        .bead = now.bead,
        .message = nearly ? voice.say(nearly_stands_before, target,
                                      voice.quoted(words_of(bitext, Side::target, span)), source)
                          : voice.say(stands_before, target, source),
        .confidence = nearly ? 0.75 : 0.9,
    });
}

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    Reader reader(bitext);
    const std::string& text = bitext.target.document.text;
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Range range = bitext.beads[i].target;
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            if (split_words(text, bitext.target.sentences[k].span).size() < fewest_words) {
                continue;
            }
            bool nearly = false;
            const Occurrence now{k, i};
            if (const auto before = reader.repeated_by(now, nearly)) {
                report(bitext, context.voice, now, *before, nearly, findings);
            }
        }
    }
}

} // namespace

constexpr Check duplicate_sentence = {
    .id = "duplicate-sentence",
    .severity = Severity::warning,
    .summary = "A sentence of the translation stands in it twice, and in the original once.",
    .why =
        "It was pasted twice, or it stands where another one should. A sentence that was changed "
        "a little since is found as well, if it has nine words or more and the two originals "
        "are not alike. Sentences of fewer than six words, and those that the original repeats "
        "too, are not reported.",
    .examples = examples,
    .run = run,
    .explains = Reach::bead,
    .mqm = "duplication; Fluency > Duplication",
};

} // namespace enregard::checks
