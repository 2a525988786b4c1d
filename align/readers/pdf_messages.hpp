#pragma once

#include "align/readers/pdf_page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enregard {

// What the process that reads a PDF tells the one that asked for it. See pdf_process.hpp.

enum class PdfMessageKind : std::uint8_t {
    count,   ///< the document is open and has `number` pages
    page,    ///< the next page
    broken,  ///< the next page cannot be read
    crowded, ///< the next page has too many words
    slow,    ///< the process had to be ended: it took too long; never sent
    damaged, ///< the document cannot be opened
    locked,  ///< the document needs another password
    done,    ///< there are no more pages
};

struct PdfMessage {
    PdfMessageKind kind = PdfMessageKind::done;
    std::uint64_t number = 0;
    PdfPage page;
};

/// The message as bytes.
std::string packed(const PdfMessage& message);

/// Takes the first message off `bytes`; nothing as long as it is not whole.
std::optional<PdfMessage> take_message(std::string& bytes);

} // namespace enregard
