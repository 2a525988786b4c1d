#include "align/readers/pdf_columns.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace enregard {

namespace {

using Segments = std::vector<PdfSegment>;

/// A blank strip with text on both sides of it.
struct Gutter {
    double at = 0;
    double top = 0; ///< of the text beside it
    double bottom = 0;
    std::size_t letters = 0; ///< beside it
};

std::size_t letters_of(const PdfSegment& segment)
{
    std::size_t letters = 0;
    for (const PdfWord& word : segment.words) {
        letters += word.text.size();
    }
    return letters;
}

/// "4 750 000", "13,1 %", "€ 12": no fewer digits than letters.
bool is_number(const PdfSegment& segment)
{
    std::size_t digits = 0;
    std::size_t letters = 0;
    for (const PdfWord& word : segment.words) {
        for (std::uint32_t at = 0; at < word.text.size();) {
            const Character c = character_at(word.text, at);
            digits += is_digit(c.code) ? 1U : 0U;
            letters += is_letter(c.code) ? 1U : 0U;
            at += c.size;
        }
    }
    return digits > 0 && digits >= letters;
}

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + static_cast<long>(values.size() / 2));
    return values[values.size() / 2];
}

/// A line on one side of a gutter.
struct SideLine {
    PdfBox box;
    double size_pt = 0;
    bool number = false;
    std::size_t letters = 0;
};

/// One side of a gutter.
struct Side {
    std::vector<SideLine> lines;
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    std::size_t words = 0;
    std::size_t letters = 0;

    void add(const PdfSegment& segment)
    {
        if (!lines.empty() && shared_height(lines.back().box, segment.box) > 0.5) {
            lines.back().box = around(lines.back().box, segment.box);
            lines.back().number &= is_number(segment);
            lines.back().letters += letters_of(segment);
        } else {
            lines.push_back(
                {segment.box, segment.size_pt, is_number(segment), letters_of(segment)});
        }
        left = std::min(left, segment.box.left);
        right = std::max(right, segment.box.right);
        top = std::min(top, segment.box.top);
        bottom = std::max(bottom, segment.box.bottom);
        words += segment.words.size();
        letters += letters_of(segment);
    }
    std::size_t numbers() const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(lines, [](const SideLine& line) { return line.number; }));
    }
    double fill() const
    {
        std::vector<double> parts;
        for (const SideLine& line : lines) {
            parts.push_back(line.box.width() / std::max(1.0, right - left));
        }
        return median(std::move(parts));
    }
};

/// The part of the lines of `side` that have a line beside them on the other one.
double paired(const Side& side, const Side& other)
{
    std::size_t pairs = 0;
    for (const SideLine& line : side.lines) {
        const bool beside = std::ranges::any_of(other.lines, [&](const SideLine& there) {
            return std::abs(there.box.bottom - line.box.bottom) < 0.2 * line.size_pt;
        });
        pairs += beside ? 1U : 0U;
    }
    return static_cast<double>(pairs) / static_cast<double>(side.lines.size());
}

/// The blank between two lines of a side that is usual, in points.
double usual_blank(const Side& left, const Side& right)
{
    std::vector<double> blanks;
    for (const Side* side : {&left, &right}) {
        for (std::size_t i = 1; i < side->lines.size(); ++i) {
            blanks.push_back(side->lines[i].box.top - side->lines[i - 1].box.bottom);
        }
    }
    return median(std::move(blanks));
}

/// How many blanks of a side are wider than usual.
std::size_t wide_blanks(const Side& side, double usual)
{
    std::size_t wide = 0;
    for (std::size_t i = 1; i < side.lines.size(); ++i) {
        const double blank = side.lines[i].box.top - side.lines[i - 1].box.bottom;
        wide += blank > usual + 0.25 * side.lines[i].size_pt ? 1U : 0U;
    }
    return wide;
}

/// The part of the lines of `side` that have some of the other side at their height.
double beside(const Side& side, const Side& other)
{
    std::size_t count = 0;
    for (const SideLine& line : side.lines) {
        const bool any = std::ranges::any_of(other.lines, [&](const SideLine& there) {
            return shared_height(there.box, line.box) > 0.2;
        });
        count += any ? 1U : 0U;
    }
    return static_cast<double>(count) / static_cast<double>(side.lines.size());
}

/// Blank strips from side to side in the text beside a gutter, with lines on both sides between
/// any two of them, are what parts the rows of a table; columns of text have blanks of their own.
bool has_table_rows(const Side& left, const Side& right)
{
    std::vector<std::pair<const SideLine*, bool>> lines;
    for (const SideLine& line : left.lines) {
        lines.emplace_back(&line, true);
    }
    for (const SideLine& line : right.lines) {
        lines.emplace_back(&line, false);
    }
    std::ranges::sort(lines, {}, [](const auto& line) { return line.first->box.top; });
    const double usual = std::max(0.0, usual_blank(left, right));
    std::size_t rows = 0;
    std::size_t one_sided = 0;
    std::size_t long_rows = 0;
    std::size_t in_row = 0;
    bool on_left = false;
    bool on_right = false;
    double bottom = lines.front().first->box.top;
    const auto end_row = [&] {
        ++rows;
        one_sided += on_left && on_right ? 0U : 1U;
        long_rows += in_row > 2 ? 1U : 0U;
        on_left = on_right = false;
        in_row = 0;
    };
    for (const auto& [line, is_left] : lines) {
        if (line->box.top > bottom + usual + 0.25 * line->size_pt) {
            end_row();
        }
        (is_left ? on_left : on_right) = true;
        ++in_row;
        bottom = std::max(bottom, line->box.bottom);
    }
    end_row();
    constexpr std::size_t most_lines_of_row = 7;
    const std::size_t wide = std::max(wide_blanks(left, usual), wide_blanks(right, usual));
    return rows >= 3 && one_sided * 5 <= rows && long_rows * 3 >= rows && wide <= rows &&
           lines.size() <= most_lines_of_row * rows;
}

/// Short lines, each beside one of the other side, that leave room where the other one needs more
/// lines: cells beside a cell that is wrapped.
bool has_wrapped_cells(const Side& side, const Side& other)
{
    if (side.lines.size() >= other.lines.size() || side.letters > 25 * side.lines.size() ||
        paired(side, other) < 0.8) {
        return false;
    }
    double least = 1e9;
    for (std::size_t i = 1; i < side.lines.size(); ++i) {
        least = std::min(least, side.lines[i].box.bottom - side.lines[i - 1].box.bottom);
    }
    std::size_t wide = 0;
    for (std::size_t i = 1; i < side.lines.size(); ++i) {
        wide += side.lines[i].box.bottom - side.lines[i - 1].box.bottom > 1.35 * least ? 1U : 0U;
    }
    return wide * 10 >= (side.lines.size() - 1) * 3;
}

/// The lines of a side between two heights.
Side between(const Side& side, double top, double bottom)
{
    Side part;
    for (const SideLine& line : side.lines) {
        if (line.box.middle() > top && line.box.middle() < bottom) {
            part.lines.push_back(line);
            part.left = std::min(part.left, line.box.left);
            part.right = std::max(part.right, line.box.right);
            part.letters += line.letters;
        }
    }
    return part;
}

/// True where the lines that stand beside each other are those of a table.
bool is_table(const Side& whole_left, const Side& whole_right)
{
    const double top = std::max(whole_left.top, whole_right.top);
    const double bottom = std::min(whole_left.bottom, whole_right.bottom);
    const double tolerance = whole_left.lines.front().size_pt;
    const Side left = between(whole_left, top - tolerance, bottom + tolerance);
    const Side right = between(whole_right, top - tolerance, bottom + tolerance);
    if (left.lines.size() < 2 || right.lines.size() < 2) {
        return false;
    }
    if (left.numbers() * 5 >= left.lines.size() * 2 ||
        right.numbers() * 5 >= right.lines.size() * 2) {
        return true;
    }
    const bool loose = left.fill() < 0.72 || right.fill() < 0.72;
    const double one = paired(left, right);
    const double other = paired(right, left);
    const bool level = std::max(one, other) >= 0.9 && std::min(one, other) >= 0.8;
    return (loose && level) || has_table_rows(left, right) || has_wrapped_cells(left, right) ||
           has_wrapped_cells(right, left);
}

/// What the segments between two lines that cross `at` say of a gutter there.
std::optional<Gutter> gutter_in_band(const std::vector<const PdfSegment*>& band, double at)
{
    Side left;
    Side right;
    for (const PdfSegment* segment : band) {
        (segment->box.right <= at ? left : right).add(*segment);
    }
    if (left.lines.size() < 3 || right.lines.size() < 3) {
        return std::nullopt;
    }
    const double size = median([&] {
        std::vector<double> sizes;
        for (const PdfSegment* segment : band) {
            sizes.push_back(segment->size_pt);
        }
        return sizes;
    }());
    const double common_pt = std::min(left.bottom, right.bottom) - std::max(left.top, right.top);
    const bool prose = left.words >= 2 * left.lines.size() && right.words >= 2 * right.lines.size();
    if (right.left - left.right < 0.7 * size || common_pt < 2.5 * size || !prose ||
        std::max(beside(left, right), beside(right, left)) < 0.6 || is_table(left, right)) {
        return std::nullopt;
    }
    return Gutter{.at = at,
                  .top = std::min(left.top, right.top),
                  .bottom = std::max(left.bottom, right.bottom),
                  .letters = left.letters + right.letters};
}

/// For each segment, whether it or one beside it crosses `at`.
std::vector<bool> crossing_rows(const Segments& segments, double at)
{
    std::vector<bool> crosses(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const PdfBox& box = segments[i].box;
        if (box.left >= at || box.right <= at) {
            continue;
        }
        crosses[i] = true;
        for (std::size_t k = i; k > 0 && segments[k - 1].box.middle() > box.top; --k) {
            crosses[k - 1] = crosses[k - 1] || shared_height(segments[k - 1].box, box) > 0.5;
        }
        for (std::size_t k = i + 1; k < segments.size() && segments[k].box.middle() < box.bottom;
             ++k) {
            crosses[k] = crosses[k] || shared_height(segments[k].box, box) > 0.5;
        }
    }
    return crosses;
}

/// The best gutter at `at`, between the lines that cross it.
std::optional<Gutter> gutter_at(const Segments& segments, double at)
{
    std::optional<Gutter> best;
    std::vector<const PdfSegment*> band;
    const auto close_band = [&] {
        const std::optional<Gutter> gutter = gutter_in_band(band, at);
        if (gutter && (!best || gutter->letters > best->letters)) {
            best = gutter;
        }
        band.clear();
    };
    const std::vector<bool> crosses = crossing_rows(segments, at);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (crosses[i]) {
            close_band();
        } else {
            band.push_back(&segments[i]);
        }
    }
    close_band();
    return best;
}

/// How many pairs of segments crossing_rows may have to compare at one place.
std::size_t pairs_at_one_height(const Segments& segments)
{
    std::vector<double> middles; // in order, as the segments are
    for (const PdfSegment& segment : segments) {
        middles.push_back(segment.box.middle());
    }
    std::size_t pairs = 0;
    for (const PdfSegment& segment : segments) {
        pairs += static_cast<std::size_t>(std::ranges::lower_bound(middles, segment.box.bottom) -
                                          std::ranges::upper_bound(middles, segment.box.top));
    }
    return pairs;
}

std::optional<Gutter> find_gutter(const Segments& segments)
{
    std::vector<double> places;
    for (const PdfSegment& segment : segments) {
        places.push_back(segment.box.left - 2.5);
    }
    std::ranges::sort(places);
    constexpr std::size_t most_comparisons = 100'000'000; // a page of text needs some thousand
    if (pairs_at_one_height(segments) * places.size() > most_comparisons) {
        return std::nullopt;
    }
    std::optional<Gutter> best;
    double last = -1e9;
    for (const double at : places) {
        if (at - last < 2) {
            continue;
        }
        last = at;
        const std::optional<Gutter> gutter = gutter_at(segments, at);
        if (gutter && (!best || gutter->letters > best->letters)) {
            best = gutter;
        }
    }
    return best;
}

void cut(Segments segments, int depth, std::vector<Segments>& columns)
{
    constexpr std::size_t most_segments = 2000; // a page of text has some hundred
    constexpr int most_cuts = 16;
    const std::optional<Gutter> gutter =
        segments.size() > most_segments || depth > most_cuts ? std::nullopt : find_gutter(segments);
    if (!gutter) {
        if (!segments.empty()) {
            columns.push_back(std::move(segments));
        }
        return;
    }
    Segments parts[4]; // above, left, right, below
    for (PdfSegment& segment : segments) {
        const double middle = segment.box.middle();
        const std::size_t part = middle < gutter->top              ? 0U
                                 : middle > gutter->bottom         ? 3U
                                 : segment.box.right <= gutter->at ? 1U
                                                                   : 2U;
        parts[part].push_back(std::move(segment));
    }
    for (Segments& part : parts) {
        cut(std::move(part), depth + 1, columns);
    }
}

} // namespace

std::vector<Segments> columns_of(Segments segments)
{
    std::vector<Segments> columns;
    std::ranges::stable_sort(segments, {}, [](const PdfSegment& s) { return s.box.middle(); });
    cut(std::move(segments), 0, columns);
    return columns;
}

} // namespace enregard
