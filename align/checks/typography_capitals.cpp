#include "align/checks/typography.hpp"
#include "align/language/speller.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard {

namespace {

constexpr Wording no_accent{"The capital of {} lacks its accent: {}.",
                            "La majuscule de {} n'a pas son accent : {}."};
constexpr Wording no_accents{
    "The capitals of this text have no accents, as here in {} ({} places).",
    "Les majuscules de ce texte n'ont pas d'accent, comme ici dans {} ({} "
    "endroits)."};

/// Words after which a capital A at the beginning is the preposition, not the verb: "A la suite".
bool follows_preposition(std::string_view key)
{
    static const WordSet words = {
        "l la ce cet cette ces son sa ses notre nos votre vos leur leurs mon ma mes partir propos "
        "travers compter titre défaut noter savoir moins moyen long court cause condition côté "
        "destination droite gauche force mesure peine présent quoi quel quelle tout toute tous "
        "toutes terme un une deux trois chaque vrai lire voir part priori"};
    return words.contains(key) && key != "priori";
}

/// A capital without its accent and the word as it should be.
struct Bare {
    Span word;
    std::string right;
};

/// The words of the translation whose capital lacks its accent, and how many have theirs.
class Capitals {
public:
    explicit Capitals(const TypographyReport& report) : report_(&report) {}

    void read(Span block)
    {
        const std::string_view text = report_->text();
        const std::vector<Span> words = split_words(text, block);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string_view word = slice(text, words[i]);
            const char32_t first = character_at(word, 0).code;
            accented += first == 0xC9 || first == 0xC0 || first == 0xCA || first == 0xC8 ? 1U : 0U;
            if (word == "A" && i + 1 < words.size() &&
                is_preposition(words[i], words[i + 1], block)) {
                bare.push_back({words[i], "À"});
            } else if (first == 'E' && word.size() > 2 && !is_all_capitals(word)) {
                read_e(words[i], word);
            }
        }
    }

    std::vector<Bare> bare;
    std::size_t accented = 0;

private:
    /// "A la demande" at the beginning of a sentence or a line.
    bool is_preposition(Span word, Span next, Span block) const
    {
        const std::string_view text = report_->text();
        const std::uint32_t end = trim(text, {block.begin, word.begin}).end;
        const char32_t before = end > block.begin ? character_before(text, end).code : char32_t{0};
        const bool begins = before == 0 || before == '.' || before == '!' || before == '?' ||
                            before == 0xAB || before == ':' || before == ')';
        return begins && trim(text, {word.end, next.begin}).empty() && next.begin > word.end &&
               follows_preposition(std::string(slice(text, next)));
    }

    /// "Etat" where the dictionary has "État" alone.
    void read_e(Span span, std::string_view word)
    {
        Spellers& spellers = report_->context.spellers;
        if (spellers.knows(Language::french, word)) {
            return;
        }
        const std::string right = "É" + std::string(word.substr(1));
        const std::string small = "é" + std::string(word.substr(1));
        if (spellers.knows(Language::french, right) || spellers.knows(Language::french, small)) {
            bare.push_back({span, right});
        }
    }

    const TypographyReport* report_;
};

} // namespace

void check_capital_accents(TypographyReport& report)
{
    Capitals capitals(report);
    for_each_target_block(report.bitext, [&](const Block& block) { capitals.read(block.span); });
    if (capitals.bare.empty()) {
        return;
    }
    const Voice& voice = report.voice();
    const auto quoted = [&](const Bare& bare) {
        return voice.quoted(slice(report.text(), bare.word));
    };
    if (capitals.bare.size() >= 3 && capitals.accented < capitals.bare.size()) {
        const Bare& first = capitals.bare.front();
        report.add(first.word, voice.say(no_accents, quoted(first), capitals.bare.size()),
                   Severity::info, 0.8, {first.right});
        return;
    }
    for (std::size_t i = 0; i < std::min(capitals.bare.size(), most_typography_places); ++i) {
        const Bare& bare = capitals.bare[i];
        report.add(bare.word, voice.say(no_accent, quoted(bare), voice.quoted(bare.right)),
                   Severity::info, 0.8, {bare.right});
    }
}

} // namespace enregard
