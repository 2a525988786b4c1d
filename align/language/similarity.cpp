#include "align/language/similarity.hpp"

#include "align/text/keys.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace enregard {

double similarity(std::string_view a, std::string_view b)
{
    const std::string x = plain_key(a);
    const std::string y = plain_key(b);
    const std::size_t longest = std::max(x.size(), y.size());
    if (longest == 0 || longest > 200) {
        return x == y ? 1 : 0;
    }
    std::vector<std::size_t> row(y.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= x.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            const std::size_t changed = diagonal + (x[i - 1] == y[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return 1 - static_cast<double>(row.back()) / static_cast<double>(longest);
}

} // namespace enregard
