#include "align/reflow/page_signs.hpp"

#include "align/reflow/shapes.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <unordered_set>

namespace enregard {

std::string masked(std::string_view line)
{
    std::string key;
    for (const char c : fold_key(line)) {
        const bool digit = is_digit(static_cast<char32_t>(static_cast<unsigned char>(c)));
        if (digit && !key.empty() && key.back() == '#') {
            continue;
        }
        key += digit ? '#' : c;
    }
    return key;
}

bool is_page_number(std::string_view line)
{
    if (line.size() > 40 || line.find_first_of("0123456789") == std::string_view::npos) {
        return false;
    }
    std::string key;
    for (const char c : masked(line)) {
        key += c == ' ' ? std::string_view() : std::string_view(&c, 1);
    }
    static const std::unordered_set<std::string> forms = {
        "page#",  "page#/#",  "page#of#", "page#sur#", "p.#",     "p.#/#",  "-#-",
        "–#–",    "—#—",      "−#−",      "#/#",       "#of#",    "#sur#",  "#|page",
        "page|#", "page#de#", "pages#",   "(page#)",   "-page#-", "–page#–"};
    return forms.contains(key);
}

int number_value(std::string_view word)
{
    if (word.empty() || word.size() > 4) {
        return 0;
    }
    if (word.find_first_not_of("0123456789") == std::string_view::npos) {
        return std::stoi(std::string(word));
    }
    return word.front() >= 'a' ? numeral_value(word) : 0;
}

std::vector<std::string_view> parts_of(std::string_view line)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t stop = std::min({line.find("   ", at), line.find('|', at), line.size()});
        const Span part =
            trim(line, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(stop)});
        if (!part.empty()) {
            parts.push_back(slice(line, part));
        }
        at = stop + 1;
    }
    return parts;
}

bool is_turn_over(std::string_view line)
{
    for (const std::string_view dots : {"…/", ".../", "../"}) {
        if (line.starts_with(dots)) {
            const std::string_view rest = line.substr(dots.size());
            return rest == "…" || rest == "..." || rest == ".." || number_value(rest) > 0;
        }
    }
    return false;
}

std::string_view beside_number(std::string_view line, std::string_view& number)
{
    const auto is_gap = [](std::string_view gap) {
        return gap.size() >= 2 && (gap.find_first_not_of(" \t") == std::string_view::npos ||
                                   gap.find('|') != std::string_view::npos);
    };
    const std::size_t first = line.find_first_of(" \t|");
    if (first == std::string_view::npos) {
        return {};
    }
    const std::size_t words = line.find_first_not_of(" \t|", first);
    if (words != std::string_view::npos && is_gap(line.substr(first, words - first)) &&
        number_value(line.substr(0, first)) > 0) {
        number = line.substr(0, first);
        return line.substr(words);
    }
    const std::size_t last = line.find_last_of(" \t|");
    const std::size_t stop = line.find_last_not_of(" \t|", last);
    if (stop != std::string_view::npos && is_gap(line.substr(stop + 1, last - stop)) &&
        number_value(line.substr(last + 1)) > 0) {
        number = line.substr(last + 1);
        return line.substr(0, stop + 1);
    }
    return {};
}

} // namespace enregard
