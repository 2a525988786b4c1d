#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace enregard {

/// The fold_key of a short word, without memory of its own from the heap: most words of a text are
/// folded only to be looked up. A key longer than `capacity` bytes is cut; no table has such words.
class FoldedWord {
public:
    static constexpr std::size_t capacity = 128;

    void assign(std::string_view word);
    std::string_view view() const { return {bytes_.data(), size_}; }

private:
    void fold_any(std::string_view word);

    std::array<char, capacity> bytes_;
    std::size_t size_ = 0;
};

} // namespace enregard
