#include "align/readers/html_flow.hpp"

#include "align/readers/html_tree.hpp"
#include "align/readers/line_breaks.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <functional>

namespace enregard::readers {

namespace {

bool is_html_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

/// The source of a text node; empty for one that the parser made up.
std::string_view source_of(const GumboNode* node)
{
    const GumboStringPiece& piece =
        is_element(node) ? node->v.element.original_tag : node->v.text.original_text;
    return piece.data == nullptr ? std::string_view() : std::string_view(piece.data, piece.length);
}

/// The size of the character that begins both texts; 0 when they begin differently.
std::uint32_t same_character(std::string_view a, std::string_view b)
{
    const std::uint32_t size = character_at(a, 0).size;
    return size > 0 && b.substr(0, size) == a.substr(0, size) ? size : 0;
}

} // namespace

std::uint32_t HtmlFlow::place_of(const GumboNode* node) const
{
    const std::string_view source = source_of(node);
    const std::less_equal<> before;
    if (source.data() == nullptr || !before(original_.data(), source.data()) ||
        !before(source.data() + source.size(), original_.data() + original_.size())) {
        return last_;
    }
    return static_cast<std::uint32_t>(source.data() - original_.data());
}

void HtmlFlow::open(Block block)
{
    writer_.open(std::move(block));
    space_.reset();
    is_marked_space_ = false;
    breaks_.clear();
}

void HtmlFlow::put_space(Span origin)
{
    if (!space_) {
        space_ = origin;
    } else if (space_->end == origin.begin) {
        space_->end = origin.end;
    }
}

void HtmlFlow::flush_space(char next)
{
    if (!space_) {
        return;
    }
    const bool is_before_stop = is_marked_space_ && (next == '.' || next == ',' || next == ')');
    if (!writer_.open_text().empty() && !is_before_stop) {
        if (slice(original_, *space_) == " ") {
            writer_.copy(*space_);
        } else {
            writer_.replace(*space_, " ");
        }
    }
    space_.reset();
    is_marked_space_ = false;
}

/// `decoded` stands for `origin`; both are equal when nothing was decoded.
void HtmlFlow::put(Span origin, std::string_view decoded, bool keep_space)
{
    last_ = origin.end;
    if (decoded.empty()) {
        return;
    }
    if (!keep_space && std::ranges::all_of(decoded, is_html_space)) {
        put_space(origin);
        return;
    }
    flush_space(decoded.front());
    if (slice(original_, origin) == decoded) {
        writer_.copy(origin);
    } else {
        writer_.replace(origin, decoded);
    }
}

std::uint32_t HtmlFlow::same_run(std::uint32_t begin, std::uint32_t end,
                                 std::string_view decoded) const
{
    const std::string_view source = slice(original_, {begin, end});
    const bool blank = is_html_space(source.front());
    std::uint32_t size = same_character(source, decoded);
    while (size > 0 && size < source.size() && size < decoded.size() && source[size] != '&' &&
           is_html_space(source[size]) == blank) {
        const std::uint32_t more = same_character(source.substr(size), decoded.substr(size));
        if (more == 0) {
            break;
        }
        size += more;
    }
    return size;
}

void HtmlFlow::text(const GumboNode* node, bool keep_space)
{
    std::string made_valid;
    std::string_view decoded = node->v.text.text;
    if (first_invalid_byte(decoded)) {
        made_valid = repaired(decoded);
        decoded = made_valid;
    }
    std::uint32_t i = place_of(node);
    const std::uint32_t end = std::min(i + size_of(source_of(node)), size_of(original_));
    std::size_t j = 0;
    while (j < decoded.size() && i < end) {
        const char c = original_[i];
        if (c == '&') {
            const Entity& entity = entities_.decode(slice(original_, {i, end}));
            if (entity.size > 0 && decoded.substr(j).starts_with(entity.text)) {
                put({i, i + entity.size}, entity.text, keep_space);
                i += entity.size;
                j += entity.text.size();
                continue;
            }
        }
        if (const std::uint32_t run = same_run(i, end, decoded.substr(j)); run > 0) {
            put({i, i + run}, decoded.substr(j, run), keep_space);
            i += run;
            j += run;
        } else if (c == '\r' && decoded[j] == '\n') {
            const bool both = i + 1 < end && original_[i + 1] == '\n';
            put({i, i + (both ? 2U : 1U)}, "\n", keep_space);
            i += both ? 2U : 1U;
            ++j;
        } else if (c == '<') {
            // A tag that the parser passed over.
            const std::size_t close = original_.find('>', i);
            i = close < end ? static_cast<std::uint32_t>(close) + 1 : end;
        } else {
            i += character_at(original_, i).size;
        }
    }
    if (j < decoded.size()) {
        put({i, i}, decoded.substr(j), keep_space);
    }
}

void HtmlFlow::add(std::uint32_t at, std::string_view made)
{
    writer_.replace({at, at}, made);
}

void HtmlFlow::line_break(std::uint32_t at)
{
    last_ = at;
    if (writer_.is_open() && !writer_.open_text().empty()) {
        put_space({at, at});
        breaks_.push_back(writer_.size());
    }
}

void HtmlFlow::marker(Span origin, std::string label)
{
    writer_.add_marker(origin, std::move(label));
    is_marked_space_ = is_marked_space_ || space_.has_value();
    last_ = origin.end;
}

void HtmlFlow::close(bool always, bool never)
{
    if (!writer_.is_open()) {
        return;
    }
    const std::uint32_t base = writer_.size() - size_of(writer_.open_text());
    for (std::uint32_t& at : breaks_) {
        at -= base;
    }
    std::vector<std::uint32_t> cuts = dividing_breaks(writer_.open_text(), breaks_,
                                                      always  ? BreakRule::always
                                                      : never ? BreakRule::never
                                                              : BreakRule::by_look);
    for (std::uint32_t& at : cuts) {
        at += base;
    }
    writer_.close_at(cuts);
    breaks_.clear();
    space_.reset();
}

} // namespace enregard::readers
