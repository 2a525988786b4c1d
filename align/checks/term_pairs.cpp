#include "align/checks/term_pairs.hpp"

#include <algorithm>

namespace enregard {

Renderings renderings_of(const TermSearch& search, const std::vector<std::uint32_t>& terms)
{
    Renderings result;
    const auto add = [](std::vector<std::uint32_t>& targets, std::uint32_t target) {
        if (std::ranges::find(targets, target) == targets.end()) {
            targets.push_back(target);
        }
    };
    for (const TermStatus status :
         {TermStatus::preferred, TermStatus::admitted, TermStatus::forbidden}) {
        for (const std::uint32_t term : terms) {
            for (const std::uint32_t number : search.source(term).pairs) {
                const TermLink& link = search.link(number);
                const bool own = !search.source(term).bundled;
                if (link.target == TermLink::none || link.pair->status != status ||
                    (own && link.pair->bundled)) {
                    continue;
                }
                result.bundled = result.bundled && link.pair->bundled;
                if (result.note.empty()) {
                    result.note = link.pair->note;
                }
                if (result.domain.empty()) {
                    result.domain = link.pair->domain;
                }
                add(status == TermStatus::forbidden ? result.forbidden : result.accepted,
                    link.target);
            }
        }
    }
    std::erase_if(result.accepted, [&](std::uint32_t target) {
        return std::ranges::find(result.forbidden, target) != result.forbidden.end();
    });
    return result;
}

std::string listed(const Voice& voice, const TermSearch& search,
                   const std::vector<std::uint32_t>& targets)
{
    constexpr std::size_t most = 3;
    const std::size_t count = std::min(most, targets.size());
    std::string list;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) {
            list += i + 1 == count ? voice.pick(" or ", " ou ") : ", ";
        }
        list += voice.quoted(search.target(targets[i]).text);
    }
    return list;
}

std::vector<TermSighting>::const_iterator first_in(const std::vector<TermSighting>& sightings,
                                                   std::size_t bead)
{
    return std::ranges::lower_bound(sightings, bead, {}, &TermSighting::bead);
}

} // namespace enregard
