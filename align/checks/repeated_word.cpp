#include "align/checks/pairs.hpp"
#include "align/language/word_set.hpp"
#include "align/language/words.hpp"
#include "align/text/characters.hpp"
#include "align/text/keys.hpp"
#include "align/text/utf8.hpp"

#include <algorithm>

namespace enregard::checks {

extern const Check repeated_word;

namespace {

constexpr Example examples[] = {
    {"Un récent rapport a été publié par la commission.",
     "A recent ⟦recent⟧ report was published by the committee."},
    {"The city has been rebuilt since the end of the war.",
     "La ville a été reconstruite depuis la ⟦la⟧ fin de la guerre."},
    {"After the end of the war, the city was rebuilt.",
     "Après la fin ⟦la fin⟧ de la guerre, la ville a été reconstruite."},
    {"We speak to each other every day of the week.",
     "Nous nous parlons tous les jours de la semaine."},
    {"He had had enough of these long discussions.", "Il en avait assez de ces longs débats."},
    {"They waited day after day after day for an answer.",
     "Ils attendaient jour après jour après jour une réponse."},
};

constexpr Wording twice{"The word {} is written twice.", "Le mot {} est écrit deux fois."};
constexpr Wording words_twice{"The words {} are written twice.",
                              "Les mots {} sont écrits deux fois."};

/// The longest row of words that is looked for a second time.
constexpr std::size_t most_words = 4;

/// Words that may stand twice: "nous nous levons", "he had had", "gave her her book", "ha ha".
bool may_repeat(Language language, std::string_view key)
{
    static const WordSet french = {"nous vous ha hé ho hi hum bla boum toc toctoc oh là très"};
    static const WordSet english = {
        "had that is do her his who ha hey ho oh hum bla blah knock bye very so no"};
    return language == Language::french ? french.contains(key) : english.contains(key);
}

/// A run of a text without white space: a word and the marks that touch it.
struct Chunk {
    Span word; ///< from the first to the last letter or digit; empty for marks alone
    std::string key;
    std::string_view before; ///< the marks
    std::string_view after;
    bool has_letter = false;
    bool has_figure = false;
};

bool is_word_sign(char32_t code)
{
    return is_letter(code) || is_digit(code);
}

Chunk chunk_of(std::string_view text, Span span)
{
    Chunk chunk;
    chunk.word = span;
    while (!chunk.word.empty() && !is_word_sign(character_at(text, chunk.word.begin).code)) {
        chunk.word.begin += character_at(text, chunk.word.begin).size;
    }
    while (!chunk.word.empty() && !is_word_sign(character_before(text, chunk.word.end).code)) {
        chunk.word.end -= character_before(text, chunk.word.end).size;
    }
    chunk.key = fold_key(slice(text, chunk.word));
    chunk.before = slice(text, {span.begin, chunk.word.begin});
    chunk.after = slice(text, {chunk.word.end, span.end});
    for (std::uint32_t i = chunk.word.begin; i < chunk.word.end;) {
        const Character c = character_at(text, i);
        chunk.has_letter = chunk.has_letter || is_letter(c.code);
        chunk.has_figure = chunk.has_figure || is_digit(c.code);
        i += c.size;
    }
    return chunk;
}

std::vector<Chunk> chunks_of(std::string_view text, Span span)
{
    std::vector<Chunk> chunks;
    std::uint32_t begin = span.begin;
    for (std::uint32_t i = span.begin; i <= span.end;) {
        const Character c = i < span.end ? character_at(text, i) : Character{' ', 1};
        if (is_space(c.code)) {
            if (i > begin) {
                chunks.push_back(chunk_of(text, {begin, i}));
            }
            begin = i + c.size;
        }
        i += c.size;
    }
    return chunks;
}

/// The words of one sentence that are written twice.
class Search {
public:
    Search(std::string_view text, Span sentence, Language language, std::string_view source)
        : text_(text),
          language_(language),
          source_(fold_space(fold_key(source))),
          source_says_twice_(says_twice(source)),
          chunks_(chunks_of(text, sentence))
    {
    }

    /// The places of the second copies.
    std::vector<Span> run() const
    {
        std::vector<Span> found;
        for (std::size_t i = 0; i + 1 < chunks_.size(); ++i) {
            for (std::size_t n = 1; n <= most_words && i + 2 * n <= chunks_.size(); ++n) {
                if (const std::optional<Span> copy = copy_at(i, n)) {
                    found.push_back(*copy);
                    i += 2 * n - 1;
                    break;
                }
            }
        }
        return found;
    }

private:
    /// The second copy of the `n` chunks at `i`, if it follows them. Marks may stand before the
    /// first copy and after the second one, not between them.
    std::optional<Span> copy_at(std::size_t i, std::size_t n) const
    {
        for (std::size_t k = 0; k < n; ++k) {
            const Chunk& one = chunks_[i + k];
            const Chunk& other = chunks_[i + n + k];
            if (one.key != other.key || (k > 0 && !(one.before.empty() && other.before.empty())) ||
                (k + 1 < n && !(one.after.empty() && other.after.empty()))) {
                return std::nullopt;
            }
        }
        const Chunk& last = chunks_[i + n - 1];
        const Chunk& second = chunks_[i + n];
        const Span copy = {second.word.begin, chunks_[i + 2 * n - 1].word.end};
        if (last.word.empty() || second.word.empty() || copy.end <= copy.begin ||
            (!last.after.empty() && !is_with_its_comma(i, n)) || !second.before.empty() ||
            !is_narrow({last.word.end, second.word.begin}) || is_meant(i, n, copy)) {
            return std::nullopt;
        }
        return copy;
    }

    /// "En avril 1997, 1997, les": the comma was doubled with its word. "Jamais, jamais" is meant
    /// where the original says something twice too.
    bool is_with_its_comma(std::size_t i, std::size_t n) const
    {
        return n == 1 && chunks_[i].after == "," && chunks_[i + 1].after == "," &&
               length_chars(chunks_[i].key) > 3 && !source_says_twice_;
    }

    /// True where `text` has "word, word".
    static bool says_twice(std::string_view text)
    {
        const std::vector<Chunk> chunks = chunks_of(text, {0, size_of(text)});
        for (std::size_t i = 0; i + 1 < chunks.size(); ++i) {
            if (chunks[i].key == chunks[i + 1].key && !chunks[i].key.empty()) {
                return true;
            }
        }
        return false;
    }

    /// True for one space or a line's end: what is further apart stands in columns.
    bool is_narrow(Span gap) const
    {
        const std::string_view space = slice(text_, gap);
        return space.find('\t') == std::string_view::npos &&
               (space.find('\n') != std::string_view::npos || length_chars(space) <= 2);
    }

    bool is_meant(std::size_t i, std::size_t n, Span copy) const
    {
        if (n == 1 ? is_meant_word(i) : is_meant_row(i, n)) {
            return true;
        }
        const std::string words = fold_space(fold_key(slice(text_, copy)));
        return source_.find(words + " " + words) != std::string::npos;
    }

    bool is_meant_word(std::size_t i) const
    {
        const Chunk& second = chunks_[i + 1];
        const std::string_view first = slice(text_, chunks_[i].word);
        const std::string_view word = slice(text_, second.word);
        const bool is_letter_alone = second.word.size() == 1 && is_capitalised(word);
        const bool is_name =
            i > 0 && is_capitalised(word) && !is_capitalised(first); // de De Gaulle
        const bool is_gerund = second.key == "en" && i + 2 < chunks_.size() &&
                               chunks_[i + 2].key.ends_with("ant"); // en en parlant
        return is_letter_alone || is_name || is_gerund || may_repeat(language_, second.key) ||
               (!second.has_letter && is_number_meant(i));
    }

    /// "year after year after year", "further and further", or no word among the figures.
    bool is_meant_row(std::size_t i, std::size_t n) const
    {
        static const WordSet joints = {"and or et ou puis then"};
        if (n == 2 && (joints.contains(chunks_[i].key) || joints.contains(chunks_[i + 1].key))) {
            return true;
        }
        const bool goes_on =
            (i + 2 * n < chunks_.size() && chunks_[i + 2 * n].key == chunks_[i].key) ||
            (i > 0 && chunks_[i - 1].key == chunks_[i + n - 1].key);
        bool letters = false;
        for (std::size_t k = 0; k < n; ++k) {
            letters = letters || chunks_[i + k].has_letter;
        }
        return goes_on || !letters;
    }

    /// "500 500" may be one number, and figures in a row are a telephone number or a table.
    bool is_number_meant(std::size_t i) const
    {
        const std::string& key = chunks_[i].key;
        const auto is_figure = [&](std::size_t k) {
            return k < chunks_.size() && chunks_[k].has_figure && !chunks_[k].has_letter;
        };
        if ((i > 0 && is_figure(i - 1)) || is_figure(i + 2)) {
            return true;
        }
        std::string figures;
        for (const char c : source_) {
            if (c != ' ' && c != ',' && c != '.') {
                figures += c;
            }
        }
        return source_.find(key) == std::string::npos ||
               figures.find(key + key) != std::string::npos;
    }

    std::string_view text_;
    Language language_;
    std::string source_;
    bool source_says_twice_;
    std::vector<Chunk> chunks_;
};

void run(const Bitext& bitext, const CheckContext& context, std::vector<Finding>& findings)
{
    const Document& document = bitext.target.document;
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Span source = span_of(bitext.source, bitext.beads[i].source);
        const Range range = bitext.beads[i].target;
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            const Search search(document.text, bitext.target.sentences[k].span, document.language,
                                words_of(bitext, Side::source, source));
            for (const Span copy : search.run()) {
                const std::string_view words = slice(document.text, copy);
                const bool several = std::ranges::any_of(
                    words, [](char c) { return is_space(static_cast<unsigned char>(c)); });
                findings.push_back({
                    .check = repeated_word.id,
                    .severity = Severity::warning,
                    .side = Side::target,
                    .span = copy,
                    .other = source.empty() ? std::nullopt : std::optional(source),
                    .bead = i,
                    .message = context.voice.say(several ? words_twice : twice,
                                                 context.voice.quoted(words)),
                    .confidence = 0.9,
                });
            }
        }
    }
}

} // namespace

constexpr Check repeated_word = {
    .id = "repeated-word",
    .severity = Severity::warning,
    .summary = "One or several words are written twice in a row.",
    .why = "Most often a slip of the keyboard, of a line break or of moving words about; up to "
           "four words are looked for. Words that may stand twice (nous nous, had had), what the "
           "original doubles too, figures in a row and words in columns are not reported.",
    .examples = examples,
    .run = run,
    .mqm = "duplication; Fluency > Duplication",
};

} // namespace enregard::checks
