#include "align/text/text_builder.hpp"

#include <optional>
#include <random>

#include <boost/test/unit_test.hpp>

using namespace enregard;

namespace {

/// Builds a text at random and remembers for each of its bytes where it came from.
struct Derived {
    std::string text;
    SourceMap map;
    std::vector<Span> origins;
};

Derived derive(std::string_view original, std::mt19937& random)
{
    TextBuilder builder(original);
    std::vector<Span> origins;
    const auto any = [&](std::uint32_t most) {
        return static_cast<std::uint32_t>(random()) % (most + 1);
    };
    for (int piece = 0; piece < 8; ++piece) {
        const std::uint32_t begin = any(size_of(original));
        const Span origin = {begin, begin + any(size_of(original) - begin)};
        if (any(1) == 0) {
            builder.copy(origin);
            for (std::uint32_t i = origin.begin; i < origin.end; ++i) {
                origins.push_back({i, i + 1});
            }
        } else {
            const std::string with(any(3), 'x');
            builder.replace(origin, with);
            origins.insert(origins.end(), with.size(), origin);
        }
    }
    return {builder.text(), builder.map(), origins};
}

} // namespace

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(builder)

BOOST_AUTO_TEST_CASE(example_of_the_header)
{
    TextBuilder builder("d&eacute;j\nvu");
    builder.copy({0, 1});
    builder.replace({1, 9}, "é");
    builder.copy({9, 10});
    builder.replace({10, 11}, " ");
    builder.copy({11, 13});
    BOOST_CHECK_EQUAL(builder.text(), "déj vu");
    BOOST_CHECK((builder.map().origin_of({1, 3}) == Span{1, 9}));
    BOOST_CHECK((builder.map().origin_of({0, 4}) == Span{0, 10}));
    BOOST_CHECK((builder.map().origin_of({7, 7}) == Span{13, 13}));
}

BOOST_AUTO_TEST_CASE(moved_text_is_covered)
{
    TextBuilder builder("0123456789");
    builder.copy({8, 10});
    builder.copy({0, 2});
    BOOST_CHECK((builder.map().origin_of({1, 3}) == Span{0, 10}));
}

BOOST_AUTO_TEST_CASE(empty)
{
    BOOST_CHECK((SourceMap::identity(0).origin_of({0, 0}) == Span{0, 0}));
    BOOST_CHECK((SourceMap().after(SourceMap()).origin_of({0, 0}) == Span{0, 0}));
}

BOOST_AUTO_TEST_CASE(origin_of_as_the_slow_way)
{
    std::mt19937 random(2);
    for (int round = 0; round < 2'000; ++round) {
        const Derived derived = derive("0123456789", random);
        for (std::uint32_t begin = 0; begin < derived.text.size(); ++begin) {
            for (std::uint32_t end = begin + 1; end <= derived.text.size(); ++end) {
                const Span expected = cover(derived.origins[begin], derived.origins[end - 1]);
                BOOST_REQUIRE((derived.map.origin_of({begin, end}) == expected));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(after_as_the_slow_way)
{
    std::mt19937 random(3);
    for (int round = 0; round < 2'000; ++round) {
        const Derived first = derive("0123456789", random);
        const Derived second = derive(first.text, random);
        const SourceMap both = second.map.after(first.map);
        for (std::uint32_t i = 0; i < second.text.size(); ++i) {
            BOOST_REQUIRE((both.origin_of({i, i + 1}) == first.map.origin_of(second.origins[i])));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
