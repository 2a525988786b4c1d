#include "align/language/english_variants.hpp"

#include <array>

namespace enregard {

namespace {

/// Letters that British and American spelling have in the same place of a word.
struct Letters {
    std::string_view british;
    std::string_view american;
};

constexpr std::array<Letters, 26> letters = {{
    {"our", "or"},         {"ise", "ize"},      {"isi", "izi"},      {"isa", "iza"},
    {"yse", "yze"},        {"ysi", "yzi"},      {"tre", "ter"},      {"lled", "led"},
    {"lling", "ling"},     {"ller", "ler"},     {"llor", "lor"},     {"lary", "llary"},
    {"ence", "ense"},      {"ogue", "og"},      {"amme", "am"},      {"ae", "e"},
    {"oe", "e"},           {"grey", "gray"},    {"mould", "mold"},   {"plough", "plow"},
    {"scept", "skept"},    {"lfil", "lfill"},   {"ilful", "illful"}, {"enrol", "enroll"},
    {"instal", "install"}, {"cheque", "check"},
}};

/// `word` with `from` as `to` at one of its places, as far as `is_right` says yes.
template <typename IsRight>
std::string exchanged(std::string_view word, std::string_view from, std::string_view to,
                      IsRight&& is_right)
{
    for (std::size_t at = word.find(from); at != std::string_view::npos;
         at = word.find(from, at + 1)) {
        std::string other(word);
        other.replace(at, from.size(), to);
        if (is_right(other)) {
            return other;
        }
    }
    return {};
}

} // namespace

std::optional<VariantWord> variant_of(Spellers& spellers, std::string_view word)
{
    const EnglishSpelling own = spellers.english_spelling(word);
    if (own.british == own.american) {
        return std::nullopt;
    }
    const auto is_right = [&](const std::string& other) {
        const EnglishSpelling spelling = spellers.english_spelling(other);
        return own.british ? spelling.american : spelling.british;
    };
    for (const Letters& pair : letters) {
        std::string other = own.british ? exchanged(word, pair.british, pair.american, is_right)
                                        : exchanged(word, pair.american, pair.british, is_right);
        if (!other.empty()) {
            return VariantWord{own.british ? EnglishVariant::british : EnglishVariant::american,
                               std::move(other)};
        }
    }
    return std::nullopt;
}

} // namespace enregard
