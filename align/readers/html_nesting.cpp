#include "align/readers/html_nesting.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <gumbo.h>

namespace enregard::readers {

namespace {

constexpr std::size_t deepest = 1000;
constexpr std::size_t usual_formatting = 16;
constexpr std::uint64_t most_reopened = 10'000'000;

/// Elements without an end tag, or whose end is usually left out: they do not nest by themselves.
bool does_not_nest(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
        return true;
    default:
        return false;
    }
}

/// Elements that HTML 5 opens again in the next block when they were not closed.
bool is_formatting(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
        return true;
    default:
        return false;
    }
}

/// Elements that an end tag inside of them does not reach beyond.
bool is_wall(GumboTag tag)
{
    return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_OBJECT || tag == GUMBO_TAG_APPLET ||
           tag == GUMBO_TAG_MARQUEE || tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_SVG ||
           tag == GUMBO_TAG_MATH || tag == GUMBO_TAG_SELECT;
}

struct OpenTags {
    std::vector<GumboTag> stack;
    std::size_t formatting = 0;
    std::uint64_t reopened = 0;

    void open(GumboTag tag)
    {
        reopened += formatting > usual_formatting ? formatting - usual_formatting : 0;
        if (!does_not_nest(tag)) {
            stack.push_back(tag);
            formatting += is_formatting(tag) ? 1U : 0U;
        }
    }

    void close(GumboTag tag)
    {
        for (auto at = stack.rbegin(); at != stack.rend(); ++at) {
            if (*at != tag && is_wall(*at) && !is_wall(tag)) {
                return;
            }
            if (*at != tag) {
                continue;
            }
            if (is_formatting(tag)) {
                --formatting;
                stack.erase(std::next(at).base());
                return;
            }
            // Formatting elements inside stay in the list of those to open again.
            stack.erase(std::next(at).base(), stack.end());
            return;
        }
    }
};

bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

} // namespace

bool is_nested_too_deeply(std::string_view html)
{
    OpenTags tags;
    std::size_t at = 0;
    while ((at = html.find('<', at)) != std::string_view::npos) {
        ++at;
        if (html.substr(at).starts_with("!--")) {
            at = std::min(html.find("-->", at), html.size());
            continue;
        }
        const bool is_end = html.substr(at).starts_with('/');
        at += is_end ? 1U : 0U;
        std::size_t end = at;
        while (end < html.size() && is_name(html[end])) {
            ++end;
        }
        constexpr std::size_t longest = 64;
        if (end == at || end - at > longest) {
            continue;
        }
        const GumboTag tag = gumbo_tagn_enum(html.data() + at, static_cast<unsigned>(end - at));
        if (is_end) {
            tags.close(tag);
        } else {
            tags.open(tag);
        }
        if (tags.stack.size() > deepest || tags.reopened > most_reopened) {
            return true;
        }
        at = end;
    }
    return false;
}

} // namespace enregard::readers
