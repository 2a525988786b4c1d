#include "align/reports/fingerprint.hpp"

#include "align/reports/wording.hpp"
#include "align/text/keys.hpp"

#include <map>

#include <fmt/format.h>

namespace enregard {

namespace {

std::uint64_t fnv1a(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001B3U;
    }
    return hash;
}

} // namespace

std::vector<std::string> fingerprints(const Checked& checked, const Places& places)
{
    std::map<std::string, unsigned> met;
    std::vector<std::string> result;
    result.reserve(checked.findings.size());
    for (const Finding& finding : checked.findings) {
        std::string key(finding.check);
        key += '\0';
        key += fold_key(places.at(finding.side, finding.span).excerpt);
        key += '\0';
        if (finding.other) {
            key += fold_key(places.at(opposite(finding.side), *finding.other).excerpt);
        }
        const unsigned repeats = met[key]++;
        result.push_back(fmt::format("{:016x}", fnv1a(fmt::format("{}{}{}", key, '\0', repeats))));
    }
    return result;
}

} // namespace enregard
