#pragma once

#include <string>

#include <gumbo.h>

namespace enregard::readers {

/// Counts the items of an `ol` or `ul` as a browser does (start, reversed, type; an item's value).
class HtmlList {
public:
    /// `list` is the `ol`, `ul`, `menu` or `dir`.
    explicit HtmlList(const GumboNode* list);

    /// "4. ", "d. " or "iv. " for the next item; empty in a list that is not numbered.
    std::string next(const GumboNode* item);

private:
    int next_ = 1;
    int step_ = 1;
    char type_ = '1';
    bool is_numbered_ = false;
};

} // namespace enregard::readers
