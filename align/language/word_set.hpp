#pragma once

#include <initializer_list>
#include <string_view>
#include <unordered_set>

namespace enregard {

/// A set of words written as they are read: lines of words separated by spaces. The text must
/// outlive the set (a literal does).
class WordSet {
public:
    WordSet(std::initializer_list<std::string_view> lines)
    {
        for (std::string_view line : lines) {
            while (!line.empty()) {
                const std::size_t end = std::min(line.find(' '), line.size());
                if (end > 0) {
                    words_.insert(line.substr(0, end));
                }
                line.remove_prefix(std::min(end + 1, line.size()));
            }
        }
    }

    bool contains(std::string_view word) const { return words_.contains(word); }

private:
    std::unordered_set<std::string_view> words_;
};

} // namespace enregard
