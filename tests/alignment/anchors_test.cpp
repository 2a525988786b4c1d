#include "align/alignment/aligner.hpp"
#include "align/alignment/anchors.hpp"
#include "align/segment/segmenter.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

/// A sentence with the tokens `ids`.
Features sentence(const std::vector<std::uint32_t>& ids)
{
    Features features;
    for (const std::uint32_t id : ids) {
        features.tokens.push_back({id, 0, 0.001F, 0.9F});
    }
    return features;
}

std::string shown(const std::vector<Anchor>& anchors)
{
    std::string out;
    for (const Anchor& anchor : anchors) {
        out += std::to_string(anchor.source) + "-" + std::to_string(anchor.target) + " ";
    }
    return out;
}

/// Lines with a number each, without those from `gap_begin` to `gap_end`.
Text numbered(const std::string& words, int count, int gap_begin, int gap_end)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        if (i < gap_begin || i >= gap_end) {
            text += words + std::to_string(i) + ".\n";
        }
    }
    Text result;
    result.document.source_map = SourceMap::identity(size_of(text));
    result.document.original = text;
    result.document.blocks.push_back({BlockKind::paragraph, {0, size_of(text)}, 0, ""});
    result.document.text = std::move(text);
    result.sentences = split_lines(result.document);
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(alignment)
BOOST_AUTO_TEST_SUITE(anchors)

BOOST_AUTO_TEST_CASE(words_that_stand_once_in_each_text)
{
    const FeaturePair pair{
        .source = {sentence({1, 9}), sentence({2, 9}), sentence({3, 4, 4}), sentence({5})},
        .target = {sentence({1, 9}), sentence({7}), sentence({4, 2}), sentence({5, 5})}};
    BOOST_TEST(shown(find_anchors(pair)) == "0-0 2-2 3-3 ");
}

BOOST_AUTO_TEST_CASE(a_lone_pair_is_chance)
{
    FeaturePair pair;
    pair.source.resize(500);
    pair.target.resize(500);
    pair.source[10] = sentence({1});
    pair.target[400] = sentence({1});
    BOOST_TEST(shown(find_anchors(pair)).empty());
    BOOST_TEST(find_anchors({}).empty());
}

BOOST_AUTO_TEST_CASE(bands_have_both_corners_and_overlap)
{
    const std::vector<Anchor> crooked{{0, 0}, {10, 900}, {11, 901}, {800, 905}, {999, 999}};
    for (const auto& chain : {std::vector<Anchor>{}, crooked}) {
        for (const double widening : {1.0, 4.0}) {
            const std::vector<Band> bands = anchored_bands(1000, 1000, chain, widening);
            BOOST_TEST(bands.size() == 1001U);
            BOOST_TEST(bands.front().begin == 0U);
            BOOST_TEST(bands.back().end == 1001U);
            for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
                BOOST_TEST_REQUIRE(bands[i].begin <= bands[i + 1].begin);
                BOOST_TEST_REQUIRE(bands[i].end <= bands[i + 1].end);
                BOOST_TEST_REQUIRE(bands[i + 1].begin < bands[i].end);
            }
            for (const Anchor& anchor : chain) {
                BOOST_TEST(bands[anchor.source].begin <= anchor.target);
                BOOST_TEST(anchor.target < bands[anchor.source].end);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_long_text_with_a_large_gap)
{
    const Text source = numbered("Le rapport ", 4200, 0, 0);
    const Text target = numbered("The report ", 4200, 1000, 1300);
    std::size_t pairs = 0;
    for (const Bead& bead : align(source, target)) {
        if (bead.source.size() == 1 && bead.target.size() == 1) {
            const std::uint32_t expected =
                bead.source.begin < 1000 ? bead.source.begin : bead.source.begin - 300;
            pairs += bead.target.begin == expected ? 1 : 0;
        }
    }
    BOOST_TEST(pairs >= 3890U); // of 3900: beside the gap a bead may take two
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
