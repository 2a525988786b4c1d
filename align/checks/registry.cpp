#include "align/checks/check.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace enregard {

namespace checks {
#define ENREGARD_CHECK(name) extern const Check name;
#include "align/checks/checks.def"
#undef ENREGARD_CHECK
} // namespace checks

std::string_view name_of(Severity severity)
{
    switch (severity) {
    case Severity::info:
        return "info";
    case Severity::warning:
        return "warning";
    case Severity::error:
        break;
    }
    return "error";
}

std::optional<Severity> severity_called(std::string_view name)
{
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
        if (name_of(severity) == name) {
            return severity;
        }
    }
    return std::nullopt;
}

std::string_view CheckContext::option(const Check& check, std::string_view name) const
{
    if (settings != nullptr) {
        const auto setting = settings->find(check.id);
        if (setting != settings->end()) {
            const auto value = setting->second.values.find(name);
            if (value != setting->second.values.end()) {
                return value->second;
            }
        }
    }
    const auto option = std::ranges::find(check.options, name, &CheckOption::name);
    assert(option != check.options.end());
    return option->value;
}

std::size_t CheckContext::number(const Check& check, std::string_view name) const
{
    const std::string_view value = option(check, name);
    std::size_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::span<const Check* const> all_checks()
{
    static constexpr const Check* table[] = {
#define ENREGARD_CHECK(name) &checks::name,
#include "align/checks/checks.def"
#undef ENREGARD_CHECK
    };
    return table;
}

const Check* find_check(std::string_view id)
{
    for (const Check* check : all_checks()) {
        if (check->id == id) {
            return check;
        }
    }
    return nullptr;
}

} // namespace enregard
