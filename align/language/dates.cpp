#include "align/language/numbers.hpp"
#include "align/language/tokens.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace enregard {

namespace {

struct MonthName {
    std::string_view key;
    int month;
    bool short_form = false; ///< an abbreviation: a month only beside a number
    bool other_word = false; ///< also another word or a name: alone only after a preposition
};

constexpr MonthName english_months[] = {
    {"january", 1},
    {"february", 2},
    {"march", 3, false, true},
    {"april", 4, false, true},
    {"may", 5, false, true},
    {"june", 6, false, true},
    {"july", 7},
    {"august", 8, false, true},
    {"september", 9},
    {"october", 10},
    {"november", 11},
    {"december", 12},
    {"jan", 1, true},
    {"feb", 2, true},
    {"mar", 3, true},
    {"apr", 4, true},
    {"jun", 6, true},
    {"jul", 7, true},
    {"aug", 8, true},
    {"sept", 9, true},
    {"sep", 9, true},
    {"oct", 10, true},
    {"nov", 11, true},
    {"dec", 12, true},
};

constexpr MonthName french_months[] = {
    {"janvier", 1},          {"fevrier", 2},    {"mars", 3, false, true}, {"avril", 4},
    {"mai", 5, false, true}, {"juin", 6},       {"juillet", 7},           {"aout", 8},
    {"septembre", 9},        {"octobre", 10},   {"novembre", 11},         {"decembre", 12},
    {"janv", 1, true},       {"fevr", 2, true}, {"fev", 2, true},         {"avr", 4, true},
    {"juil", 7, true},       {"sept", 9, true}, {"oct", 10, true},        {"nov", 11, true},
    {"dec", 12, true},
};

const MonthName* find_month(const Token& token, Language language)
{
    if (token.digits || token.key_size < 3) {
        return nullptr;
    }
    const bool french = language == Language::french;
    if (!french && !token.capital) {
        return nullptr;
    }
    // Months begin with one of these letters: most words are turned away here.
    constexpr std::string_view initials = "adfjmnos";
    if (initials.find(token.key().front()) == std::string_view::npos) {
        return nullptr;
    }
    const std::span<const MonthName> months = french ? std::span<const MonthName>(french_months)
                                                     : std::span<const MonthName>(english_months);
    const auto found = std::ranges::find(months, token.key(), &MonthName::key);
    return found == months.end() ? nullptr : &*found;
}

/// "in March", "en mars": a month although no number stands beside it.
bool after_preposition(const TokenView& tokens, std::size_t month, Language language)
{
    constexpr std::string_view english[] = {
        "in",    "since", "until", "till", "from",   "of",      "last",    "next",   "this",
        "early", "late",  "mid",   "to",   "during", "through", "between", "before", "after"};
    constexpr std::string_view french[] = {"en", "depuis", "fin", "debut", "mi", "de", "courant"};
    const std::string_view gap = tokens.gap_before(month);
    if (month == 0 || !(is_one_space(gap) || is_hyphen(gap))) {
        return false;
    }
    const std::string_view before = tokens[month - 1].key();
    if (language == Language::french) {
        return !tokens[month].capital && std::ranges::find(french, before) != std::end(french);
    }
    return std::ranges::find(english, before) != std::end(english);
}

bool is_ordinal_ending(std::string_view key, Language language)
{
    return language == Language::french ? key == "er" || key == "e"
                                        : key == "st" || key == "nd" || key == "rd" || key == "th";
}

/// A day of the month and the tokens that write it.
struct Day {
    std::size_t begin = 0;
    std::size_t end = 0; ///< begin == end: no day
    int value = 0;
};

bool is_day(int value)
{
    return value >= 1 && value <= 31;
}

/// The day whose last token is `last`: "27", "1er", "27th", "premier".
Day day_ending_at(const TokenView& tokens, std::size_t last, Language language)
{
    const std::string_view key = tokens[last].key();
    if (key == "premier" && language == Language::french) {
        return {last, last + 1, 1};
    }
    std::size_t digits = last;
    if (last > 0 && is_ordinal_ending(key, language) && tokens.touches_next(last - 1)) {
        digits = last - 1;
    }
    const std::string_view before = digits == 0 ? " " : tokens.gap_before(digits);
    const bool part_of_word = before.empty() || before == "." || before == "," || before == "/";
    const int value = tokens.value(digits);
    return is_day(value) && !part_of_word && tokens[digits].span.size() <= 2
               ? Day{digits, last + 1, value}
               : Day{};
}

/// The day whose first token is `first`: "27", "27th".
Day day_beginning_at(const TokenView& tokens, std::size_t first, Language language)
{
    const int value = tokens.value(first);
    if (!is_day(value) || tokens[first].span.size() > 2) {
        return {};
    }
    if (!tokens.touches_next(first)) {
        const std::string_view gap = tokens.gap_after(first);
        const bool more_digits = tokens[first + 1].digits && (gap == "." || gap == ":");
        return more_digits ? Day{} : Day{first, first + 1, value};
    }
    return is_ordinal_ending(tokens[first + 1].key(), language) ? Day{first, first + 2, value}
                                                                : Day{};
}

bool is_space_or_comma(std::string_view gap)
{
    return is_one_space(gap) || gap == ", " || gap == ". " || gap == " , ";
}

bool is_range_mark(std::string_view gap)
{
    return gap == "-" || gap == "–" || gap == " - " || gap == " – " || gap == "/" || gap == "‑" ||
           gap == " & ";
}

bool is_list_word(std::string_view key)
{
    return key == "et" || key == "and" || key == "au" || key == "to" || key == "or" ||
           key == "ou" || key == "until";
}

/// Reads the dates around one month after the other.
class DateReader {
public:
    DateReader(const TokenView& tokens, Language language) : tokens_(tokens), language_(language) {}

    std::vector<Date> read()
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (const MonthName* month = find_month(tokens_[i], language_)) {
                i = read_month(i, *month) - 1;
            } else if (tokens_[i].digits) {
                i = read_numeric(i) - 1;
            }
        }
        return std::move(dates_);
    }

private:
    /// Reads the date whose month is token `at`; gives the token after it.
    std::size_t read_month(std::size_t at, const MonthName& name)
    {
        Date date{.span = tokens_[at].span, .day = 0, .month = name.month, .year = 0};
        std::size_t end = at + 1;
        const Day before = day_before(at);
        std::vector<Day> others;
        if (before.end > before.begin) {
            date.day = before.value;
            date.span.begin = tokens_[before.begin].span.begin;
            others = days_before(before);
        } else if (language_ == Language::english) {
            others = days_after(at, date, end);
        }
        read_year(date, end);
        const bool alone = date.day == 0 && date.year == 0;
        if (alone &&
            (name.short_form || (name.other_word && !after_preposition(tokens_, at, language_)) ||
             (language_ == Language::french && tokens_[at].capital))) {
            return at + 1;
        }
        add(date, others);
        free_from_ = end;
        return end;
    }

    Day day_before(std::size_t at) const
    {
        if (at <= free_from_) {
            return {};
        }
        std::size_t last = at - 1;
        if (tokens_[last].key() == "of" && is_one_space(tokens_.gap_after(last)) &&
            last > free_from_) {
            --last;
        }
        const std::string_view gap = tokens_.gap_after(last);
        return is_one_space(gap) || gap == "-" ? day_ending_at(tokens_, last, language_) : Day{};
    }

    /// The days that share the month of `day` and stand before it: "11, 12 et 17 octobre".
    std::vector<Day> days_before(Day day) const
    {
        std::vector<Day> days;
        bool listed = false;
        while (day.begin > free_from_ && days.size() < 31) {
            const std::string_view gap = tokens_.gap_before(day.begin);
            std::size_t last = day.begin - 1;
            if (is_list_word(tokens_[last].key()) && is_one_space(gap) && last > free_from_ &&
                is_space_or_comma(tokens_.gap_before(last))) {
                --last;
            } else if (!is_range_mark(gap) && !(listed && gap == ", ")) {
                break;
            }
            listed = true;
            day = day_ending_at(tokens_, last, language_);
            if (day.end == day.begin || day.begin < free_from_) {
                break;
            }
            days.push_back(day);
        }
        std::ranges::reverse(days);
        return days;
    }

    /// "September 27", "October 27-28", "October 27 and 28": sets the day of `date` and gives the
    /// others; `end` is moved behind them.
    std::vector<Day> days_after(std::size_t at, Date& date, std::size_t& end) const
    {
        std::vector<Day> days;
        const std::string_view gap = tokens_.gap_after(at);
        Day day =
            is_one_space(gap) || gap == ". " ? day_beginning_at(tokens_, at + 1, language_) : Day{};
        if (day.end == day.begin) {
            return days;
        }
        date.day = day.value;
        while (days.size() < 31) {
            end = day.end;
            date.span.end = tokens_[day.end - 1].span.end;
            std::size_t next = day.end;
            const std::string_view between = tokens_.gap_after(day.end - 1);
            if (is_list_word(tokens_[next].key()) && is_space_or_comma(between) &&
                is_one_space(tokens_.gap_after(next))) {
                ++next;
            } else if (!is_range_mark(between)) {
                break;
            }
            day = day_beginning_at(tokens_, next, language_);
            const bool of_next_month = find_month(tokens_[day.end], language_) != nullptr ||
                                       (tokens_[day.end].key() == "of" &&
                                        find_month(tokens_[day.end + 1], language_) != nullptr);
            if (day.end == day.begin || of_next_month) {
                break;
            }
            days.push_back(day);
        }
        if (!days.empty()) { // the first day goes with the month, the others are dates of their own
            date.span.end = tokens_[days.front().begin - 1].span.end;
            if (is_list_word(tokens_[days.front().begin - 1].key())) {
                date.span.end = tokens_[days.front().begin - 2].span.end;
            }
        }
        return days;
    }

    /// The year after the month or the day: "2020", ", 2020", "of 2020".
    void read_year(Date& date, std::size_t& end)
    {
        std::size_t at = end;
        if (!is_space_or_comma(tokens_.gap_after(end - 1))) {
            return;
        }
        if ((tokens_[at].key() == "of" || tokens_[at].key() == "de") &&
            is_one_space(tokens_.gap_after(at))) {
            ++at;
        }
        const int value = tokens_.value(at);
        const std::string_view after = tokens_.gap_after(at);
        const bool longer =
            after.empty() || ((after == "," || after == ".") && tokens_[at + 1].digits);
        if (value < 1000 || value > 2999 || tokens_[at].span.size() != 4 || longer) {
            return;
        }
        date.year = value;
        year_token_ = at;
        end = at + 1;
    }

    void add(Date date, const std::vector<Day>& others)
    {
        const bool before =
            !others.empty() && tokens_[others.front().begin].span.begin < date.span.begin;
        const std::uint32_t year_end = date.year == 0 ? 0 : tokens_[year_token_].span.end;
        if (others.empty() || before) {
            date.span.end = std::max(date.span.end, year_end);
        }
        if (!before) {
            dates_.push_back(date);
        }
        for (const Day& day : others) {
            Date other = date;
            other.day = day.value;
            other.span = {tokens_[day.begin].span.begin, tokens_[day.end - 1].span.end};
            if (!before && &day == &others.back()) {
                other.span.end = std::max(other.span.end, year_end);
            }
            dates_.push_back(other);
        }
        if (before) {
            dates_.push_back(date);
        }
    }

    /// "27/09/2020", "27.09.2020", "2020-09-27"; gives the token after it.
    std::size_t read_numeric(std::size_t at)
    {
        const std::string_view gap = tokens_.gap_after(at);
        const bool mark = gap == "/" || gap == "." || gap == "-";
        const std::string_view before = tokens_.gap_before(at);
        const std::string_view after = tokens_.gap_after(at + 2);
        const bool inside = (at > 0 && (before.empty() || before == gap)) ||
                            (after.empty() || (after == gap && tokens_[at + 3].digits));
        if (!mark || tokens_.gap_after(at + 1) != gap || inside) {
            return at + 1;
        }
        const std::array<int, 3> parts{tokens_.value(at), tokens_.value(at + 1),
                                       tokens_.value(at + 2)};
        Date date{.span = {tokens_[at].span.begin, tokens_[at + 2].span.end}};
        if (tokens_[at].span.size() == 4 && gap != ".") {
            date.year = parts[0];
            date.month = parts[1];
            date.day = parts[2];
        } else if (tokens_[at + 2].span.size() == 4) {
            const bool month_first =
                language_ == Language::english && parts[0] <= 12 && parts[1] > 12;
            date.day = month_first ? parts[1] : parts[0];
            date.month = month_first ? parts[0] : parts[1];
            date.year = parts[2];
        }
        if (!is_day(date.day) || date.month < 1 || date.month > 12 || date.year < 1000 ||
            date.year > 2999) {
            return at + 1;
        }
        dates_.push_back(date);
        free_from_ = at + 3;
        return at + 3;
    }

    const TokenView& tokens_;
    Language language_;
    std::vector<Date> dates_;
    std::size_t free_from_ = 0; ///< tokens before this one belong to an earlier date
    std::size_t year_token_ = 0;
};

} // namespace

std::vector<Date> find_dates(std::string_view text, Language language)
{
    const std::vector<Token> tokens = tokens_of(text);
    const TokenView view(text, tokens);
    return DateReader(view, language).read();
}

} // namespace enregard
