#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enregard::checks {

extern const Check list_mismatch;

namespace {

/// The label of an item within a sentence: the "b" of "(b)" or "b)".
struct Label {
    Span span;
    std::string_view text;
};

bool is_label_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// True for "b", "12" and "iv": a letter, two digits, or roman numerals.
bool is_label(std::string_view word)
{
    const bool digits = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    return !word.empty() &&
           (digits ? word.size() <= 2
                   : word.size() == 1 || (word.size() <= 4 && numeral_value(word) > 0));
}

/// The labels within a sentence, in order: each stands between blanks, with its bracket.
std::vector<Label> find_labels(std::string_view text)
{
    std::vector<Label> labels;
    for (std::size_t close = text.find(')'); close != std::string_view::npos;
         close = text.find(')', close + 1)) {
        std::size_t begin = close;
        while (begin > 0 && is_label_character(text[begin - 1])) {
            --begin;
        }
        const std::string_view word = text.substr(begin, close - begin);
        const bool open = begin > 0 && text[begin - 1] == '(';
        const auto at = static_cast<std::uint32_t>(open ? begin - 1 : begin);
        const auto end = static_cast<std::uint32_t>(close + 1);
        const char32_t before = character_before(text, at).code;
        const char32_t after = character_at(text, end).code;
        if (is_label(word) && (before == 0 || is_space(before)) && is_space(after)) {
            labels.push_back({{at, end}, word});
        }
    }
    return labels;
}

bool has(const std::vector<Label>& labels, std::string_view text)
{
    return std::ranges::find(labels, text, &Label::text) != labels.end();
}

/// True where the labels count from the beginning: "(a) ... (b)", "i) ... ii)".
bool counts(const std::vector<Label>& labels)
{
    return (has(labels, "a") && has(labels, "b")) || (has(labels, "1") && has(labels, "2")) ||
           (has(labels, "i") && has(labels, "ii"));
}

constexpr Wording renumbered{"The item is {1} in the {0} and {3} in the {2}.",
                             "L'élément de liste est {1} côté {0} et {3} côté {2}."};
constexpr Wording no_label{"The {} has the item {}, which the {} sentence does not have.",
                           "Côté {}, il y a l'élément {}, qui manque dans la phrase du côté {}."};
constexpr Wording no_number{"The item is {} in the {}; in the {} it has no number.",
                            "L'élément est {} côté {} ; côté {}, il n'a pas de numéro."};

/// Looks at the pairs of a text one after the other.
class Comparison {
public:
    Comparison(const Bitext& bitext, const Voice& voice, std::vector<Finding>& findings)
        : bitext_(bitext), voice_(voice), findings_(findings)
    {
    }

    void look(const PairView& pair)
    {
        const ListMarker source = list_marker(pair.source.text);
        const ListMarker target = list_marker(pair.target.text);
        if (is_counted(source) && is_counted(target)) {
            compare_heads(pair, source, target);
            last_bead_ = pair.bead;
        } else if (is_counted(source) && target.size == 0) {
            report_bare(pair, Side::source, source);
        } else if (is_counted(target) && source.size == 0) {
            report_bare(pair, Side::target, target);
        }
        compare_labels(pair);
    }

private:
    static bool is_counted(const ListMarker& marker)
    {
        return marker.value > 0 || marker.roman > 0;
    }

    /// How many the item of the target is further; none where the two do not count alike.
    static int distance(const ListMarker& source, const ListMarker& target)
    {
        if (source.roman > 0 && target.roman > 0) {
            return target.roman - source.roman;
        }
        const int there = source.value > 0 ? source.value : source.roman;
        const int here = target.value > 0 ? target.value : target.roman;
        return here - there;
    }

    /// Reports a list where its numbers begin to differ; the items after it have the same cause.
    void compare_heads(const PairView& pair, const ListMarker& source, const ListMarker& target)
    {
        const int off = distance(source, target);
        const bool same_style = source.letter == target.letter;
        const bool new_here = off != last_distance_;
        last_distance_ = off;
        if (off == 0 || !new_here) {
            return;
        }
        report(pair, same_style ? Severity::warning : Severity::info, same_style ? 0.7 : 0.3,
               Side::target, {0, target.size}, Span{0, source.size});
        findings_.back().message = voice_.say(
            renumbered, voice_.side(bitext_, Side::target), quoted(pair.target, {0, target.size}),
            voice_.side(bitext_, Side::source), quoted(pair.source, {0, source.size}));
    }

    /// An item of a list in one language only; a warning where the item before has both numbers.
    void report_bare(const PairView& pair, Side side, const ListMarker& marker)
    {
        const Side other = opposite(side);
        const std::string_view text = pair.side(other).text;
        const bool digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
        const bool follows = last_bead_ && pair.bead == *last_bead_ + 1;
        if (digit || !follows || marker.letter) {
            return; // "2 –", the only number of the text, or the initial of a name
        }
        report(pair, Severity::warning, 0.5, side, {0, marker.size}, std::nullopt);
        findings_.back().message =
            voice_.say(no_number, quoted(pair.side(side), {0, marker.size}),
                       voice_.side(bitext_, side), voice_.side(bitext_, other));
    }

    void compare_labels(const PairView& pair)
    {
        const std::vector<Label> source = find_labels(pair.source.text);
        const std::vector<Label> target = find_labels(pair.target.text);
        if (source.empty() || target.empty() || (!counts(source) && !counts(target))) {
            return;
        }
        const std::vector<Label> there = without(source, target);
        const std::vector<Label> here = without(target, source);
        for (std::size_t i = 0; i < std::max(there.size(), here.size()); ++i) {
            if (i < there.size() && i < here.size()) {
                report(pair, Severity::warning, 0.7, Side::target, here[i].span, there[i].span);
                findings_.back().message = voice_.say(
                    renumbered, voice_.side(bitext_, Side::target),
                    quoted(pair.target, here[i].span), voice_.side(bitext_, Side::source),
                    quoted(pair.source, there[i].span));
            } else {
                const Side side = i < there.size() ? Side::source : Side::target;
                const Label& label = i < there.size() ? there[i] : here[i];
                report(pair, Severity::warning, 0.6, side, label.span, std::nullopt);
                findings_.back().message = voice_.say(no_label, voice_.side(bitext_, side),
                                                      quoted(pair.side(side), label.span),
                                                      voice_.side(bitext_, opposite(side)));
            }
        }
    }

    static std::vector<Label> without(const std::vector<Label>& own,
                                      const std::vector<Label>& others)
    {
        constexpr std::size_t most_labels = 300;
        std::vector<Label> rest;
        if (own.size() > most_labels || others.size() > most_labels) {
            return rest;
        }
        std::ranges::copy_if(own, std::back_inserter(rest),
                             [&](const Label& label) { return !has(others, label.text); });
        return rest;
    }

    std::string quoted(const PairSide& side, Span span) const
    {
        return voice_.quoted(slice(side.text, span));
    }

    void report(const PairView& pair, Severity severity, double confidence, Side side, Span span,
                std::optional<Span> other)
    {
        findings_.push_back(
            finding_at(pair, list_mismatch.id, severity, confidence, side, span, other));
    }

    const Bitext& bitext_;
    const Voice& voice_;
    std::vector<Finding>& findings_;
    int last_distance_ = 0;
    std::optional<std::size_t> last_bead_; ///< the last one with a number on both sides
};

constexpr Example examples[] = {
    {"The committee shall (a) meet twice a year, (b) adopt a budget and (c) report to members.",
     "Le comité a) se réunit deux fois par an, b) adopte un budget et ⟦d)⟧ rend compte aux "
     "membres."},
    {"1. The first chapter is about the rights of all the members.",
     "⟦2.⟧ Le premier chapitre porte sur les droits de tous les membres."},
    {"The committee shall (a) meet twice a year and (b) adopt a budget for the members.",
     "Le comité a) se réunit deux fois par an et b) adopte un budget pour les membres."},
};

} // namespace

constexpr Check list_mismatch = {
    .id = "list-mismatch",
    .severity = Severity::warning,
    .summary = "An item of a list has another number, or none, in the translation.",
    .why = "The numbers and letters at the head of paired items are compared, and those within a "
           "sentence: (a), b), (1), ii). The form of the label may differ. Where all that follows "
           "is off by the same number, only the first item is reported, and a sentence in which "
           "one language has no labels at all is left alone.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            Comparison comparison(bitext, context.voice, findings);
            for_each_pair(bitext, [&](const PairView& pair) { comparison.look(pair); });
        },
    .mqm = "omission; Accuracy > Omission",
};

} // namespace enregard::checks
