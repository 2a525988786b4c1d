#include "align/checks/check.hpp"

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
