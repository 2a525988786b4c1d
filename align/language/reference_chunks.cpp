#include "align/language/reference_chunks.hpp"

#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace enregard {

namespace {

bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Without the quotes, brackets and stops around it; a bracket that opens inside stays closed.
Span without_punctuation(std::string_view text, Span chunk)
{
    const auto opens = [](char32_t c) {
        return c == U'(' || c == U'[' || c == U'<' || is_opening_quote(c);
    };
    while (!chunk.empty() && opens(character_at(text, chunk.begin).code)) {
        chunk.begin += character_at(text, chunk.begin).size;
    }
    while (!chunk.empty()) {
        const Character last = character_before(text, chunk.end);
        const std::string_view inside = slice(text, chunk);
        const bool closed = (last.code == U')' && inside.find('(') != std::string_view::npos) ||
                            (last.code == U']' && inside.find('[') != std::string_view::npos);
        const bool mark =
            std::u32string_view(U".,;:!?)]>…").find(last.code) != std::u32string_view::npos ||
            is_closing_quote(last.code);
        if (!mark || closed) {
            break;
        }
        chunk.end -= last.size;
    }
    return chunk;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

bool names_language(std::string_view part)
{
    constexpr std::string_view names[] = {"fr",      "en",       "fra",     "fre", "eng", "french",
                                          "english", "francais", "anglais", "f",   "e"};
    return std::ranges::find(names, part) != std::end(names);
}

/// The parts of an address between its signs, without what depends on the language or says nothing.
Reference read_url(std::string_view text, Span span)
{
    Reference url{.span = span, .kind = ReferenceKind::url, .value = {}};
    std::string address = lower(slice(text, span));
    if (const std::size_t scheme = address.find("://"); scheme != std::string::npos) {
        address.erase(0, scheme + 3);
    }
    if (address.starts_with("www.")) {
        address.erase(0, 4);
    }
    std::size_t begin = 0;
    while (begin < address.size()) {
        const std::size_t end = std::min(address.find_first_of("/.?&=#_-", begin), address.size());
        const std::string_view part = std::string_view(address).substr(begin, end - begin);
        if (names_language(part)) {
            url.localised = true;
        } else if (!part.empty()) {
            url.value += url.value.empty() ? "" : "/";
            url.value += part;
        }
        begin = end + 1;
    }
    return url;
}

std::optional<Reference> read_email(std::string_view text, Span span)
{
    if (slice(text, span).starts_with("mailto:")) {
        span.begin += 7;
    }
    const std::string_view written = slice(text, span);
    const std::size_t sign = written.find('@');
    const bool whole = sign > 0 && written.find('.', sign) != std::string_view::npos &&
                       written.find('@', sign + 1) == std::string_view::npos;
    if (!whole) {
        return std::nullopt;
    }
    return Reference{.span = span, .kind = ReferenceKind::email, .value = lower(written)};
}

/// True for "2020/21" and "2020/2021", a year that goes over into the next one.
bool is_double_year(const std::vector<std::string>& groups)
{
    if (groups.size() != 2 || groups[0].size() != 4) {
        return false;
    }
    const std::string next = std::to_string(std::stoi(groups[0]) + 1);
    return groups[1] == next || groups[1] == next.substr(2);
}

/// "CG-BUR(2020)35-INF56", "A/RES/61/295", "2004/38/EC", "12345/06", "C-123/20".
std::optional<Reference> read_symbol(std::string_view text, Span span)
{
    const std::string_view written = slice(text, span);
    std::vector<std::string> groups;
    int capitals = 0;
    int smalls = 0;
    bool sign = false;
    bool other = false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char c = written[i];
        if (is_ascii_digit(c)) {
            if (i == 0 || !is_ascii_digit(written[i - 1])) {
                groups.emplace_back();
            }
            groups.back() += c;
        }
        capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        smalls += c >= 'a' && c <= 'z' ? 1 : 0;
        sign = sign || (i > 0 && (c == '/' || c == '('));
        other = other || !(is_ascii_digit(c) || is_ascii_letter(c) || c == '/' || c == '-' ||
                           c == '(' || c == ')' || c == '.');
    }
    const auto too_long = [](const std::string& group) { return group.size() > 8; };
    if (!sign || other || groups.empty() || span.size() > 40 || smalls > capitals + 1 ||
        std::ranges::any_of(groups, too_long)) {
        return std::nullopt;
    }
    const bool numbered = groups.size() == 2 && smalls == 0 && groups[0].size() >= 3 &&
                          groups[1].size() >= 2 && groups[1].size() <= 4 &&
                          written.find('/') != std::string_view::npos && !is_double_year(groups);
    if (capitals < 2 && !numbered && !(capitals == 1 && groups.size() >= 2)) {
        return std::nullopt;
    }
    Reference symbol{.span = span, .kind = ReferenceKind::symbol, .value = {}};
    for (const std::string& group : groups) {
        symbol.value += symbol.value.empty() ? "" : "/";
        symbol.value += group;
    }
    return symbol;
}

} // namespace

std::optional<Reference> read_chunk(std::string_view text, Span chunk)
{
    Span span = without_punctuation(text, chunk);
    const std::string_view written = slice(text, span);
    if (const std::size_t scheme = written.find("://"); scheme != std::string_view::npos) {
        std::size_t begin = scheme;
        while (begin > 0 && is_ascii_letter(written[begin - 1])) {
            --begin;
        }
        span.begin += static_cast<std::uint32_t>(begin);
        return read_url(text, span);
    }
    if (written.starts_with("www.") && written.find('.', 4) != std::string_view::npos) {
        return read_url(text, span);
    }
    if (written.find('@') != std::string_view::npos) {
        return read_email(text, span);
    }
    return std::ranges::any_of(written, is_ascii_digit) ? read_symbol(text, span) : std::nullopt;
}

} // namespace enregard
