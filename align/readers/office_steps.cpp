#include "align/readers/office_steps.hpp"

#include "align/readers/block_writer.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace enregard::readers {

namespace {

using Kind = OfficeStep::Kind;

/// A paragraph that begins with a sign: a typed note, if something calls it.
struct Head {
    std::size_t open = 0;  ///< the step that opens its block
    std::size_t sign = 0;  ///< the step that holds the sign
    std::uint32_t end = 0; ///< of the sign and the blanks after it, in the original
};

using Heads = std::unordered_map<std::string, std::vector<Head>>;

/// The size of a sign and a blank at the beginning of `words`: "2 En anglais", "[2] En anglais".
std::uint32_t plain_sign_size(std::string_view words)
{
    const std::size_t end = words.find_first_of(" \t");
    const std::size_t no_break = words.find("\u00A0");
    const std::size_t size = std::min({end, no_break, words.size()});
    const bool has_stop = size > 0 && (words[size - 1] == '.' || words[size - 1] == ':');
    return size == words.size() || has_stop ? 0 : static_cast<std::uint32_t>(size);
}

std::uint32_t after_blanks(std::string_view original, std::uint32_t at)
{
    while (is_space(character_at(original, at).code) && original[at] != '\n') {
        at += character_at(original, at).size;
    }
    return at;
}

Heads find_heads(std::string_view original, const std::vector<OfficeStep>& steps,
                 const std::vector<OfficeBlock>& blocks)
{
    Heads heads;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const OfficeStep& first = steps[i + 1];
        if (steps[i].kind != Kind::open ||
            (first.kind != Kind::copy && first.kind != Kind::typed)) {
            continue;
        }
        const OfficeBlock& block = blocks[steps[i].index];
        if (block.note || !block.number.empty() || block.block.kind == BlockKind::heading ||
            block.block.kind == BlockKind::furniture) {
            continue;
        }
        const std::string_view words = slice(original, first.origin);
        std::uint32_t size = first.origin.size();
        if (first.kind == Kind::copy) {
            // The sign ends at a blank, or a tab follows as a step of its own.
            const bool tab = i + 2 < steps.size() && steps[i + 2].kind == Kind::space;
            size = tab && words.size() < 12 ? size : plain_sign_size(words);
        }
        const std::string label = typed_label(words.substr(0, size));
        if (!label.empty()) {
            heads[label].push_back({i, i + 1, after_blanks(original, first.origin.begin + size)});
        }
    }
    return heads;
}

/// True where a sign may stand: after a word or its punctuation, not after a number, a unit or a
/// single letter ("10", "km" and "x" have powers).
bool may_call_note(std::string_view original, std::uint32_t at)
{
    static constexpr std::array<std::string_view, 12> units{"km", "cm", "mm", "dm", "hm", "dam",
                                                            "nm", "ft", "in", "mi", "yd", "kg"};
    const Character before = character_before(original, at);
    if (before.code == 0 || before.code == U'\n' || is_digit(before.code)) {
        return false;
    }
    std::uint32_t begin = at;
    while (is_letter(character_before(original, begin).code)) {
        begin -= character_before(original, begin).size;
    }
    const std::string_view word = original.substr(begin, at - begin);
    return length_chars(word) != 1 && std::ranges::find(units, word) == units.end();
}

/// The first paragraph after the step `from` that begins with the sign.
const Head* head_after(const Heads& heads, const std::string& label, std::size_t from)
{
    const auto of_label = heads.find(label);
    if (of_label == heads.end()) {
        return nullptr;
    }
    const auto head = std::ranges::upper_bound(of_label->second, from, {}, &Head::open);
    return head == of_label->second.end() ? nullptr : &*head;
}

} // namespace

std::string typed_label(std::string_view sign)
{
    constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
    constexpr std::size_t most_digits = 3;
    constexpr std::size_t most_bytes = 12;
    const std::string bare = bare_label(sign);
    if (bare.size() > most_bytes) {
        return {};
    }
    std::string digits;
    std::string signs;
    for (std::uint32_t i = 0; i < bare.size();) {
        const Character c = character_at(bare, i);
        const std::size_t super = superscripts.find(c.code);
        if (super != std::u32string_view::npos) {
            digits += static_cast<char>('0' + super);
        } else if (is_digit(c.code)) {
            digits += bare[i];
        } else if (c.code == U'*' || c.code == U'†' || c.code == U'‡' || c.code == U'§') {
            signs += bare.substr(i, c.size);
        } else {
            return {};
        }
        i += c.size;
    }
    return digits.size() > most_digits || (!digits.empty() && !signs.empty()) ? std::string()
                                                                              : digits + signs;
}

void tie_typed_notes(std::string_view original, std::vector<OfficeStep>& steps,
                     std::vector<OfficeBlock>& blocks, std::vector<OfficeMark>& marks,
                     std::vector<OfficeNote>& notes)
{
    const Heads heads = find_heads(original, steps, blocks);
    std::unordered_map<std::string, std::size_t> note_of;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        note_of.try_emplace(notes[i].label, i);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        OfficeStep& step = steps[i];
        if (step.kind != Kind::typed || (i > 0 && steps[i - 1].kind == Kind::open)) {
            continue;
        }
        const std::string label = typed_label(slice(original, step.origin));
        if (label.empty() || !may_call_note(original, step.origin.begin)) {
            continue;
        }
        std::optional<std::size_t> note;
        if (const Head* head = head_after(heads, label, i)) {
            OfficeBlock& block = blocks[steps[head->open].index];
            if (!block.note) {
                block.note = notes.size();
                block.block = {BlockKind::footnote, {}, 0, "footnote " + label};
                notes.push_back({label, {}});
                OfficeStep& sign = steps[head->sign];
                sign.kind = Kind::copy;
                sign.origin.begin = std::min(head->end, sign.origin.end);
            }
            note = block.note;
        } else if (const auto same = note_of.find(label); same != note_of.end()) {
            note = same->second;
        }
        if (note) {
            step.kind = Kind::marker;
            step.index = marks.size();
            marks.push_back({label, note});
        }
    }
}

void tidy_around_markers(std::string_view original, std::vector<OfficeStep>& steps)
{
    const auto is_copy = [](const OfficeStep& step) {
        return step.kind == Kind::copy && !step.origin.empty();
    };
    for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
        OfficeStep& before = steps[i - 1];
        OfficeStep& after = steps[i + 1];
        if (steps[i].kind != Kind::marker || !is_copy(before) || !is_copy(after)) {
            continue;
        }
        const char last = original[before.origin.end - 1];
        const char next = original[after.origin.begin];
        if ((last == '[' && next == ']') || (last == '(' && next == ')')) {
            --before.origin.end;
            ++after.origin.begin;
        }
        if (!is_copy(before) || !is_copy(after)) {
            continue;
        }
        const char stop = original[after.origin.begin];
        if (original[before.origin.end - 1] == ' ' &&
            (stop == '.' || stop == ',' || stop == ')' || stop == ' ')) {
            --before.origin.end;
        }
    }
}

} // namespace enregard::readers
