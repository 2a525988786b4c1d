#include "align/checks/check.hpp"
#include "align/checks/pairs.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace enregard::checks {

extern const Check tag_mismatch;

namespace {

/// Something that a program reads and a translator carries over: "<b>", "</g>", "{0}", "%s".
struct Mark {
    Span span;
    std::string key; ///< what is compared: a tag without its attributes
    bool settled = false;
};

/// Longer ones are text between two signs.
constexpr std::uint32_t longest_tag = 200;
constexpr std::uint32_t longest_placeholder = 40;

/// The elements of HTML that stand in a sentence, and those of XLIFF and TMX.
constexpr std::string_view tag_names[] = {
    "a",   "abbr",   "b",  "bdi",  "bpt",  "br",  "bx",     "cite", "code", "del", "div",
    "em",  "ept",    "ex", "font", "g",    "h1",  "h2",     "h3",   "h4",   "hi",  "i",
    "img", "ins",    "it", "kbd",  "li",   "mrk", "ol",     "p",    "ph",   "pre", "q",
    "s",   "small",  "ec", "sc",   "span", "pc",  "strong", "sub",  "sup",  "td",  "th",
    "tr",  "strike", "tt", "u",    "ul",   "var", "x"};

bool is_name_character(char32_t code)
{
    return is_digit(code) || code == U'_' || code == U'-' || code == U'.' || code == U':' ||
           (code < 0x80 && is_letter(code));
}

/// The end of the name that begins at `at`.
std::uint32_t name_end(std::string_view text, std::uint32_t at)
{
    while (at < text.size() && is_name_character(static_cast<unsigned char>(text[at]))) {
        ++at;
    }
    return at;
}

/// The tag that begins with the "<" at `at`.
std::optional<Mark> read_tag(std::string_view text, std::uint32_t at)
{
    const bool closes = text.substr(at + 1).starts_with('/');
    const std::uint32_t begin = at + (closes ? 2 : 1);
    const std::uint32_t end = name_end(text, begin);
    std::string name(slice(text, {begin, end}));
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (std::ranges::find(tag_names, name) == std::end(tag_names)) {
        return std::nullopt;
    }
    const std::size_t close = text.find_first_of("<>", end);
    if (close == std::string_view::npos || text[close] != '>' || close > at + longest_tag) {
        return std::nullopt;
    }
    const char after = text[end];
    if (after != '>' && after != '/' && after != ' ') {
        return std::nullopt;
    }
    return Mark{{at, static_cast<std::uint32_t>(close + 1)}, (closes ? "</" : "<") + name + ">"};
}

/// "{0}", "{name}", "${name}", "{{name}}": the one that begins with the "{" at `at`.
std::optional<Mark> read_braces(std::string_view text, std::uint32_t at)
{
    std::uint32_t begin = at;
    while (begin < text.size() && text[begin] == '{') {
        ++begin;
    }
    const std::uint32_t depth = begin - at;
    const std::uint32_t end = name_end(text, begin);
    if (depth > 2 || end - begin > longest_placeholder ||
        text.substr(end, depth) != std::string_view("}}").substr(0, depth)) {
        return std::nullopt;
    }
    const std::uint32_t from = at > 0 && text[at - 1] == '$' ? at - 1 : at;
    const Span span{from, end + depth};
    return Mark{span, std::string(slice(text, span))};
}

/// "%s", "%1$s", "%d", "%.2f", "%ld", "%@": the one that begins with the "%" at `at`. In "20%de"
/// the sign is that of a percentage.
std::optional<Mark> read_format(std::string_view text, std::uint32_t at)
{
    const char32_t before = character_before(text, at).code;
    if (is_digit(before) || is_space(character_at(text, at + 1).code) || before == U'%') {
        return std::nullopt;
    }
    std::size_t end = text.find_first_not_of("0123456789$.-+#", at + 1);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    end = std::min(text.find_first_not_of("lhzj", end), text.size());
    if (end == text.size() ||
        std::string_view("sdiufxXc@").find(text[end]) == std::string_view::npos ||
        is_letter(character_at(text, static_cast<std::uint32_t>(end + 1)).code)) {
        return std::nullopt;
    }
    const Span span{at, static_cast<std::uint32_t>(end + 1)};
    return Mark{span, std::string(slice(text, span))};
}

std::vector<Mark> find_marks(std::string_view text)
{
    std::vector<Mark> marks;
    std::size_t at = text.find_first_of("<{%");
    while (at != std::string_view::npos) {
        const auto offset = static_cast<std::uint32_t>(at);
        std::optional<Mark> mark = text[at] == '<'   ? read_tag(text, offset)
                                   : text[at] == '{' ? read_braces(text, offset)
                                                     : read_format(text, offset);
        const std::size_t next = mark ? mark->span.end : at + 1;
        if (mark) {
            marks.push_back(std::move(*mark));
        }
        at = text.find_first_of("<{%", next);
    }
    return marks;
}

/// Settles the marks that stand on both sides, one for one.
void match(std::vector<Mark>& source, std::vector<Mark>& target)
{
    for (Mark& mark : source) {
        const auto same = std::ranges::find_if(
            target, [&](const Mark& other) { return !other.settled && other.key == mark.key; });
        if (same != target.end()) {
            mark.settled = same->settled = true;
        }
    }
}

constexpr Wording missing{
    "The {} has the tag or placeholder {}, which the {} sentence does not have.",
    "Côté {}, il y a la balise ou la variable {}, qui manque dans la phrase du côté {}."};
constexpr Wording changed{"The {} has the tag or placeholder {} where the {} has {}.",
                          "Côté {}, il y a la balise ou la variable {} là où le côté {} a {}."};

void report(const Bitext& bitext, const Voice& voice, const PairView& pair, Side side,
            const Mark& mark, std::vector<Finding>& findings)
{
    const PairSide& other = pair.side(opposite(side));
    Finding finding = finding_at(pair, tag_mismatch.id, Severity::error, 0.9, side, mark.span,
                                 Span{0, size_of(other.text)});
    finding.message = voice.say(missing, voice.side(bitext, side), voice.quoted(mark.key),
                                voice.side(bitext, opposite(side)));
    findings.push_back(std::move(finding));
}

void compare(const Bitext& bitext, const Voice& voice, const PairView& pair,
             std::vector<Finding>& findings)
{
    std::vector<Mark> source = find_marks(pair.source.text);
    std::vector<Mark> target = find_marks(pair.target.text);
    match(source, target);
    for (Mark& there : source) {
        const auto here = std::ranges::find_if(target, [&](const Mark& mark) {
            return !mark.settled && mark.key.front() == there.key.front();
        });
        if (there.settled || here == target.end()) {
            continue;
        }
        there.settled = here->settled = true;
        Finding finding = finding_at(pair, tag_mismatch.id, Severity::error, 0.9, Side::target,
                                     here->span, there.span);
        finding.message =
            voice.say(changed, voice.side(bitext, Side::target), voice.quoted(here->key),
                      voice.side(bitext, Side::source), voice.quoted(there.key));
        finding.suggestions.emplace_back(slice(pair.source.text, there.span));
        findings.push_back(std::move(finding));
    }
    for (const Side side : {Side::source, Side::target}) {
        for (const Mark& mark : side == Side::source ? source : target) {
            if (!mark.settled) {
                report(bitext, voice, pair, side, mark, findings);
            }
        }
    }
}

constexpr Example examples[] = {
    {"Open the file ⟦{name}⟧ before you press the button below.",
     "Ouvrez le fichier avant d'appuyer sur le bouton ci-dessous."},
    {"The folder contains %d files that were not read.",
     "Le dossier contient ⟦%s⟧ fichiers qui n'ont pas été lus."},
    {"Le rapport a été lu par 20 % des membres, dont {0} suppléants.",
     "The report was read by 20% of the members, {0} of them substitutes."},
};

} // namespace

constexpr Check tag_mismatch = {
    .id = "tag-mismatch",
    .severity = Severity::error,
    .summary = "A tag or a placeholder was lost, added or changed.",
    .why = "Tags such as <b> and </g> and placeholders such as {0}, {name}, ${user}, %s and %1$d "
           "are read by programs: the translation has the same ones, as often as the original. "
           "The attributes of a tag and the order are not compared, and neither is what is no "
           "known tag, as <name>.",
    .examples = examples,
    .run =
        [](const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings) {
            for_each_pair(bitext, [&](const PairView& pair) {
                compare(bitext, context.voice, pair, findings);
            });
        },
    .explains = Reach::span,
    .mqm = "markup; Design > Markup",
};

} // namespace enregard::checks
