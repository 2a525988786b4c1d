#include "align/checks/coverage.hpp"

#include "align/checks/coverage_numbers.hpp"
#include "align/language/function_words.hpp"
#include "align/language/similarity.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace enregard {

namespace {

/// How likely the likeliest translation of a sharp word is, and of one that is usual.
constexpr float sharp_from = 0.5F;
constexpr float usual_from = 0.25F;
/// The limits of the strengths of Evidence.
constexpr float often_from = 0.2F;
constexpr float sometimes_from = 0.04F;
/// Related words below this strength are chance.
constexpr float detour_from = 0.01F;
constexpr float least_step = 0.03F;
constexpr double alike_from = 0.7;
constexpr double alike_little_from = 0.5;
constexpr std::size_t shortest_alike_bytes = 4;
/// More phrases that begin with one word are not looked through.
constexpr std::size_t most_phrases = 4000;

std::vector<float> received_by(const Lexicon& lexicon, Language language)
{
    std::vector<float> received(lexicon.size(language), 0);
    const Language from = other_language(language);
    for (std::uint32_t id = 0; id < lexicon.size(from); ++id) {
        for (const Translation translation : lexicon.translations(from, id)) {
            received[translation.stem()] += translation.probability();
        }
    }
    return received;
}

/// The parts of a compound: "gratte-ciel" gives "gratte" and "ciel".
std::vector<std::string_view> parts_of(std::string_view word)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find('-', begin), word.size());
        if (end > begin) {
            parts.push_back(word.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

/// Sets the distances of all partners, where the other side has `others` words.
void measure_distances(SideCoverage& side, std::size_t others)
{
    constexpr double near_words = 3.5;
    constexpr double middling_words = 8.5;
    const auto own_size = static_cast<double>(side.words.size());
    const auto other_size = static_cast<double>(others);
    for (std::size_t i = 0; i < side.words.size(); ++i) {
        CoverageWord& word = side.words[i];
        const auto own = static_cast<double>(i);
        const auto partner = static_cast<double>(word.partner);
        const double distance =
            std::min({std::abs(own - partner), std::abs((own_size - own) - (other_size - partner)),
                      std::abs(own * other_size / own_size - partner)});
        word.distance = distance <= near_words       ? Distance::near
                        : distance <= middling_words ? Distance::middling
                                                     : Distance::far;
    }
}

} // namespace

CoverageMeter::CoverageMeter(const Lexicon& lexicon, Language source, Language target)
    : lexicon_(&lexicon)
{
    for (Half* half : {&source_, &target_}) {
        half->language = half == &source_ ? source : target;
        half->received = received_by(lexicon, half->language);
        half->total = std::accumulate(half->received.begin(), half->received.end(), 1.0);
        half->place.assign(lexicon.size(half->language), 0);
    }
}

const CoverageMeter::Entry& CoverageMeter::entry_of(Half& half, std::string_view word)
{
    const auto [found, fresh] = half.entries.try_emplace(std::string(word));
    Entry& entry = found->second;
    if (!fresh) {
        return entry;
    }
    entry.key = plain_key(word);
    const std::string folded = fold_key(word);
    entry.content = !is_function_word(half.language, folded) && entry.key.size() > 1;
    entry.bindings = entry.content ? 0 : bindings_of(half.language, folded);
    if (const auto id = lexicon_->find_word(half.language, word)) {
        entry.stems.push_back(*id);
    }
    if (word.find('-') != std::string_view::npos) {
        for (const std::string_view part : parts_of(word)) {
            const auto part_id = lexicon_->find_word(half.language, part);
            if (part_id && !is_function_word(half.language, fold_key(part))) {
                entry.stems.push_back(*part_id);
            }
        }
    }
    const auto has_translation = [&](std::uint32_t stem) {
        return !lexicon_->translations(half.language, stem).empty();
    };
    entry.in_lexicon = std::ranges::any_of(entry.stems, has_translation);
    float likeliest = entry.in_lexicon ? 1 : 0;
    for (const std::uint32_t stem : entry.stems) {
        const auto translations = lexicon_->translations(half.language, stem);
        if (!translations.empty()) {
            likeliest = std::min(likeliest, translations.front().probability());
        }
    }
    entry.freedom = likeliest >= sharp_from   ? Freedom::sharp
                    : likeliest >= usual_from ? Freedom::usual
                                              : Freedom::free;
    return entry;
}

void CoverageMeter::read(Half& half, std::string_view text, SideCoverage& side)
{
    half.words.clear();
    for (const Span span : split_words(text, {0, size_of(text)})) {
        const std::string_view word = slice(text, span);
        const Entry& entry = entry_of(half, word);
        half.words.push_back(&entry);
        side.words.push_back({span, entry.content, is_capitalised(word), entry.freedom,
                              entry.in_lexicon ? Evidence::none_known : Evidence::none_unknown,
                              CoverageWord::none, Distance::far, entry.bindings});
    }
    half.strengths.assign(half.words.size(), 0);
    half.partners.assign(half.words.size(), 0);
}

void CoverageMeter::mark(Half& half)
{
    half.copies.assign(half.words.size(), 0);
    for (std::uint32_t i = 0; i < half.words.size(); ++i) {
        for (const std::uint32_t stem : half.words[i]->stems) {
            if (half.place[stem] == 0) {
                half.place[stem] = i + 1;
            }
            ++half.copies[half.place[stem] - 1];
        }
    }
}

void CoverageMeter::unmark(Half& half)
{
    for (const Entry* word : half.words) {
        for (const std::uint32_t stem : word->stems) {
            half.place[stem] = 0;
        }
    }
}

void CoverageMeter::look_up(Half& half, Half& other, SideCoverage& side)
{
    for (std::uint32_t i = 0; i < half.words.size(); ++i) {
        double likelihood = 0;
        for (const std::uint32_t stem : half.words[i]->stems) {
            for (const Translation translation : lexicon_->translations(half.language, stem)) {
                const std::uint32_t place = other.place[translation.stem()];
                if (place == 0) {
                    continue;
                }
                const float back = lexicon_->probability(other.language, translation.stem(), stem);
                const float strength = std::max(translation.probability(), back);
                likelihood += static_cast<double>(back);
                if (strength > half.strengths[i]) {
                    half.strengths[i] = strength;
                    half.partners[i] = place;
                }
                // The way back counts too: each side keeps its ten likeliest only.
                if (strength > other.strengths[place - 1]) {
                    other.strengths[place - 1] = strength;
                    other.partners[place - 1] = i + 1;
                }
            }
        }
        if (side.words[i].content && !half.words[i]->stems.empty()) {
            const double share =
                (static_cast<double>(half.received[half.words[i]->stems.front()]) + 0.5) /
                half.total;
            const double words = static_cast<double>(other.words.size()) + 1;
            side.explained += std::log(0.2 + 0.8 * likelihood / words / share);
        }
    }
}

/// Turns strengths into evidence. Of several words with one counterpart the strongest have it for
/// themselves, as many as it has occurrences.
void CoverageMeter::share(Half& half, const Half& other, SideCoverage& side) const
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < half.words.size(); ++i) {
        if (half.partners[i] != 0) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, std::greater<>{},
                             [&](std::uint32_t i) { return half.strengths[i]; });
    std::vector<std::uint32_t> taken(other.words.size() + 1, 0);
    for (const std::uint32_t i : order) {
        const std::uint32_t partner = half.partners[i];
        const bool own = taken[partner] < other.copies[partner - 1];
        taken[partner] += side.words[i].content ? 1U : 0U;
        const Evidence evidence = !own                                  ? Evidence::shared
                                  : half.strengths[i] >= often_from     ? Evidence::often
                                  : half.strengths[i] >= sometimes_from ? Evidence::sometimes
                                                                        : Evidence::rarely;
        raise(side.words[i], evidence, partner - 1);
    }
}

std::optional<std::size_t> CoverageMeter::place_by_detour(const Half& half, const Half& other,
                                                          std::uint32_t stem) const
{
    float strength = 0;
    float best = 0;
    std::size_t place = 0;
    for (const Translation there : lexicon_->translations(half.language, stem)) {
        for (const Translation back : lexicon_->translations(other.language, there.stem())) {
            const float so_far = there.probability() * back.probability();
            if (so_far < least_step) {
                break;
            }
            for (const Translation again : lexicon_->translations(half.language, back.stem())) {
                if (other.place[again.stem()] == 0) {
                    continue;
                }
                const float more = so_far * again.probability();
                strength += more;
                if (more > best) {
                    best = more;
                    place = other.place[again.stem()] - 1;
                }
            }
        }
    }
    return strength >= detour_from ? std::optional(place) : std::nullopt;
}

void CoverageMeter::look_up_softly(const Half& half, const Half& other, SideCoverage& side) const
{
    for (std::uint32_t i = 0; i < half.words.size(); ++i) {
        CoverageWord& word = side.words[i];
        if (!word.content || word.evidence != Evidence::none_known) {
            continue;
        }
        for (const std::uint32_t stem : half.words[i]->stems) {
            if (const auto place = place_by_detour(half, other, stem)) {
                raise(word, Evidence::detour, *place);
            }
        }
    }
}

void CoverageMeter::match_phrases(Half& half, Half& other, SideCoverage& side,
                                  SideCoverage& other_side)
{
    for (std::size_t i = 0; i < half.words.size(); ++i) {
        if (half.words[i]->stems.empty()) {
            continue;
        }
        const std::uint32_t head = half.words[i]->stems.front();
        const auto [cached, fresh] = half.phrases.try_emplace(head);
        if (fresh) {
            cached->second = lexicon_->phrases(half.language, head);
            if (cached->second.size() > most_phrases) {
                cached->second.clear();
            }
        }
        for (const Phrase& phrase : cached->second) {
            const auto words = phrase.words(half.language);
            const auto others = phrase.words(other.language);
            const auto stands_here = [&](std::size_t k) {
                const auto& stems = half.words[i + k]->stems;
                return !stems.empty() && stems.front() == words[k];
            };
            bool found = words.size() <= half.words.size() - i && !others.empty() &&
                         words.size() + others.size() > 2;
            for (std::size_t k = 1; found && k < words.size(); ++k) {
                found = stands_here(k);
            }
            found = found && std::ranges::all_of(others, [&](std::uint32_t stem) {
                        return other.place[stem] != 0;
                    });
            if (!found) {
                continue;
            }
            for (std::size_t k = 0; k < words.size(); ++k) {
                raise(side.words[i + k], Evidence::phrase, other.place[others.front()] - 1);
            }
            for (const std::uint32_t stem : others) {
                raise(other_side.words[other.place[stem] - 1], Evidence::phrase, i);
            }
        }
    }
}

void CoverageMeter::compare_spelling(const Half& half, const Half& other, SideCoverage& side)
{
    for (std::uint32_t i = 0; i < half.words.size(); ++i) {
        CoverageWord& word = side.words[i];
        const std::string& key = half.words[i]->key;
        if (!word.content || word.evidence >= Evidence::often) {
            continue;
        }
        for (std::size_t j = 0; j < other.words.size(); ++j) {
            const Entry& candidate = *other.words[j];
            if (candidate.key == key) {
                raise(word, Evidence::same, j);
                break;
            }
            if (!candidate.content || key.size() < shortest_alike_bytes ||
                candidate.key.size() < shortest_alike_bytes ||
                candidate.key.front() != key.front()) {
                continue;
            }
            const double likeness = similarity(key, candidate.key);
            if (likeness >= alike_from) {
                raise(word, Evidence::alike, j);
            } else if (likeness >= alike_little_from) {
                raise(word, Evidence::alike_little, j);
            }
        }
    }
}

double SideCoverage::mean_uncovered() const
{
    const double sum =
        std::accumulate(words.begin(), words.end(), 0.0, [](double so_far, const CoverageWord& w) {
            return so_far + w.uncovered();
        });
    return sum / (static_cast<double>(content_words) + 1);
}

PairCoverage CoverageMeter::measure(std::string_view source, std::string_view target)
{
    PairCoverage pair;
    read(source_, source, pair.source);
    read(target_, target, pair.target);
    mark(source_);
    mark(target_);
    look_up(source_, target_, pair.source);
    look_up(target_, source_, pair.target);
    share(source_, target_, pair.source);
    share(target_, source_, pair.target);
    match_phrases(source_, target_, pair.source, pair.target);
    match_phrases(target_, source_, pair.target, pair.source);
    look_up_softly(source_, target_, pair.source);
    look_up_softly(target_, source_, pair.target);
    unmark(source_);
    unmark(target_);
    compare_spelling(source_, target_, pair.source);
    compare_spelling(target_, source_, pair.target);
    look_at_numbers(source, source_.language, target, pair);
    look_at_signs(source, target, pair);
    measure_distances(pair.source, pair.target.words.size());
    measure_distances(pair.target, pair.source.words.size());
    for (SideCoverage* side : {&pair.source, &pair.target}) {
        side->content_words = static_cast<std::size_t>(
            std::ranges::count_if(side->words, [](const CoverageWord& w) { return w.content; }));
        side->explained /= static_cast<double>(std::max<std::size_t>(side->content_words, 1));
    }
    return pair;
}

} // namespace enregard
