#include "align/alignment/locks.hpp"

#include "align/language/formulas.hpp"
#include "align/language/roman.hpp"
#include "align/language/words.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace enregard {

namespace {

/// What a numbered part is called in French and in English, under one name.
std::string_view part_name(std::string_view word)
{
    static const std::map<std::string_view, std::string_view> names = {
        {"article", "article"},      {"chapitre", "chapter"},
        {"chapter", "chapter"},      {"section", "section"},
        {"titre", "title"},          {"title", "title"},
        {"livre", "book"},           {"book", "book"},
        {"partie", "part"},          {"part", "part"},
        {"annexe", "annex"},         {"annex", "annex"},
        {"appendice", "appendix"},   {"appendix", "appendix"},
        {"tome", "volume"},          {"volume", "volume"},
        {"protocole", "protocol"},   {"protocol", "protocol"},
        {"paragraphe", "paragraph"}, {"paragraph", "paragraph"}};
    const auto found = names.find(word);
    return found == names.end() ? std::string_view{} : found->second;
}

/// "article 12" of "Article 12 – Entry into force", "chapter 2" of "CHAPITRE II", "3.2" of "3.2
/// Scope"; nothing where a heading begins otherwise.
std::optional<std::string> number_of_heading(std::string_view heading)
{
    const std::vector<Span> words = split_words(heading, {0, size_of(heading)});
    const auto numeral = [&](std::size_t k) -> std::string {
        if (k >= words.size()) {
            return {};
        }
        const std::string_view word = slice(heading, words[k]);
        if (word.find_first_not_of("0123456789") == std::string_view::npos) {
            return std::string(word);
        }
        const int value = roman_value(word);
        return value > 0 ? std::to_string(value) : std::string{};
    };
    if (words.empty()) {
        return std::nullopt;
    }
    const std::string_view name = part_name(plain_key(slice(heading, words[0])));
    if (!name.empty()) {
        const std::string number = numeral(1);
        return number.empty() ? std::nullopt : std::optional(std::string(name) + " " + number);
    }
    // "3.2.1 Title": digits and full stops at the very beginning.
    const std::size_t end = std::min(heading.find_first_not_of("0123456789."), heading.size());
    std::string number(heading.substr(0, end));
    while (number.ends_with('.')) {
        number.pop_back();
    }
    return number.empty() || number.size() > 12 ? std::nullopt : std::optional(number);
}

using Places = std::map<std::string, std::uint32_t>;

/// The sentences that are numbered headings; a number that stands in several of them is left out.
Places numbered_headings(const Text& text)
{
    Places places;
    std::set<std::string> repeated;
    for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
        const Sentence& sentence = text.sentences[i];
        const Block& block = text.document.blocks[sentence.block];
        const bool alone =
            (i == 0 || text.sentences[i - 1].block != sentence.block) &&
            (i + 1 == text.sentences.size() || text.sentences[i + 1].block != sentence.block);
        if (block.kind != BlockKind::heading || !alone) {
            continue;
        }
        if (const auto number = number_of_heading(slice(text.document.text, sentence.span))) {
            if (!places.try_emplace(*number, i).second) {
                repeated.insert(*number);
            }
        }
    }
    for (const std::string& number : repeated) {
        places.erase(number);
    }
    return places;
}

/// The sentences of each table cell, by the address of its block.
std::map<std::string, Range> table_cells(const Text& text)
{
    std::map<std::string, Range> cells;
    std::set<std::string> repeated;
    for (std::uint32_t i = 0; i < text.sentences.size();) {
        const std::size_t block = text.sentences[i].block;
        std::uint32_t end = i + 1;
        while (end < text.sentences.size() && text.sentences[end].block == block) {
            ++end;
        }
        const Block& cell = text.document.blocks[block];
        if (cell.kind == BlockKind::table_cell && !cell.part.empty() &&
            !cells.try_emplace(cell.part, Range{i, end}).second) {
            repeated.insert(cell.part);
        }
        i = end;
    }
    for (const std::string& part : repeated) {
        cells.erase(part);
    }
    return cells;
}

/// The cells of both sides if they are the same ones, as places without sentences around each.
void add_cells(const Text& source, const Text& target, std::vector<Bead>& locks)
{
    const std::map<std::string, Range> cells = table_cells(source);
    const std::map<std::string, Range> others = table_cells(target);
    if (!std::ranges::equal(
            cells, others, {}, [](const auto& cell) { return cell.first; },
            [](const auto& cell) { return cell.first; })) {
        return;
    }
    for (const auto& [part, range] : cells) {
        const Range other = others.at(part);
        locks.push_back({{range.begin, range.begin}, {other.begin, other.begin}, 0, 1});
        locks.push_back({{range.end, range.end}, {other.end, other.end}, 0, 1});
    }
}

/// The sentences that close a letter.
std::vector<std::uint32_t> closings(const Text& text)
{
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
        if (is_closing_formula(slice(text.document.text, text.sentences[i].span))) {
            places.push_back(i);
        }
    }
    return places;
}

/// The formulas that close the letters of both sides, one with one in their order, where there are
/// as many: "Yours faithfully," and "Je vous prie d'agréer ..." have nothing else in common.
void add_closings(const Text& source, const Text& target, std::vector<Bead>& locks)
{
    const std::vector<std::uint32_t> here = closings(source);
    const std::vector<std::uint32_t> there = closings(target);
    if (here.size() != there.size()) {
        return;
    }
    constexpr double farthest_share = 0.1; // of the text
    constexpr int near_sentences = 5;
    for (std::size_t k = 0; k < here.size(); ++k) {
        const std::uint32_t i = here[k];
        const std::uint32_t j = there[k];
        const double apart = static_cast<double>(i) / static_cast<double>(source.sentences.size()) -
                             static_cast<double>(j) / static_cast<double>(target.sentences.size());
        const auto sentences = static_cast<std::int64_t>(i) - static_cast<std::int64_t>(j);
        if (std::abs(apart) < farthest_share || std::abs(sentences) <= near_sentences) {
            locks.push_back({{i, i + 1}, {j, j + 1}, 0, 1});
        }
    }
}

bool is_before(const Bead& a, const Bead& b)
{
    return a.source.end <= b.source.begin && a.target.end <= b.target.begin;
}

/// Leaves out each of `found` that crosses another one or a settled pair: order that differs says
/// that the numbers do not mean the same.
std::vector<Bead> without_crossings(std::vector<Bead> found, const std::vector<Bead>& settled)
{
    const auto crosses = [](const Bead& a, const Bead& b) {
        return !is_before(a, b) && !is_before(b, a) &&
               !(a.source == b.source && a.target == b.target);
    };
    std::ranges::sort(found, [](const Bead& a, const Bead& b) {
        return a.source.begin != b.source.begin ? a.source.begin < b.source.begin
                                                : a.source.end < b.source.end;
    });
    std::vector<Bead> locks = settled;
    // In the order of the source a lock crosses another if the highest target before it, or the
    // lowest after it, is on the wrong side.
    std::vector<std::uint32_t> lowest_after(found.size() + 1, 0xFFFFFFFFU);
    for (std::size_t k = found.size(); k-- > 0;) {
        lowest_after[k] = std::min(lowest_after[k + 1], found[k].target.begin);
    }
    std::uint32_t highest_before = 0;
    for (std::size_t k = 0; k < found.size(); ++k) {
        const Bead& lock = found[k];
        const bool in_order =
            highest_before <= lock.target.begin && lock.target.end <= lowest_after[k + 1];
        highest_before = std::max(highest_before, lock.target.end);
        if (in_order && std::ranges::none_of(settled, [&](const Bead& pair) {
                return crosses(lock, pair) ||
                       (lock.source == pair.source && lock.target == pair.target);
            })) {
            locks.push_back(lock);
        }
    }
    std::ranges::sort(locks, [](const Bead& a, const Bead& b) {
        return a.source.begin != b.source.begin ? a.source.begin < b.source.begin
               : a.target.begin != b.target.begin
                   ? a.target.begin < b.target.begin
                   : a.source.end + a.target.end < b.source.end + b.target.end;
    });
    return locks;
}

} // namespace

std::vector<Bead> find_locks(const Text& source, const Text& target,
                             const std::vector<Bead>& settled)
{
    std::vector<Bead> found;
    const Places headings = numbered_headings(source);
    const Places others = numbered_headings(target);
    for (const auto& [number, i] : headings) {
        if (const auto other = others.find(number); other != others.end()) {
            found.push_back({{i, i + 1}, {other->second, other->second + 1}, 0, 1});
        }
    }
    add_cells(source, target, found);
    add_closings(source, target, found);
    std::vector<Bead> pairs;
    std::ranges::copy_if(settled, std::back_inserter(pairs), [](const Bead& pair) {
        return !pair.source.empty() && !pair.target.empty();
    });
    return without_crossings(std::move(found), pairs);
}

} // namespace enregard
