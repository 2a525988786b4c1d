#include "align/cli/validators.hpp"

#include "align/checks/check.hpp"
#include "align/cli/help.hpp"
#include "align/language/language.hpp"
#include "align/reports/report.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

std::vector<std::string> check_ids()
{
    std::vector<std::string> ids;
    for (const Check* check : all_checks()) {
        ids.emplace_back(check->id);
    }
    return ids;
}

} // namespace

CLI::Validator one_of(std::vector<std::string> names)
{
    return {[names = std::move(names)](const std::string& value) -> std::string {
                return std::ranges::find(names, value) != names.end()
                           ? std::string()
                           : fmt::format("'{}' is not one of {}{}", value, fmt::join(names, ", "),
                                         suggestion(names, value));
            },
            ""};
}

CLI::Validator check_id()
{
    return {[](const std::string& value) -> std::string {
                return find_check(value) != nullptr
                           ? std::string()
                           : fmt::format("there is no check '{}'{}; 'enregard checks' lists them",
                                         value, suggestion(check_ids(), value));
            },
            ""};
}

CLI::Validator language()
{
    return {[](const std::string& value) -> std::string {
                return language_from_code(value) != Language::unknown
                           ? std::string()
                           : fmt::format("'{}' is not a language that is known here: fr or en",
                                         value);
            },
            ""};
}

bool is_other_language(std::string_view code)
{
    return (code.size() == 2 || code.size() == 3) &&
           std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; }) &&
           language_from_code(code) == Language::unknown;
}

CLI::Validator any_language()
{
    return {[](const std::string& value) -> std::string {
                return is_other_language(value) || language_from_code(value) != Language::unknown
                           ? std::string()
                           : fmt::format("'{}' is no code of a language, such as fr, en or de",
                                         value);
            },
            ""};
}

CLI::Validator probability()
{
    return {[](const std::string& value) -> std::string {
                double number = -1;
                const char* const end = value.data() + value.size();
                const auto read = std::from_chars(value.data(), end, number);
                return read.ec == std::errc() && read.ptr == end && number >= 0 && number <= 1
                           ? std::string()
                           : fmt::format("'{}' should be a number from 0 to 1, such as 0.6", value);
            },
            ""};
}

CLI::Validator not_empty()
{
    return {[](const std::string& value) -> std::string {
                return value.empty() ? "the name of a file is missing" : std::string();
            },
            ""};
}

CLI::Validator report()
{
    return {[](const std::string& value) -> std::string {
                const std::size_t sign = value.find('=');
                const std::string format = value.substr(0, sign);
                if (sign == std::string::npos || sign + 1 == value.size()) {
                    return fmt::format("'{}' should read FORMAT=PATH, as in html=report.html",
                                       value);
                }
                return find_report(format) != nullptr
                           ? std::string()
                           : fmt::format("'{}' is not one of {}{}", format,
                                         fmt::join(names_of(all_reports()), ", "),
                                         suggestion(names_of(all_reports()), format));
            },
            ""};
}

} // namespace enregard::cli
