#include "tests/tuning/gold.hpp"

#include "align/language/guess.hpp"
#include "align/segment/segmenter.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

namespace enregard::tuning {

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

Text text_of(const fs::path& file)
{
    std::string content = content_of(file);
    Text text;
    text.document.source_map = SourceMap::identity(size_of(content));
    text.document.original = content;
    text.document.blocks.push_back({BlockKind::paragraph, {0, size_of(content)}, 0, ""});
    text.document.text = std::move(content);
    const std::string name = file.filename().string();
    text.document.language = name.find(".fr") != std::string::npos   ? Language::french
                             : name.find(".en") != std::string::npos ? Language::english
                                                                     : Language::unknown;
    text.sentences = split_lines(text.document);
    return text;
}

Range range_in(const std::string& line, std::size_t from)
{
    std::istringstream in(line.substr(from, line.find(']', from) - from));
    std::string number;
    Range range;
    bool first = true;
    while (std::getline(in, number, ',')) {
        if (number.find_first_of("0123456789") == std::string::npos) {
            continue;
        }
        const auto k = static_cast<std::uint32_t>(std::stoul(number));
        range = {first ? k : range.begin, k + 1};
        first = false;
    }
    return range;
}

/// An empty side has no place in the file: it takes that of the bead before.
std::vector<Bead> beads_of(const fs::path& file)
{
    std::ifstream in(file);
    std::vector<Bead> beads;
    std::string line;
    Range source;
    Range target;
    while (std::getline(in, line)) {
        if (line.empty()) {
            continue;
        }
        const Range s = range_in(line, 1);
        const Range t = range_in(line, line.find(":[") + 2);
        source = s.empty() ? Range{source.end, source.end} : s;
        target = t.empty() ? Range{target.end, target.end} : t;
        beads.push_back({source, target, 0, 1});
    }
    return beads;
}

} // namespace

void read_golds(const std::string& folder, std::vector<Gold>& golds)
{
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".gold") {
            files.insert(entry.path());
        }
    }
    for (const fs::path& file : files) {
        fs::path stem = file;
        stem.replace_extension();
        std::vector<Text> sides;
        for (const char* ending : {".fr.sents", ".fr", ".en.sents", ".en", ".de"}) {
            if (fs::is_regular_file(stem.string() + ending)) {
                sides.push_back(text_of(stem.string() + ending));
            }
        }
        Gold gold{folder, stem.filename().string(), {}, {}, beads_of(file)};
        std::uint32_t source_end = 0;
        std::uint32_t target_end = 0;
        for (const Bead& bead : gold.beads) {
            source_end = std::max(source_end, bead.source.end);
            target_end = std::max(target_end, bead.target.end);
        }
        const bool swapped =
            source_end == sides[1].sentences.size() && target_end == sides[0].sentences.size() &&
            (source_end != sides[0].sentences.size() || target_end != sides[1].sentences.size());
        gold.source = sides[swapped ? 1 : 0];
        gold.target = sides[swapped ? 0 : 1];
        golds.push_back(std::move(gold));
    }
}

Score& Score::operator+=(const Score& other)
{
    right += other.right;
    given += other.given;
    right_pairs += other.right_pairs;
    gold_pairs += other.gold_pairs;
    alone_right += other.alone_right;
    alone_given += other.alone_given;
    alone_gold += other.alone_gold;
    sure += other.sure;
    sure_right += other.sure_right;
    return *this;
}

void Score::print(const std::string& name) const
{
    const double p = given > 0 ? right / given : 0;
    const double r = gold_pairs > 0 ? right_pairs / gold_pairs : 0;
    std::printf("%-44s P %.4f R %.4f F1 %.4f   alone P %.3f R %.3f   sure %.3f right of %.3f\n",
                name.size() > 44 ? name.substr(name.size() - 44).c_str() : name.c_str(), p, r,
                2 * p * r / (p + r), alone_right / std::max(1.0, alone_given),
                alone_right / std::max(1.0, alone_gold), sure_right / std::max(1.0, sure),
                sure / std::max(1.0, given));
}

Score score_of(const Gold& gold, const std::vector<Bead>& given)
{
    using Name = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;
    const auto name = [](const Bead& bead) {
        return Name{bead.source.empty() ? 0 : bead.source.begin, bead.source.size(),
                    bead.target.empty() ? 0 : bead.target.begin, bead.target.size()};
    };
    std::set<Name> right;
    std::set<std::pair<int, std::uint32_t>> alone;
    Score score;
    for (const Bead& bead : gold.beads) {
        right.insert(name(bead));
        score.gold_pairs += !bead.source.empty() && !bead.target.empty() ? 1 : 0;
        for (std::uint32_t k = bead.source.begin; k < bead.source.end && bead.target.empty(); ++k) {
            alone.insert({0, k});
        }
        for (std::uint32_t k = bead.target.begin; k < bead.target.end && bead.source.empty(); ++k) {
            alone.insert({1, k});
        }
    }
    score.alone_gold = static_cast<double>(alone.size());
    for (const Bead& bead : given) {
        const bool pair = !bead.source.empty() && !bead.target.empty();
        const bool is_right = right.contains(name(bead));
        score.given += 1;
        score.right += is_right ? 1 : 0;
        score.right_pairs += is_right && pair ? 1 : 0;
        score.sure += bead.posterior >= 0.95 ? 1 : 0;
        score.sure_right += bead.posterior >= 0.95 && is_right ? 1 : 0;
        if (!pair) {
            const bool source = bead.target.empty();
            score.alone_given += 1;
            score.alone_right +=
                alone.contains({source ? 0 : 1, source ? bead.source.begin : bead.target.begin})
                    ? 1
                    : 0;
        }
    }
    return score;
}

} // namespace enregard::tuning
