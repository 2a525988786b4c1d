#include "align/lexicon/world_names.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>

namespace enregard {

namespace {

/// Continents and their parts, as the United Nations number them.
constexpr const char* regions[] = {"001", "002", "003", "005", "009", "011", "013", "014",
                                   "015", "017", "018", "019", "021", "029", "030", "034",
                                   "035", "039", "053", "054", "057", "061", "142", "143",
                                   "145", "150", "151", "154", "155", "202", "419"};

std::string utf8(const icu::UnicodeString& text)
{
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// Keeps the pairs, each once, that are no codes without a name.
class Names {
public:
    void add(const icu::UnicodeString& french, const icu::UnicodeString& english)
    {
        TermRow row{.french = utf8(french), .english = utf8(english)};
        // As the tables of terms write: running text has "and", and the apostrophe is straight.
        replace_all(row.french, "\u2019", "'");
        replace_all(row.english, "\u2019", "'");
        replace_all(row.english, " & ", " and ");
        if (!row.french.empty() && !row.english.empty() &&
            known_.emplace(row.french, row.english).second) {
            rows_.push_back(std::move(row));
        }
    }
    std::vector<TermRow> take() { return std::move(rows_); }

private:
    static void replace_all(std::string& text, std::string_view what, std::string_view with)
    {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
            text.replace(at, what.size(), with);
        }
    }
    std::vector<TermRow> rows_;
    std::set<std::pair<std::string, std::string>> known_;
};

void add_region(Names& names, const char* code)
{
    const icu::Locale place("", code);
    icu::UnicodeString french;
    icu::UnicodeString english;
    place.getDisplayCountry(icu::Locale::getFrench(), french);
    place.getDisplayCountry(icu::Locale::getEnglish(), english);
    if (utf8(english) != code) {
        names.add(french, english);
    }
}

void add_languages(Names& names)
{
    for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        icu::UnicodeString french;
        icu::UnicodeString english;
        const icu::Locale language(*code);
        language.getDisplayLanguage(icu::Locale::getFrench(), french);
        language.getDisplayLanguage(icu::Locale::getEnglish(), english);
        // Those with longer codes are rare, and many are common words: "vote", "mari".
        if (std::string_view(*code).size() == 2 && utf8(english) != *code) {
            names.add(french, english);
        }
    }
}

icu::UnicodeString currency_name(const char16_t* code, const char* language)
{
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const char16_t* name =
        ucurr_getName(code, language, UCURR_LONG_NAME, nullptr, &length, &status);
    const bool is_known = U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
    return is_known ? icu::UnicodeString(name, length) : icu::UnicodeString();
}

void add_currencies(Names& names)
{
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* const codes =
        ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
    while (const char16_t* code = uenum_unext(codes, nullptr, &status)) {
        names.add(currency_name(code, "fr"), currency_name(code, "en"));
    }
    uenum_close(codes);
}

void add_months_and_days(Names& names)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols french(icu::Locale::getFrench(), status);
    const icu::DateFormatSymbols english(icu::Locale::getEnglish(), status);
    if (U_FAILURE(status)) {
        return;
    }
    for (const bool are_months : {true, false}) {
        std::int32_t count = 0;
        const auto list = [&](const icu::DateFormatSymbols& symbols) {
            constexpr auto context = icu::DateFormatSymbols::STANDALONE;
            constexpr auto width = icu::DateFormatSymbols::WIDE;
            return are_months ? symbols.getMonths(count, context, width)
                              : symbols.getWeekdays(count, context, width);
        };
        const icu::UnicodeString* const in_french = list(french);
        const icu::UnicodeString* const in_english = list(english);
        for (std::int32_t i = 0; i < count; ++i) {
            names.add(in_french[i], in_english[i]); // the first weekday is empty
        }
    }
}

} // namespace

std::vector<TermRow> world_names()
{
    Names names;
    for (const char* code : regions) {
        add_region(names, code);
    }
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
        add_region(names, *code);
    }
    add_languages(names);
    add_currencies(names);
    add_months_and_days(names);
    return names.take();
}

} // namespace enregard
