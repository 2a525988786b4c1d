#include "align/checks/names.hpp"
#include "align/checks/pairs.hpp"
#include "align/language/name_likeness.hpp"
#include "align/language/speller.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace enregard::checks {

extern const Check name_inconsistent;

namespace {

constexpr Example examples[] = {
    {"The town of Ganja lies in the west. In Ganja, the delegation met the mayor of the town.",
     "La ville de Gandja se trouve à l'ouest. À ⟦Ganja⟧, la délégation a rencontré le maire de "
     "la "
     "ville."},
    {"The town of Ganja lies in the west. In Ganja, the delegation met the mayor of the town.",
     "La ville de Gandja se trouve à l'ouest. À Gandja, la délégation a rencontré le maire de la "
     "ville."},
};

constexpr Wording two_ways{
    "The {} writes {} here and {} elsewhere ({}×); the {} has {} for both.",
    "Côté {}, on lit {} ici et {} ailleurs ({}×) ; côté {}, {} dans les deux cas."};

/// Shorter names are too much like others.
constexpr std::uint32_t shortest_name_chars = 4;
/// A spelling is the usual one when it stands so many times more often than another.
constexpr std::size_t usual_times = 3;

/// One way in which a side writes a name.
struct Spelling {
    std::string shown; ///< as it stands first
    std::vector<Span> places;
    std::vector<std::size_t> beads;
    std::set<std::string> sources; ///< the names of the other side that it stands for
    bool listed = false;           ///< a place of the list of exonyms
};

class Collection {
public:
    Collection(const Bitext& bitext, Side side, const CheckContext& context)
        : bitext_(&bitext), side_(side), context_(&context)
    {
        for_each_pair(bitext, [&](const PairView& pair) {
            if (!is_overlong(pair)) {
                add(pair);
            }
        });
    }

    void report(std::vector<Finding>& findings) const
    {
        std::set<std::string> told;
        for (const auto& [bucket, keys] : buckets_) {
            for (const std::string& key : keys) {
                if (!told.contains(key) && report_one(key, keys, findings)) {
                    told.insert(key);
                }
            }
        }
    }

private:
    /// Reports the spelling `key` where another one of `keys` is of the same name and more usual.
    bool report_one(const std::string& key, const std::set<std::string>& keys,
                    std::vector<Finding>& findings) const
    {
        const Spelling& one = spellings_.at(key);
        const Spelling* best = nullptr;
        std::string source;
        for (const std::string& other_key : keys) {
            const Spelling& other = spellings_.at(other_key);
            const bool rarer = one.places.size() < other.places.size() ||
                               (one.places.size() == other.places.size() &&
                                one.places.front() > other.places.front());
            if (key == other_key || !rarer || is_inflected(key, other_key) ||
                (best != nullptr && best->places.size() >= other.places.size())) {
                continue;
            }
            if (both_known(one, other)) {
                continue; // Henri and Henry are two persons
            }
            if (const std::optional<std::string> name = shared_source(one, other)) {
                best = &other;
                source = *name;
            }
        }
        if (best == nullptr) {
            return false;
        }
        // Where neither is the usual one, none is proposed.
        const bool usual = best->places.size() >= usual_times * one.places.size();
        for (std::size_t i = 0; i < one.places.size(); ++i) {
            report_place(one, i, *best, source, usual, findings);
        }
        return true;
    }

    /// True for two words of the dictionary that are no places of the list.
    bool both_known(const Spelling& one, const Spelling& other) const
    {
        const Language language = bitext_->text(side_).document.language;
        return !one.listed && !other.listed && context_->spellers.knows(language, one.shown) &&
               context_->spellers.knows(language, other.shown);
    }

    void add(const PairView& pair)
    {
        const Side other = opposite(side_);
        const NamesOfSide names = names_of_side(*bitext_, pair, side_, context_->spellers);
        const NamesOfSide there = names_of_side(*bitext_, pair, other, context_->spellers);
        const std::string& text = bitext_->text(side_).document.text;
        const auto take = [&](Span span) -> Spelling* {
            const std::string_view letters = slice(text, span);
            if (length_chars(letters) < shortest_name_chars ||
                letters.find(' ') != std::string_view::npos) {
                return nullptr;
            }
            const std::string key = fold_key(letters);
            buckets_[name_skeleton(letters)].insert(key);
            Spelling& spelling = spellings_[key];
            if (spelling.places.empty()) {
                spelling.shown = letters;
            }
            spelling.places.push_back(span);
            spelling.beads.push_back(pair.bead);
            add_source(pair.side(other), letters, spelling);
            return &spelling;
        };
        for (const NameWord& word : names.words) {
            if (word.kind == NameKind::name) {
                take(word.span);
            }
        }
        for (const ListedName& name : names.listed) {
            if (name.exonyms.empty() || name.exonyms.front()->person) {
                continue; // John of Gaunt is Jean de Gand, and John Smith is not
            }
            Spelling* spelling = take(name.span);
            for (const ListedName& same : there.listed) {
                if (spelling != nullptr && same.exonyms == name.exonyms) {
                    spelling->listed = true;
                    spelling->sources.emplace(slice(bitext_->text(other).document.text, same.span));
                    buckets_["=" + name.exonyms.front()->french.front()].insert(
                        fold_key(slice(text, name.span)));
                }
            }
        }
    }

    /// The name of the other side's sentences that is the most like this one.
    static void add_source(const PairSide& there, std::string_view letters, Spelling& spelling)
    {
        const std::string_view text = there.text;
        std::string_view best;
        NameLikeness likeness = NameLikeness::slip;
        for (const Span word : split_words(text, {0, size_of(text)})) {
            const std::string_view other = slice(text, word);
            if (!is_capitalised(other) || is_all_capitals(other)) {
                continue;
            }
            const NameLikeness here = compare_names(letters, other);
            if (here > likeness) {
                likeness = here;
                best = other;
            }
        }
        if (!best.empty()) {
            spelling.sources.emplace(best);
        }
    }

    /// The name of the other side that both spellings stand for.
    static std::optional<std::string> shared_source(const Spelling& one, const Spelling& other)
    {
        for (const std::string& name : one.sources) {
            if (other.sources.contains(name)) {
                return name;
            }
        }
        return std::nullopt;
    }

    /// Plurals and words made of one another: Aliyev, Aliyeva; Kazakh, Kazakhs.
    static bool is_inflected(std::string_view a, std::string_view b)
    {
        if (a.size() > b.size()) {
            std::swap(a, b);
        }
        return b.starts_with(a) && b.size() - a.size() <= 2;
    }

    /// Reports that the place `i` of `one` is written in another way than `best`.
    void report_place(const Spelling& one, std::size_t i, const Spelling& best,
                      const std::string& source, bool usual, std::vector<Finding>& findings) const
    {
        const Voice& voice = context_->voice;
        const Side other = opposite(side_);
        const Bead& bead = bitext_->beads[one.beads[i]];
        const std::string& text = bitext_->text(side_).document.text;
        // The original is given: who revises the translation cannot change it.
        const bool given = side_ == Side::source;
        findings.push_back({
            .check = name_inconsistent.id,
            .severity = given ? Severity::info : doubted(Severity::warning, bead.posterior),
            .side = side_,
            .span = one.places[i],
            .other = span_of(bitext_->text(other), range_of(bead, other)),
            .bead = one.beads[i],
            .message =
                voice.say(two_ways, voice.side(*bitext_, side_),
                          voice.quoted(slice(text, one.places[i])), voice.quoted(best.shown),
                          best.places.size(), voice.side(*bitext_, other), voice.quoted(source)),
            .suggestions =
                usual ? std::vector<std::string>{best.shown} : std::vector<std::string>{},
            .confidence = 0.7,
        });
    }

    const Bitext* bitext_;
    Side side_;
    const CheckContext* context_;
    std::map<std::string, Spelling> spellings_;            // by their fold_key
    std::map<std::string, std::set<std::string>> buckets_; // those that may be of one name
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    if (!has_two_languages(bitext) || !context.spellers.available(Language::english) ||
        !context.spellers.available(Language::french)) {
        return;
    }
    for (const Side side : {Side::target, Side::source}) {
        Collection(bitext, side, context).report(findings);
    }
}

} // namespace

constexpr Check name_inconsistent = {
    .id = "name-inconsistent",
    .severity = Severity::warning,
    .summary = "One name is written in two ways on one side and in one way on the other.",
    .why = "Spellings with the same consonants (Ganja, Gandja), and forms of one name by the list "
           "of places (Kiev, Kyiv), are compared over the whole text where the other side has one "
           "name for both; the rarer one is reported, and both where neither is the usual one. "
           "First names that the dictionary knows (Henri, Henry) are two persons; plurals and "
           "feminine forms "
           "(Aliyev, Aliyeva) are other names.",
    .examples = examples,
    .run = run,
    .mqm = "inconsistency; Terminology > Inconsistent",
};

} // namespace enregard::checks
