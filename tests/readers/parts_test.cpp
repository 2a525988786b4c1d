#include "align/checks/check_pair.hpp"
#include "align/readers/parts.hpp"
#include "tests/readers/temporary_file.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace enregard {

namespace {

using testing::TemporaryFile;

struct Cut {
    const char* text; ///< with | at the expected cut; without, none is expected
};

std::ostream& operator<<(std::ostream& out, const Cut& cut)
{
    return out << cut.text;
}

const Cut cuts[] = {
    {""},
    {"Un mot sans fin de ligne"},
    {"Une ligne.\n|Une autre"},
    {"Un paragraphe.\n\n|Un autre"},
    {"Un paragraphe.\r\n\r\n|Un autre"},
    {"Fini.\n \t\n|Une phrase qui\n\ncontinue"},
    {"Il dit : « Non. »\n\n|Une phrase qui\n\ncontinue"},
    {"Pas de point\n\n|ni ici\nnon plus"},
    {"a.\n\n\n|b"},
    {"Fini.\n\n \n\n|Sans fin\n\n\n\n"},
};

std::vector<std::string> parts_of(const std::string& text, std::size_t part_bytes)
{
    const TemporaryFile file(text);
    std::vector<std::string> given;
    if (auto parts = TextParts::open(file.path().string(), part_bytes)) {
        while (std::optional<std::string> part = parts->next()) {
            given.push_back(std::move(*part));
        }
    }
    return given;
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)

BOOST_DATA_TEST_CASE(parts_are_cut_between_paragraphs, boost::unit_test::data::make(cuts), cut)
{
    std::string text = cut.text;
    const std::size_t expected = text.find('|');
    if (expected != std::string::npos) {
        text.erase(expected, 1);
    }
    BOOST_TEST(paragraph_cut(text) == (expected == std::string::npos ? 0 : expected));
}

BOOST_AUTO_TEST_CASE(parts_are_the_whole_text)
{
    const std::string text = repeated("Été après été, l’œuvre s’achève.\nElle dure.\n\n", 700);
    const std::vector<std::string> parts = parts_of(text, 1000);
    std::string all;
    for (const std::string& part : parts) {
        BOOST_TEST(part.size() <= 1000U);
        BOOST_TEST(part.ends_with(".\n\n"));
        all += part;
    }
    BOOST_TEST(parts.size() > 20U);
    BOOST_TEST(all == text);
    BOOST_TEST(parts_of("\xEF\xBB\xBF" + text, 1000) == parts);
}

BOOST_AUTO_TEST_CASE(a_character_may_stand_on_the_edge_of_what_is_examined)
{
    for (const std::string_view character : {"é", "€", "𝄞"}) {
        for (std::size_t shift = 0; shift < 4; ++shift) {
            const std::string text = std::string((std::size_t{1} << 20U) - shift, 'a') + "\n" +
                                     repeated(character, 10) + "\nfin";
            const std::string edge = std::string((std::size_t{1} << 20U) - shift, 'a') +
                                     repeated(character, 10) + "\nfin";
            for (const std::string& whole : {text, edge}) {
                std::string all;
                for (const std::string& part : parts_of(whole, 1000)) {
                    all += part;
                }
                BOOST_TEST((all == whole));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_long_line_is_a_part)
{
    const std::string text = std::string(5000, 'a') + "\nb\n" + std::string(3000, 'c');
    const std::vector<std::string> parts = parts_of(text, 1000);
    BOOST_TEST(!parts.empty());
    BOOST_TEST(parts.front().starts_with(std::string(5000, 'a') + "\n"));
}

BOOST_AUTO_TEST_CASE(what_is_no_large_utf8_text_is_not_parted)
{
    const std::string text = repeated("Une ligne.\n", 1000);
    BOOST_TEST(parts_of("Une ligne.\n", 1000).empty());              // small
    BOOST_TEST(parts_of(text + "\xE9t\xE9", 1000).empty());          // Windows-1252
    BOOST_TEST(parts_of(text + "\xC3", 1000).empty());               // cut in a character
    BOOST_TEST(parts_of(text + std::string(1, '\0'), 1000).empty()); // binary
    BOOST_TEST(parts_of("%PDF-1.4\n" + text, 1000).empty());
    BOOST_TEST(parts_of("\xFF\xFE" + text, 1000).empty()); // UTF-16
    BOOST_TEST(parts_of(std::string(5000, '\n'), 1000).empty());
    BOOST_TEST(!TextParts::open("there is no such file", 1000).has_value());
    BOOST_TEST(!TextParts::open("-", 1000).has_value());
}

BOOST_AUTO_TEST_CASE(a_text_in_parts_has_the_sentences_of_the_whole)
{
    std::string text;
    for (int i = 0; text.size() < 3 * TextParts::default_part_bytes; ++i) {
        text +=
            "Le rapport no " + std::to_string(i) + " compte douze pages. La commission l'a lu.\n\n";
    }
    const TemporaryFile file(text);
    const Options options;
    std::vector<std::string> given;
    int visits = 0;
    visit_text(file.path().string(), Language::unknown, options, [&](const Text& part) {
        for (const Sentence& sentence : part.sentences) {
            given.emplace_back(slice(part.document.text, sentence.span));
        }
        return ++visits > 0;
    });
    BOOST_TEST(visits > 2);
    const Text whole = read_text(file.path().string(), Language::unknown, options);
    BOOST_REQUIRE_EQUAL(given.size(), whole.sentences.size());
    bool same = true;
    for (std::size_t i = 0; i < given.size(); ++i) {
        same = same && given[i] == slice(whole.document.text, whole.sentences[i].span);
    }
    BOOST_TEST(same);
    visits = 0;
    visit_text(file.path().string(), Language::unknown, options, [&](const Text&) {
        ++visits;
        return false;
    });
    BOOST_TEST(visits == 1);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace enregard
