#include "align/terms/glossary.hpp"

#include "align/lexicon/lexicon.hpp"
#include "align/readers/reader.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

namespace enregard {

namespace {

bool has_capital(std::string_view text)
{
    for (std::uint32_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (is_upper(c.code)) {
            return true;
        }
        at += c.size;
    }
    return false;
}

} // namespace

std::vector<TermPair> parse_glossary(const std::string& text, const std::string& name)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && text[first] == '<' ? parse_tbx(text, name)
                                                            : parse_term_table(text, name);
}

std::vector<TermPair> read_glossary(const std::string& file)
{
    const Input input = decode_file(load_file(file));
    return parse_glossary(input.text, file);
}

std::vector<TermPair> bundled_glossary()
{
    const std::optional<std::string> file = bundled_file("institutions.tsv");
    if (!file) {
        return {};
    }
    std::vector<TermPair> pairs = read_glossary(*file);
    std::erase_if(pairs, [](const TermPair& pair) {
        return !has_capital(pair.source) || !has_capital(pair.target);
    });
    for (TermPair& pair : pairs) {
        pair.bundled = true;
    }
    return pairs;
}

} // namespace enregard
