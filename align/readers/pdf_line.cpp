#include "align/readers/pdf_line.hpp"

#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace enregard {

namespace {

/// Words farther apart than this part of their size are no neighbours for sure.
constexpr double segment_gap_em = 0.45;

void add(PdfSegment& segment, PdfWord word)
{
    if (word.size_pt > 1.1 * segment.size_pt) {
        // A raised sign came first.
        segment.size_pt = word.size_pt;
        segment.box.top = word.box.top;
        segment.box.bottom = word.box.bottom;
    }
    segment.box.left = std::min(segment.box.left, word.box.left);
    segment.box.right = std::max(segment.box.right, word.box.right);
    segment.words.push_back(std::move(word));
}

} // namespace

std::vector<PdfSegment> segments_of(const PdfPage& page)
{
    std::vector<PdfWord> words = page.words;
    std::ranges::stable_sort(words, {}, [](const PdfWord& word) { return word.box.left; });
    std::vector<PdfSegment> done;
    std::vector<PdfSegment> open;
    for (PdfWord& word : words) {
        std::size_t best = 0; // those before `i` stay where they are
        bool found = false;
        double best_shared = 0.5;
        for (std::size_t i = 0; i < open.size();) {
            const double reach = segment_gap_em * std::max(open[i].size_pt, word.size_pt);
            if (open[i].box.right + 3 * reach < word.box.left) {
                done.push_back(std::move(open[i]));
                open[i] = std::move(open.back());
                open.pop_back();
                continue;
            }
            const double shared = shared_height(open[i].box, word.box);
            const double gap = word.box.left - open[i].box.right;
            const double larger = std::max(open[i].size_pt, word.size_pt);
            const bool alike = larger < 2.2 * std::min(open[i].size_pt, word.size_pt);
            if (shared > best_shared && gap <= reach && gap > -reach && alike) {
                best = i;
                found = true;
                best_shared = shared;
            }
            ++i;
        }
        if (found) {
            add(open[best], std::move(word));
        } else {
            open.push_back({.words = {}, .box = word.box, .size_pt = word.size_pt});
            open.back().words.push_back(std::move(word));
        }
    }
    std::ranges::move(open, std::back_inserter(done));
    std::ranges::sort(done, [](const PdfSegment& a, const PdfSegment& b) {
        return std::pair(a.box.middle(), a.box.left) < std::pair(b.box.middle(), b.box.left);
    });
    return done;
}

std::vector<std::vector<PdfSegment>> rows_of(std::vector<PdfSegment> segments)
{
    std::ranges::stable_sort(segments, {}, [](const PdfSegment& s) { return s.box.bottom; });
    std::vector<std::vector<PdfSegment>> rows;
    for (PdfSegment& segment : segments) {
        std::vector<PdfSegment>* row = nullptr;
        // Only the last rows can still be as low as this segment.
        for (std::size_t k = rows.size(); k > 0 && k + 4 > rows.size() && row == nullptr; --k) {
            const bool beside = std::ranges::none_of(rows[k - 1], [&](const PdfSegment& other) {
                const double overlap = std::min(other.box.right, segment.box.right) -
                                       std::max(other.box.left, segment.box.left);
                return shared_height(other.box, segment.box) < 0.5 ||
                       overlap > 0.5 * std::min(other.box.width(), segment.box.width());
            });
            row = beside ? &rows[k - 1] : nullptr;
        }
        if (row == nullptr) {
            row = &rows.emplace_back();
        }
        row->push_back(std::move(segment));
    }
    for (std::vector<PdfSegment>& row : rows) {
        std::ranges::sort(row, {}, [](const PdfSegment& s) { return s.box.left; });
    }
    std::ranges::stable_sort(rows, {}, [](const auto& row) { return row.front().box.middle(); });
    return rows;
}

namespace {

bool is_stretched(const std::vector<PdfSegment>& row, double left, double right)
{
    if (row.size() < 3 || row.front().box.left > left + 2 || row.back().box.right < right - 2) {
        return false;
    }
    const double gap = row[1].box.left - row[0].box.right;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const double here = row[i].box.left - row[i - 1].box.right;
        if (row[i - 1].words.size() > 1 || std::abs(here - gap) > 0.02 * gap) {
            return false;
        }
    }
    return row.back().words.size() == 1;
}

} // namespace

void merge_stretched(std::vector<std::vector<PdfSegment>>& rows)
{
    double left = 1e9;
    double right = -1e9;
    for (const std::vector<PdfSegment>& row : rows) {
        left = std::min(left, row.front().box.left);
        right = std::max(right, row.back().box.right);
    }
    for (std::vector<PdfSegment>& row : rows) {
        if (is_stretched(row, left, right)) {
            for (std::size_t i = 1; i < row.size(); ++i) {
                add(row.front(), std::move(row[i].words.front()));
            }
            row.resize(1);
        }
    }
}

namespace {

/// True where a space stands between the two words of a line.
bool spaced(const PdfWord& word, const PdfWord& next)
{
    const double gap = next.box.left - word.box.right;
    const double size = std::min(word.size_pt, next.size_pt);
    if (size < 0.85 * std::max(word.size_pt, next.size_pt)) {
        // A raised sign stands a little apart.
        return gap > 0.18 * std::max(word.size_pt, next.size_pt);
    }
    return gap > 0.13 * size || (word.space_after && gap > 0.04 * size);
}

bool is_single(const PdfWord& word)
{
    return length_chars(word.text) == 1;
}

/// The end of the run of single letters that begins at `first` and whose even gaps say that a word
/// was spread ("R A P P O R T"); `first` where there is none. Gives the gap between its letters.
std::size_t spread_run(const std::vector<PdfWord>& words, std::size_t first, double& gap)
{
    std::vector<double> gaps;
    std::size_t end = first;
    while (end < words.size() && is_single(words[end])) {
        if (end > first) {
            gaps.push_back(words[end].box.left - words[end - 1].box.right);
        }
        ++end;
    }
    if (gaps.size() < 3) {
        return first;
    }
    std::ranges::sort(gaps);
    gap = gaps[gaps.size() / 4];
    return gap > 0 ? end : first;
}

void set_text(PdfLine& line)
{
    line.text.clear();
    line.places.clear();
    std::size_t run_end = 0;
    double run_gap = 0;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (i >= run_end) {
            run_end = spread_run(line.words, i, run_gap);
        }
        const std::uint32_t begin = size_of(line.text);
        line.text += line.words[i].text;
        line.places.push_back({begin, size_of(line.text)});
        if (i + 1 == line.words.size()) {
            break;
        }
        const double gap = line.words[i + 1].box.left - line.words[i].box.right;
        const bool inside = i + 1 < run_end;
        if (inside ? gap > 1.8 * run_gap : spaced(line.words[i], line.words[i + 1])) {
            line.text += ' ';
        }
    }
}

} // namespace

PdfLine line_of(std::span<const PdfSegment> pieces)
{
    PdfLine line;
    std::map<long, std::size_t> letters_of_size;
    std::size_t letters = 0;
    std::size_t bold = 0;
    for (const PdfSegment& piece : pieces) {
        line.box = line.words.empty() ? piece.box : around(line.box, piece.box);
        for (const PdfWord& word : piece.words) {
            const std::size_t length = word.text.size();
            letters_of_size[std::lround(word.size_pt * 10)] += length;
            letters += length;
            bold += word.bold ? length : 0U;
            line.words.push_back(word);
        }
    }
    std::ranges::stable_sort(line.words, {}, [](const PdfWord& word) { return word.box.left; });
    const auto main = std::ranges::max_element(letters_of_size, {},
                                               [](const auto& entry) { return entry.second; });
    line.size_pt = static_cast<double>(main->first) / 10;
    line.bold = bold * 10 > letters * 9;
    set_text(line);
    return line;
}

} // namespace enregard
