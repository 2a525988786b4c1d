#pragma once

#include "align/readers/pdf_messages.hpp"

#include <optional>
#include <string>

namespace enregard {

/// Reads the pages of a PDF from `first_page` on (counted from 0) in a process of its own.
///
/// Poppler has no limit of time or memory: a page of a few hundred bytes can draw itself for ever,
/// and a damaged file can end the process that reads it. So another process does it, with a limit
/// of memory, and it is ended when one page takes too much of the processor's time. Nobody else
/// calls poppler, so no other thread can hold one of its locks when the process is made.
class PdfProcess {
public:
    /// Throws Error when no process can be started. `bytes` must outlive this.
    PdfProcess(const std::string& name, const std::string& bytes, const std::string& password,
               std::size_t first_page);
    ~PdfProcess();
    PdfProcess(const PdfProcess&) = delete;
    PdfProcess& operator=(const PdfProcess&) = delete;

    /// The next message; nothing when the process ended without one.
    std::optional<PdfMessage> next();

    /// The processor's time that was used until the last message.
    double spent_s() const { return used_s_; }

private:
    double cpu_seconds() const;
    bool has_ended();
    bool read_some(int wait_ms);

    int process_ = -1;
    int pipe_ = -1;
    bool ended_ = false;
    double limit_s_ = 0; ///< for a page
    double used_s_ = 0;  ///< until the last page
    std::string received_;
};

} // namespace enregard
