#include "align/alignment/fast_log.hpp"
#include "align/alignment/model_one.hpp"
#include "tests/alignment/lines.hpp"

#include <cmath>

#include <boost/test/unit_test.hpp>

namespace enregard {
namespace {

/// How likely `word` is rendered by `other` after training on one pair a line.
float forward(const AlignedSides& sides, const std::vector<PartnerEntry>& entries,
              const std::string& word, const std::string& other)
{
    for (const PartnerEntry& entry : entries) {
        if (sides.source.types[entry.source].key == word &&
            sides.target.types[entry.partner.target].key == other) {
            return entry.partner.forward;
        }
    }
    return 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(alignment)
BOOST_AUTO_TEST_SUITE(model_one)

BOOST_AUTO_TEST_CASE(words_that_meet_again_are_learned)
{
    const Text source =
        lines("chien noir\nchien blanc\nchat noir\nchat blanc\nvache\n", Language::unknown);
    const Text target =
        lines("hound black\nhound white\nfelid black\nfelid white\nbovid\n", Language::unknown);
    const AlignedSides sides{read_side(source, nullptr), read_side(target, nullptr)};
    std::vector<Bead> beads;
    for (std::uint32_t k = 0; k < 5; ++k) {
        beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1});
    }
    const std::vector<PartnerEntry> entries = train_model_one(sides, beads, {});
    BOOST_TEST(forward(sides, entries, "chien", "hound") > 0.5F);
    BOOST_TEST(forward(sides, entries, "noir", "black") > 0.5F);
    BOOST_TEST(forward(sides, entries, "chien", "black") < 0.3F);
    // Met once only: the bead would confirm itself.
    BOOST_TEST(forward(sides, entries, "vache", "bovid") == 0.0F);
    BOOST_TEST(train_model_one(sides, {}, {}).empty());
}

BOOST_AUTO_TEST_CASE(fast_logarithms)
{
    for (float x = 1e-6F; x < 1e6F; x *= 1.37F) {
        BOOST_TEST(std::abs(fast_log(x) - std::log(x)) < 2e-4F);
    }
    for (float x = -80; x < 80; x += 0.73F) {
        BOOST_TEST(std::abs(fast_exp(x) / std::exp(x) - 1) < 1e-3F);
    }
    BOOST_TEST(fast_exp(-200) == 0.0F);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
