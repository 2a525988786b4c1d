#pragma once

#include "align/text/span.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace enregard::testing {

/// `marked` without its ⟦ ⟧.
inline std::string unmark(std::string_view marked)
{
    std::string text;
    for (std::size_t i = 0; i < marked.size();) {
        const std::string_view rest = marked.substr(i);
        if (rest.starts_with("⟦") || rest.starts_with("⟧")) {
            i += 3;
        } else {
            text += rest.front();
            ++i;
        }
    }
    return text;
}

/// `text` with ⟦ ⟧ around each span; spans may come in any order but lie apart from each other.
inline std::string mark(std::string_view text, std::vector<Span> spans)
{
    std::ranges::sort(spans);
    std::string marked;
    std::uint32_t done = 0;
    for (const Span span : spans) {
        if (span.begin < done || span.end > text.size()) {
            return marked + "<overlapping or outside>";
        }
        marked += slice(text, {done, span.begin});
        marked += "⟦";
        marked += slice(text, span);
        marked += "⟧";
        done = span.end;
    }
    marked += text.substr(done);
    return marked;
}

} // namespace enregard::testing
