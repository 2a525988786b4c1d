#include "align/language/digit_numbers.hpp"

#include <algorithm>

namespace enregard {

namespace {

/// Longer runs are codes.
constexpr std::uint32_t longest_number_digits = 30;

/// Reads the groups of one number, then its decimals.
class DigitReader {
public:
    DigitReader(const TokenView& tokens, std::size_t begin, Language language)
        : tokens_(tokens), language_(language), end_(begin + 1), digits_(tokens.text_of(begin))
    {
    }

    DigitNumber read()
    {
        if (!read_dotted()) {
            read_groups();
            read_decimals();
        }
        return {end_, dotted_ ? digits_ : plain_decimal(digits_)};
    }

private:
    bool is_group(std::size_t i) const { return tokens_[i].digits && tokens_[i].span.size() == 3; }

    /// "3.2.1", a section or a version: kept as it stands, unless it can be a grouped number.
    bool read_dotted()
    {
        std::size_t last = end_ - 1;
        bool groups = tokens_[last].span.size() <= 3;
        while (last < end_ + 8 && tokens_.gap_after(last) == "." && tokens_[last + 1].digits &&
               tokens_[last + 1].span.size() <= 3) {
            ++last;
            groups = groups && is_group(last);
        }
        const std::size_t dots = last - (end_ - 1);
        if (dots < 2 || groups) {
            return false;
        }
        digits_ = slice(tokens_.text(), cover(tokens_[end_ - 1].span, tokens_[last].span));
        end_ = last + 1;
        dotted_ = true;
        return true;
    }

    bool joins_groups(std::string_view gap, std::size_t next) const
    {
        const bool french = language_ == Language::french;
        if (gap == " ") {
            return french || tokens_.text_of(next) == "000";
        }
        if (is_one_space(gap)) {
            return true;
        }
        if (gap == ",") { // 1,234,567 in a French text can only be grouped
            return !french || (tokens_.gap_after(next) == "," && is_group(next + 1));
        }
        return gap == "." && (french || (tokens_.gap_after(next) == "." && is_group(next + 1)));
    }

    void read_groups()
    {
        if (digits_.size() > 3 || digits_ == "0" || digits_ == "000") {
            return;
        }
        const std::string_view gap = tokens_.gap_after(end_ - 1);
        if (gap.empty() || !is_group(end_) || !joins_groups(gap, end_)) {
            return;
        }
        while (tokens_.gap_after(end_ - 1) == gap && is_group(end_) &&
               digits_.size() < longest_number_digits) {
            digits_ += tokens_.text_of(end_);
            ++end_;
        }
        grouped_ = gap;
    }

    void read_decimals()
    {
        const std::string_view gap = tokens_.gap_after(end_ - 1);
        const Token& next = tokens_[end_];
        if (!next.digits || next.span.size() > longest_number_digits || gap == grouped_) {
            return;
        }
        const bool french = language_ == Language::french;
        const bool comma = gap == "," && french;
        const bool point = gap == "." && (!french || grouped_.empty());
        const bool goes_on = tokens_.gap_after(end_) == gap && tokens_[end_ + 1].digits;
        if ((!comma && !point) || goes_on) {
            return;
        }
        digits_ += '.';
        digits_ += tokens_.text_of(end_);
        ++end_;
    }

    const TokenView& tokens_;
    Language language_;
    std::size_t end_;
    std::string digits_;
    std::string_view grouped_;
    bool dotted_ = false;
};

} // namespace

std::string plain_decimal(std::string digits)
{
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.')) {
            digits.pop_back();
        }
    }
    std::size_t zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == '0' && digits[zeros + 1] != '.') {
        ++zeros;
    }
    digits.erase(0, zeros);
    return digits;
}

std::string shift_decimal(const std::string& decimal, int places)
{
    const std::size_t point = decimal.find('.');
    std::string whole = decimal.substr(0, point);
    std::string decimals = point == std::string::npos ? "" : decimal.substr(point + 1);
    for (int i = 0; i < places; ++i) {
        whole +=
            i < static_cast<int>(decimals.size()) ? decimals[static_cast<std::size_t>(i)] : '0';
    }
    decimals.erase(0, std::min(decimals.size(), static_cast<std::size_t>(places)));
    return plain_decimal(decimals.empty() ? whole : whole + '.' + decimals);
}

std::string full_year(std::string_view earlier, std::string_view later)
{
    if (earlier.size() != 4 || later.size() != 2 || earlier.front() < '1' ||
        earlier.front() > '2' || later <= earlier.substr(2)) {
        return {};
    }
    return std::string(earlier.substr(0, 2)).append(later);
}

DigitNumber read_digit_number(const TokenView& tokens, std::size_t begin, Language language)
{
    if (tokens[begin].span.size() > longest_number_digits) {
        return {};
    }
    return DigitReader(tokens, begin, language).read();
}

} // namespace enregard
