#include "align/checks/pairs.hpp"
#include "align/text/characters.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <unicode/uscript.h>

namespace enregard::checks {

extern const Check suspicious_character;

namespace {

constexpr Example examples[] = {
    {"2. prepare the ground for the talks of the two countries",
     "2⟦․⟧ préparer le terrain des pourparlers des deux pays"},
    {"Le conseil a adopté la résolution sans vote.",
     "The ⟦сouncil⟧ adopted the resolution without a vote."},
    {"The word “мир” means peace in Russian.", "Le mot « мир » veut dire paix en russe."},
    {"The angle is 3α and the length is 2 µm.", "L'angle est de 3α et la longueur de 2 µm."},
};

/// A character that does not belong in a French or English text.
struct Suspect {
    char32_t first;
    char32_t last;
    Severity severity;
    std::string_view english; ///< what it is
    std::string_view french;
    std::string_view instead = {}; ///< what was probably meant
};

constexpr Severity warning = Severity::warning;
constexpr Severity info = Severity::info;

// In order. What stands in PDF texts by the hundred (soft hyphens, ligatures) is told as
// information.
constexpr Suspect suspects[] = {
    {0x60, 0x60, info, "a grave accent", "un accent grave", "'"},
    {0x80, 0x9F, warning, "a control character", "un caractère de commande"},
    {0xAD, 0xAD, info, "a soft hyphen", "un trait d'union conditionnel"},
    {0xB4, 0xB4, info, "an acute accent", "un accent aigu", "'"},
    {0x18E, 0x18E, warning, "a turned E", "un E renversé", "Ə"},
    {0x1DD, 0x1DD, warning, "a turned e", "un e renversé", "ə"},
    {0x300, 0x36F, info, "an accent apart from its letter", "un accent séparé de sa lettre"},
    {0x37E, 0x37E, warning, "a Greek question mark", "un point d'interrogation grec", ";"},
    {0x200B, 0x200B, warning, "a space of no width", "une espace sans chasse"},
    {0x200C, 0x200D, info, "a joiner of no width", "un liant sans chasse"},
    {0x200E, 0x200F, warning, "a mark of direction", "une marque de sens d'écriture"},
    {0x2024, 0x2024, warning, "a one dot leader", "un point de conduite", "."},
    {0x2025, 0x2025, warning, "a two dot leader", "un point de conduite double", ".."},
    {0x2028, 0x2029, info, "a separator of lines", "un séparateur de lignes", " "},
    {0x202A, 0x202E, warning, "a mark of direction", "une marque de sens d'écriture"},
    {0x2066, 0x2069, warning, "a mark of direction", "une marque de sens d'écriture"},
    {0xE000, 0xF8FF, warning, "a character of a private font", "un caractère d'une police privée"},
    {0xFB00, 0xFB06, info, "a ligature", "une ligature"},
    {0xFEFF, 0xFEFF, info, "a byte order mark", "une marque d'ordre des octets"},
    {0xFF01, 0xFF5E, warning, "a full-width character", "un caractère pleine chasse"},
    {0xFFFD, 0xFFFD, warning, "the sign for a damaged character",
     "le signe d'un caractère endommagé"},
    {0x1D400, 0x1D7FF, warning, "a mathematical letter", "une lettre mathématique"},
};

constexpr Wording odd{"U+{:04X} is {}, which has no place here.",
                      "U+{:04X} est {}, qui n'a pas sa place ici."};
constexpr Wording odd_instead{"U+{:04X} is {}; probably {} was meant.",
                              "U+{:04X} est {} ; il faut sans doute {}."};
constexpr Wording odd_several{"U+{:04X} is {}; it stands {} times in this text.",
                              "U+{:04X} est {} ; ce texte en a {}."};
constexpr Wording look_alike{"The word {} has the {} letter {} (U+{:04X}) among Latin ones.",
                             "Le mot {} a, parmi ses lettres latines, la lettre {} {} (U+{:04X})."};
constexpr Wording damaged{"{} is a character that was read with the wrong encoding.",
                          "{} est un caractère lu avec le mauvais codage."};

/// A character that stands more often is told with the number of the other places.
constexpr std::size_t most_places = 20;

const Suspect* suspect_of(char32_t code)
{
    const Suspect* found = std::ranges::lower_bound(suspects, code, {}, &Suspect::last);
    return found != std::end(suspects) && found->first <= code ? found : nullptr;
}

/// An accent within or before a word, where an apostrophe would stand.
bool is_apostrophe_place(std::string_view text, Span at)
{
    return is_letter(character_before(text, at.begin).code) &&
           is_letter(character_at(text, at.end).code);
}

bool is_other_script(char32_t code, UScriptCode& script)
{
    UErrorCode status = U_ZERO_ERROR;
    script = uscript_getScript(static_cast<UChar32>(code), &status);
    return script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK;
}

/// "Ã©", "â€™": the bytes of UTF-8 as characters of Windows-1252.
bool is_misread(char32_t code, char32_t next)
{
    const bool accent = code == 0xC3 && (next == 0xA9 || next == 0xA8 || next == 0xA0 ||
                                         next == 0xA7 || next == 0xAA || next == 0xB4 ||
                                         next == 0xAE || next == 0xBB || next == 0xA2);
    const bool quote = code == 0xE2 && next == 0x20AC;
    const bool space = code == 0xC2 && (next == 0xA0 || next == 0xAB || next == 0xBB);
    return accent || quote || space;
}

class Search {
public:
    Search(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
        : text_(bitext.target.document.text),
          bitext_(&bitext),
          context_(&context),
          findings_(&findings)
    {
    }

    void read(Span block)
    {
        word_ = {block.begin, block.begin};
        last_ = nullptr;
        latin_ = other_ = 0;
        for (std::uint32_t i = block.begin; i < block.end;) {
            const Character c = character_at(text_, i);
            if (is_letter(c.code)) {
                read_letter(c);
            } else if (c.code < 0x300 || c.code > 0x36F) {
                end_word(i);
                word_ = {i + c.size, i + c.size};
            }
            if (c.code >= 0x60) {
                read_sign(c, i);
            }
            i += c.size;
        }
        end_word(block.end);
    }

    /// What is told once a text, with the number of times.
    void finish()
    {
        for (const auto& [suspect, places] : often_) {
            Finding finding = finding_of(places.front(), suspect->severity);
            const char32_t code = character_at(text_, places.front().begin).code;
            finding.message =
                places.size() == 1
                    ? odd_message(*suspect, code)
                    : context_->voice.say(odd_several, static_cast<std::uint32_t>(code),
                                          name_of(*suspect), places.size());
            findings_->push_back(std::move(finding));
        }
    }

private:
    void read_letter(Character c)
    {
        if (c.code < 0x370) {
            ++latin_;
            return;
        }
        UScriptCode script = USCRIPT_COMMON;
        if (is_other_script(c.code, script)) {
            ++other_;
            odd_letter_ = c.code;
            odd_script_ = script;
        } else {
            ++latin_;
        }
    }

    /// Latin and other letters in one word, but not "µm", "3α", "α-helix".
    void end_word(std::uint32_t end)
    {
        word_.end = end;
        if (other_ > 0 && latin_ > 0 && latin_ + other_ >= 3 && odd_letter_ != 0x3BC) {
            Finding finding = finding_of(word_, Severity::warning);
            std::string letter;
            append(letter, odd_letter_);
            const bool greek = odd_script_ == USCRIPT_GREEK;
            const Voice& voice = context_->voice;
            finding.message =
                voice.say(look_alike, voice.quoted(slice(text_, word_)),
                          voice.language() == Language::french ? std::string_view(letter)
                                                               : (greek ? "Greek" : "Cyrillic"),
                          voice.language() == Language::french ? (greek ? "grecque" : "cyrillique")
                                                               : std::string_view(letter),
                          static_cast<std::uint32_t>(odd_letter_));
            findings_->push_back(std::move(finding));
        }
        latin_ = other_ = 0;
    }

    void read_sign(Character c, std::uint32_t at)
    {
        const Span span = {at, at + c.size};
        if (is_misread(c.code, character_at(text_, span.end).code)) {
            Finding finding =
                finding_of({at, span.end + character_at(text_, span.end).size}, Severity::warning);
            finding.message =
                context_->voice.say(damaged, context_->voice.quoted(slice(text_, finding.span)));
            findings_->push_back(std::move(finding));
            return;
        }
        const Suspect* suspect = suspect_of(c.code);
        if (suspect == nullptr ||
            ((c.code == 0x60 || c.code == 0xB4) && !is_apostrophe_place(text_, span))) {
            return;
        }
        if (suspect == last_ && is_one_word({last_end_, span.begin})) {
            last_end_ = span.end; // told for the word already
            return;
        }
        last_ = suspect;
        last_end_ = span.end;
        if (suspect->severity == Severity::info || ++told_[suspect] > most_places) {
            often_[suspect].push_back(span);
            return;
        }
        Finding finding = finding_of(span, suspect->severity);
        finding.message = odd_message(*suspect, c.code);
        if (!suspect->instead.empty()) {
            finding.suggestions.emplace_back(suspect->instead);
        }
        findings_->push_back(std::move(finding));
    }

    bool is_one_word(Span between) const
    {
        for (std::uint32_t i = between.begin; i < between.end;) {
            const Character c = character_at(text_, i);
            if (is_space(c.code)) {
                return false;
            }
            i += c.size;
        }
        return true;
    }

    std::string_view name_of(const Suspect& suspect) const
    {
        return context_->voice.pick(suspect.english, suspect.french);
    }

    std::string odd_message(const Suspect& suspect, char32_t code) const
    {
        const auto number = static_cast<std::uint32_t>(code);
        return suspect.instead.empty()
                   ? context_->voice.say(odd, number, name_of(suspect))
                   : context_->voice.say(odd_instead, number, name_of(suspect),
                                         context_->voice.quoted(suspect.instead));
    }

    Finding finding_of(Span span, Severity severity) const
    {
        Finding finding;
        finding.check = suspicious_character.id;
        finding.severity = severity;
        finding.side = Side::target;
        finding.span = span;
        finding.bead = bead_at(*bitext_, Side::target, span.begin);
        finding.confidence = severity == Severity::warning ? 0.9 : 0.7;
        return finding;
    }

    std::string_view text_;
    const Bitext* bitext_;
    const CheckContext* context_;
    std::vector<Finding>* findings_;
    Span word_;
    std::uint32_t latin_ = 0;
    std::uint32_t other_ = 0;
    char32_t odd_letter_ = 0;
    UScriptCode odd_script_ = USCRIPT_COMMON;
    const Suspect* last_ = nullptr; ///< told last, or left out as one of the same word
    std::uint32_t last_end_ = 0;
    std::map<const Suspect*, std::size_t> told_;
    std::map<const Suspect*, std::vector<Span>> often_; ///< what is not told place by place
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    Search search(bitext, context, findings);
    for (const Block& block : bitext.target.document.blocks) {
        if (block.kind != BlockKind::furniture) {
            search.read(block.span);
        }
    }
    search.finish();
}

} // namespace

constexpr Check suspicious_character = {
    .id = "suspicious-character",
    .severity = Severity::warning,
    .summary = "A character looks like another one, cannot be seen or was damaged.",
    .why =
        "A one dot leader for a full stop, a Cyrillic or Greek letter in a Latin word, spaces of "
        "no width, marks of direction, and what a wrong encoding leaves: searches, spellers and "
        "translation memories stumble over them. Words wholly in another script, units and "
        "formulas are not reported; soft hyphens, ligatures and the like are told once.",
    .examples = examples,
    .run = run,
    .mqm = "characters; Fluency > Character encoding",
};

} // namespace enregard::checks
