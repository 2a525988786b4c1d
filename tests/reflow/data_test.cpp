// Whole texts as extractors and mail programs give them, with the sentences that a reader sees in
// them: tests/reflow/data/NAME.txt and NAME.sents. Bodies, places and people in them are invented.

#include "align/language/guess.hpp"
#include "align/language/speller.hpp"
#include "align/reflow/reflow.hpp"
#include "align/segment/segmenter.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

std::string content_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return std::move(content).str();
}

/// White space does not count.
std::string squeezed(std::string_view text)
{
    std::string out;
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (!is_space(c.code)) {
            out += text.substr(i, c.size);
        }
        i += c.size;
    }
    return out;
}

std::vector<std::string> sentences_of(std::string text)
{
    static Spellers spellers;
    Document document;
    document.original = text;
    document.source_map = SourceMap::identity(size_of(text));
    document.language = guess_language(text);
    document.text = std::move(text);
    document.layout = Layout::lines;
    document = reflow(std::move(document), Reflow::automatic, spellers);
    std::vector<std::string> sentences;
    for (const Sentence& sentence : split_document(document)) {
        sentences.push_back(squeezed(slice(document.text, sentence.span)));
    }
    return sentences;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(squeezed(line));
    }
    return lines;
}

/// Twice the number of sentences that both have, by the number of all: F1.
double agreement(const std::vector<std::string>& gold, const std::vector<std::string>& given)
{
    std::map<std::string, int> open;
    for (const std::string& sentence : gold) {
        ++open[sentence];
    }
    int right = 0;
    for (const std::string& sentence : given) {
        if (open[sentence] > 0) {
            --open[sentence];
            ++right;
        } else {
            BOOST_TEST_MESSAGE("  not in the gold: " << sentence);
        }
    }
    return 2.0 * right / static_cast<double>(gold.size() + given.size());
}

BOOST_AUTO_TEST_SUITE(reflow)

BOOST_AUTO_TEST_CASE(whole_texts)
{
    double sum = 0;
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ENREGARD_SOURCE_DIR "/tests/reflow/data")) {
        if (entry.path().extension() != ".txt") {
            continue;
        }
        std::filesystem::path gold = entry.path();
        gold.replace_extension(".sents");
        BOOST_TEST_CONTEXT(entry.path().filename().string())
        {
            const double f1 =
                agreement(lines_of(content_of(gold)), sentences_of(content_of(entry.path())));
            BOOST_TEST(f1 >= 0.9);
            sum += f1;
        }
        ++count;
    }
    BOOST_TEST(count >= 28);
    BOOST_TEST(sum >= 0.99 * count);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace enregard
