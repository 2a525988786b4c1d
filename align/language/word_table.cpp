#include "align/language/word_table.hpp"

#include <algorithm>
#include <bit>

namespace enregard {

namespace {

/// Calls `visit(word)` for each word of a line.
template <typename Visit>
void visit_words(std::string_view line, Visit visit)
{
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) {
            visit(line.substr(0, end));
        }
        line.remove_prefix(std::min(end + 1, line.size()));
    }
}

/// FNV-1a: words are short.
std::size_t hash(std::string_view word)
{
    std::uint32_t value = 2166136261U;
    for (const char c : word) {
        value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return value ^ value >> 15U;
}

} // namespace

WordTable::WordTable(std::initializer_list<Lines> kinds)
{
    std::size_t count = 0;
    for (const Lines& group : kinds) {
        for (const std::string_view line : group.lines) {
            visit_words(line, [&](std::string_view) { ++count; });
        }
    }
    entries_.resize(std::bit_ceil(4 * count + 1));
    for (const Lines& group : kinds) {
        for (const std::string_view line : group.lines) {
            visit_words(line, [&](std::string_view word) { add(word, group.kind); });
        }
    }
}

std::size_t WordTable::place_of(std::string_view word) const
{
    const std::size_t mask = entries_.size() - 1;
    std::size_t place = hash(word) & mask;
    while (!entries_[place].word.empty() && entries_[place].word != word) {
        place = (place + 1) & mask;
    }
    return place;
}

void WordTable::add(std::string_view word, std::uint32_t kind)
{
    Entry& entry = entries_[place_of(word)];
    entry.word = word;
    entry.kinds |= kind;
    longest_bytes_ = std::max(longest_bytes_, word.size());
}

std::uint32_t WordTable::kinds(std::string_view word) const
{
    if (word.empty() || word.size() > longest_bytes_) {
        return 0;
    }
    return entries_[place_of(word)].kinds;
}

} // namespace enregard
