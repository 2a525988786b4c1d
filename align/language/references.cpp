#include "align/language/references.hpp"

#include "align/language/digit_numbers.hpp"
#include "align/language/phone_numbers.hpp"
#include "align/language/reference_chunks.hpp"
#include "align/language/roman.hpp"
#include "align/language/tokens.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace enregard {

namespace {

/// A word before the number of a part or of an act, in lower case without accents.
struct Label {
    std::string_view key;
    ReferenceKind kind;
    bool plural = false; ///< several numbers may follow
};

using Kind = ReferenceKind;

// Where two languages divide their texts with other words ("section 3 of the Act", "l'article 3 de
// la loi"), both words are of one kind.
constexpr Label english_labels[] = {
    {"article", Kind::article},
    {"articles", Kind::article, true},
    {"art", Kind::article},
    {"section", Kind::article},
    {"sections", Kind::article, true},
    {"rule", Kind::article},
    {"rules", Kind::article, true},
    {"clause", Kind::article},
    {"clauses", Kind::article, true},
    {"paragraph", Kind::paragraph},
    {"para", Kind::paragraph},
    {"paragraphs", Kind::paragraph, true},
    {"paras", Kind::paragraph, true},
    {"point", Kind::paragraph},
    {"points", Kind::paragraph, true},
    {"annex", Kind::annex},
    {"annexes", Kind::annex, true},
    {"appendix", Kind::annex},
    {"appendices", Kind::annex, true},
    {"table", Kind::annex},
    {"tables", Kind::annex, true},
    {"figure", Kind::annex},
    {"figures", Kind::annex, true},
    {"chapter", Kind::chapter},
    {"chapters", Kind::chapter, true},
    {"part", Kind::chapter},
    {"parts", Kind::chapter, true},
    {"title", Kind::chapter},
    {"volume", Kind::chapter},
    {"protocol", Kind::act},
    {"protocols", Kind::act, true},
    {"resolution", Kind::act},
    {"resolutions", Kind::act, true},
    {"recommendation", Kind::act},
    {"recommendations", Kind::act, true},
    {"directive", Kind::act},
    {"directives", Kind::act, true},
    {"regulation", Kind::act},
    {"regulations", Kind::act, true},
    {"decision", Kind::act},
    {"decisions", Kind::act, true},
    {"opinion", Kind::act},
};

constexpr Label french_labels[] = {
    {"article", Kind::article},
    {"articles", Kind::article, true},
    {"art", Kind::article},
    {"section", Kind::article},
    {"sections", Kind::article, true},
    {"regle", Kind::article},
    {"regles", Kind::article, true},
    {"clause", Kind::article},
    {"clauses", Kind::article, true},
    {"paragraphe", Kind::paragraph},
    {"par", Kind::paragraph},
    {"paragraphes", Kind::paragraph, true},
    {"point", Kind::paragraph},
    {"points", Kind::paragraph, true},
    {"annexe", Kind::annex},
    {"annexes", Kind::annex, true},
    {"appendice", Kind::annex},
    {"appendices", Kind::annex, true},
    {"tableau", Kind::annex},
    {"tableaux", Kind::annex, true},
    {"figure", Kind::annex},
    {"figures", Kind::annex, true},
    {"chapitre", Kind::chapter},
    {"chapitres", Kind::chapter, true},
    {"partie", Kind::chapter},
    {"parties", Kind::chapter, true},
    {"titre", Kind::chapter},
    {"volume", Kind::chapter},
    {"protocole", Kind::act},
    {"protocoles", Kind::act, true},
    {"resolution", Kind::act},
    {"resolutions", Kind::act, true},
    {"recommandation", Kind::act},
    {"recommandations", Kind::act, true},
    {"directive", Kind::act},
    {"directives", Kind::act, true},
    {"reglement", Kind::act},
    {"reglements", Kind::act, true},
    {"decision", Kind::act},
    {"decisions", Kind::act, true},
    {"avis", Kind::act},
};

const Label* find_label(const Token& token, Language language)
{
    const std::string_view key = token.key();
    const auto find = [&](const auto& labels) {
        const auto found = std::ranges::find(labels, key, &Label::key);
        return found == std::end(labels) ? nullptr : &*found;
    };
    if (key.size() < 3) {
        return nullptr;
    }
    return language == Language::french ? find(french_labels) : find(english_labels);
}

/// More numbers than this are no range of articles.
constexpr int longest_range = 50;

/// Reads the numbers that follow labels.
class PartReader {
public:
    PartReader(const TokenView& tokens, Language language, std::vector<Reference>& references)
        : tokens_(tokens), language_(language), references_(references)
    {
    }

    void read()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            const std::string_view before = tokens_.gap_before(i);
            const std::size_t sign = before.find("§");
            if (tokens_[i].digits && sign != std::string_view::npos) {
                const bool plural = before.find("§", sign + 1) != std::string_view::npos;
                i = read_numbers(i, {"", Kind::paragraph, plural});
                continue;
            }
            const Label* label = find_label(tokens_[i], language_);
            i = label == nullptr ? i + 1 : read_numbers(after_number_sign(i + 1), *label);
        }
    }

private:
    /// Past "No.", "n°", "number".
    std::size_t after_number_sign(std::size_t i) const
    {
        const std::string_view key = tokens_[i].key();
        const bool sign = key == "n" || key == "no" || key == "nos" || key == "number" ||
                          key == "numero" || key == "numeros" || key == "nr";
        return sign && is_one_space(tokens_.gap_before(i)) ? i + 1 : i;
    }

    /// The number of a part at token `i`, or an empty text.
    std::string number_at(std::size_t i, Kind kind) const
    {
        const Token& token = tokens_[i];
        if (token.digits) {
            return token.span.size() <= 4 ? plain_decimal(std::string(tokens_.text_of(i))) : "";
        }
        if (token.key() == "premier" || token.key() == "premiere") {
            return "1";
        }
        const std::string_view written = tokens_.text_of(i);
        const bool letter = written.size() == 1 && token.capital;
        if (letter && kind == Kind::annex && written != "I" && written != "V" && written != "X") {
            return std::string(written);
        }
        const int roman = kind == Kind::paragraph || !token.capital ? 0 : roman_value(written);
        return roman > 0 ? std::to_string(roman) : "";
    }

    static bool is_label_gap(std::string_view gap)
    {
        return is_one_space(gap) || gap == ". " || gap == ".\u00A0" || gap == "° " ||
               gap == "°\u00A0" || gap == "°" || gap == ".";
    }

    /// Reads the numbers from token `i` on; gives the token after them.
    std::size_t read_numbers(std::size_t i, const Label& label)
    {
        const bool sign = label.key.empty();
        std::string value =
            sign || is_label_gap(tokens_.gap_before(i)) ? number_at(i, label.kind) : std::string();
        if (value.empty() || continues(i)) {
            return i;
        }
        add(i, label.kind, value);
        ++i;
        while (label.plural) {
            const std::string_view gap = tokens_.gap_after(i - 1);
            const std::string_view word = tokens_[i].key();
            const bool to = word == "to" || word == "a" || word == "au";
            const bool and_word = word == "et" || word == "and" || word == "ou" || word == "or";
            const bool dash = gap == "-" || gap == "–" || gap == " - " || gap == " – ";
            const bool joined = (is_one_space(gap) || gap == ", ") && (to || and_word) &&
                                is_one_space(tokens_.gap_after(i));
            const std::size_t next = joined ? i + 1 : i;
            std::string more = joined || dash || gap == ", " ? number_at(next, label.kind) : "";
            if (more.empty() || continues(next)) {
                break;
            }
            if (to || dash) {
                add_range(next, label.kind, value, more);
            }
            add(next, label.kind, more);
            value = std::move(more);
            i = next + 1;
        }
        return i;
    }

    /// True where the digits go on in a way that makes no number of a part of them: "2004/38",
    /// "1,5", "5 %".
    bool continues(std::size_t i) const
    {
        const std::string_view gap = tokens_.gap_after(i);
        const bool more = tokens_[i + 1].digits &&
                          (gap == "/" || gap == "," || gap == "-" || gap == "." || gap == ":");
        const bool range = gap == "-" && tokens_[i + 1].span.size() <= 3;
        return (more && !range) || gap.find('%') != std::string_view::npos;
    }

    void add(std::size_t i, Kind kind, std::string value)
    {
        references_.push_back({.span = tokens_[i].span, .kind = kind, .value = std::move(value)});
    }

    /// The numbers between two: they have the place of the second.
    void add_range(std::size_t i, Kind kind, std::string_view first, std::string_view last)
    {
        const auto number = [](std::string_view digits) {
            int value = 0;
            for (const char c : digits) {
                value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -1'000'000;
            }
            return value;
        };
        const int from = number(first);
        const int to = number(last);
        for (int k = from + 1; from > 0 && k < to && to - from <= longest_range; ++k) {
            add(i, kind, std::to_string(k));
        }
    }

    const TokenView& tokens_;
    Language language_;
    std::vector<Reference>& references_;
};

/// Adds the addresses and symbols of `text`.
void read_chunks(std::string_view text, std::vector<Reference>& references)
{
    for (std::uint32_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (is_space(c.code)) {
            i += c.size;
            continue;
        }
        Span chunk{i, i};
        bool sign = false;
        while (chunk.end < text.size() && !is_space(character_at(text, chunk.end).code)) {
            const Character next = character_at(text, chunk.end);
            sign = sign || next.code == U'/' || next.code == U'(' || next.code == U'@' ||
                   next.code == U'.';
            chunk.end += next.size;
        }
        if (std::optional<Reference> found = sign ? read_chunk(text, chunk) : std::nullopt) {
            references.push_back(std::move(*found));
        }
        i = chunk.end;
    }
}

std::vector<Reference> read_phones(std::string_view text)
{
    constexpr std::size_t compared_digits = 8;
    std::vector<Reference> references;
    for (PhoneNumber& phone : find_phones(text)) {
        const std::size_t size = std::min(phone.digits.size(), compared_digits);
        references.push_back({.span = phone.span,
                              .kind = ReferenceKind::phone,
                              .value = phone.digits.substr(phone.digits.size() - size)});
    }
    return references;
}

} // namespace

std::vector<Reference> find_references(std::string_view text, Language language)
{
    std::vector<Reference> references;
    read_chunks(text, references);
    const auto in_chunk = [&](const Reference& part) {
        const auto after =
            std::ranges::upper_bound(references, part.span.begin, {},
                                     [](const Reference& chunk) { return chunk.span.begin; });
        return after != references.begin() && std::prev(after)->span.contains(part.span);
    };
    const auto add = [&](std::vector<Reference>&& more) {
        std::erase_if(more, in_chunk);
        references.insert(references.end(), more.begin(), more.end());
        std::ranges::stable_sort(references, {}, &Reference::span);
    };
    add(read_phones(text));
    const std::vector<Token> tokens = tokens_of(text);
    const TokenView view(text, tokens);
    std::vector<Reference> parts;
    PartReader(view, language, parts).read();
    add(std::move(parts));
    return references;
}

} // namespace enregard
