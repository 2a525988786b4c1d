#include "tests/fitting/pairs.hpp"

#include "tests/tuning/gold.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace enregard::fitting {

namespace {

std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        cells.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return cells;
}

std::vector<Pair> read_table(const std::string& path)
{
    std::ifstream stream(path);
    std::string line;
    std::getline(stream, line);
    const std::vector<std::string> header = cells_of(line);
    const auto column = [&](const std::string& name) {
        return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
    };
    const std::size_t french = column("fr");
    const std::size_t english = column("en");
    const std::size_t label = column("phenomenon");
    std::vector<Pair> pairs;
    while (std::getline(stream, line)) {
        const std::vector<std::string> cells = cells_of(line);
        if (std::max(french, english) < cells.size()) {
            pairs.push_back(
                {cells[french], cells[english], label < cells.size() ? cells[label] : ""});
        }
    }
    return pairs;
}

} // namespace

std::vector<Pair> read_pairs(const std::string& path)
{
    if (!std::filesystem::is_directory(path)) {
        return read_table(path);
    }
    std::vector<tuning::Gold> golds;
    tuning::read_golds(path, golds);
    std::vector<Pair> pairs;
    for (const tuning::Gold& gold : golds) {
        for (const Bead& bead : gold.beads) {
            if (bead.source.size() != 1 || bead.target.size() != 1) {
                continue;
            }
            const auto words = [&](const Text& text, Range range) {
                return std::string(slice(text.document.text, span_of(text, range)));
            };
            pairs.push_back({words(gold.source, bead.source), words(gold.target, bead.target), ""});
        }
    }
    return pairs;
}

} // namespace enregard::fitting
