#include "align/alignment/pairs_file.hpp"

#include "align/text/error.hpp"

#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace enregard {

namespace {

constexpr std::string_view advice = "A pair is a line such as [0,1]:[0], with sentences numbered "
                                    "from 0, as enregard align --format "
                                    "vecalign prints them.";

/// A pair and the line that it stands on, from 1.
struct Line {
    Bead pair;
    std::size_t number = 0;
};

/// Takes "[0, 1]" from the beginning of `text`: the sentences must follow one upon the other.
std::optional<Range> take_range(std::string_view& text)
{
    const std::size_t end = text.find(']');
    if (!text.starts_with('[') || end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view list = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    Range range;
    bool first = true;
    while (!list.empty()) {
        if (list.front() == ' ' || list.front() == ',') {
            list.remove_prefix(1);
            continue;
        }
        std::uint32_t sentence = 0;
        const auto [rest, error] =
            std::from_chars(list.data(), list.data() + list.size(), sentence);
        if (error != std::errc{} || sentence > 0xFFFFFFF0U || (!first && sentence != range.end)) {
            return std::nullopt;
        }
        range = {first ? sentence : range.begin, sentence + 1};
        first = false;
        list.remove_prefix(static_cast<std::size_t>(rest - list.data()));
    }
    return range;
}

std::optional<Bead> pair_in(std::string_view line)
{
    const std::optional<Range> source = take_range(line);
    if (!source || !line.starts_with(':')) {
        return std::nullopt;
    }
    line.remove_prefix(1);
    const std::optional<Range> target = take_range(line);
    if (!target || (source->empty() && target->empty())) {
        return std::nullopt;
    }
    return Bead{*source, *target, 0, 1};
}

std::vector<Line> lines_of(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw Error(file, "the file of pairs cannot be opened", "Check its name.");
    }
    std::vector<Line> lines;
    std::string text;
    for (std::size_t number = 1; std::getline(in, text); ++number) {
        while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) {
            text.pop_back();
        }
        if (text.empty() || text.front() == '#') {
            continue;
        }
        const std::optional<Bead> pair = pair_in(text);
        if (!pair) {
            throw Error(file, fmt::format("line {} is no pair", number), std::string(advice));
        }
        lines.push_back({*pair, number});
    }
    return lines;
}

} // namespace

std::vector<Bead> read_pairs(const std::string& file, std::size_t source_sentences,
                             std::size_t target_sentences)
{
    const std::vector<Line> lines = lines_of(file);
    std::vector<Bead> pairs;
    const Line* before = nullptr; // the last one that has both sides
    for (const Line& line : lines) {
        const Bead& pair = line.pair;
        if (pair.source.end > source_sentences || pair.target.end > target_sentences) {
            throw Error(file,
                        fmt::format("line {} names a sentence that is not there: the texts have {} "
                                    "and {} sentences",
                                    line.number, source_sentences, target_sentences),
                        std::string(advice));
        }
        pairs.push_back(pair);
        if (pair.source.empty() || pair.target.empty()) {
            continue;
        }
        if (before != nullptr && (pair.source.begin < before->pair.source.end ||
                                  pair.target.begin < before->pair.target.end)) {
            throw Error(
                file,
                fmt::format("the pairs on lines {} and {} cross", before->number, line.number),
                "Settled pairs stand in the order of the texts, on both sides.");
        }
        before = &line;
    }
    return pairs;
}

} // namespace enregard
