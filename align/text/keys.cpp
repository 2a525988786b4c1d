#include "align/text/keys.hpp"

#include "align/text/characters.hpp"
#include "align/text/span.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace enregard {

namespace {

bool is_plain_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

std::string lower_ascii(std::string_view text)
{
    std::string key(text);
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return key;
}

std::string mapped(std::string_view text, int options)
{
    utf8proc_uint8_t* result = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &result,
                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
    if (size < 0) {
        return std::string(text);
    }
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

std::string with_plain_signs(std::string_view text, bool letters)
{
    std::string key;
    key.reserve(text.size());
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        i += c.size;
        if (is_apostrophe(c.code)) {
            key += '\'';
        } else if (c.code == 0xA0 || c.code == 0x202F || c.code == 0x2009) {
            key += ' ';
        } else if (letters && (c.code == 0x259 || c.code == 0x1DD)) {
            key += 'a';
        } else if (letters && c.code == 0x131) {
            key += 'i';
        } else if (letters && c.code == 0x153) {
            key += "oe";
        } else if (letters && c.code == 0xE6) {
            key += "ae";
        } else if (letters && c.code == 0xF8) {
            key += 'o';
        } else {
            append(key, c.code);
        }
    }
    return key;
}

} // namespace

std::string fold_key(std::string_view text)
{
    if (is_plain_ascii(text)) {
        return lower_ascii(text);
    }
    return with_plain_signs(mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD),
                            false);
}

std::string plain_key(std::string_view text)
{
    if (is_plain_ascii(text)) {
        return lower_ascii(text);
    }
    return with_plain_signs(
        mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD),
        true);
}

std::string fold_space(std::string_view text)
{
    std::string folded;
    append_folded_space(folded, text);
    return folded;
}

void append_folded_space(std::string& out, std::string_view text)
{
    const Span whole = trim(text, {0, size_of(text)});
    const auto breaking = [](char32_t code) {
        return is_space(code) && code != 0xA0 && code != 0x202F;
    };
    // Runs that stay as they are are copied at once: most texts are one long run.
    std::uint32_t run = whole.begin;
    for (std::uint32_t i = whole.begin; i < whole.end;) {
        const Character c = character_at(text, i);
        std::uint32_t next = i + c.size;
        if (!breaking(c.code)) {
            i = next;
            continue;
        }
        for (Character d = character_at(text, next); breaking(d.code);
             d = character_at(text, next)) {
            next += d.size;
        }
        if (next - i > 1 || c.code != ' ') {
            out += slice(text, {run, i});
            out += ' ';
            run = next;
        }
        i = next;
    }
    out += slice(text, {run, whole.end});
}

int display_width(std::string_view text)
{
    int width = 0;
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        width += std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.code)));
        i += c.size;
    }
    return width;
}

} // namespace enregard
