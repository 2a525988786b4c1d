#include "align/readers/pdf_page.hpp"

#include "align/readers/pdf_process.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <exception>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <fmt/format.h>

namespace enregard {

namespace {

std::string shown_name(const File& file)
{
    return file.name == "-" ? "standard input" : file.name;
}

void refuse_other_formats(const File& file)
{
    // Readers accept some bytes before the header, and so does poppler.
    if (std::string_view(file.bytes).substr(0, 1024).find("%PDF-") == std::string_view::npos) {
        throw Error(shown_name(file), "is no PDF document: it does not begin with %PDF-",
                    "Check the file, or say with --input-format what it is.");
    }
}

[[noreturn]] void refuse_locked(const File& file, bool has_password)
{
    throw Error(shown_name(file),
                has_password ? "is encrypted with another password" : "is encrypted",
                "Give the password that opens it with --password.");
}

[[noreturn]] void refuse_damaged(const File& file)
{
    throw Error(shown_name(file), "is a damaged PDF document",
                "Open it in a PDF viewer; if it shows there, print it to a new PDF file.");
}

/// Pages that follow each other, by their numbers.
struct PageRun {
    std::size_t first = 0;
    std::size_t last = 0;
};

using PageRuns = std::vector<PageRun>;

void add_page(PageRuns& runs, std::size_t number)
{
    if (!runs.empty() && runs.back().last + 1 == number) {
        runs.back().last = number;
    } else {
        runs.push_back({number, number});
    }
}

/// Pages that give nothing, by what kept them from it.
struct LeftOut {
    PageRuns damaged;
    PageRuns slow;
    PageRuns crowded;
    PageRuns beyond; ///< what a document may hold in all
};

[[noreturn]] void refuse_without_text(const File& file, const PdfPages& pdf, const LeftOut& out)
{
    if (!out.slow.empty()) {
        throw Error(shown_name(file), "takes too long to be read",
                    "Open it in a PDF viewer and print it to a new PDF file.");
    }
    if (!out.crowded.empty()) {
        throw Error(shown_name(file), "has more words on a page than can be read",
                    "Check that this is the right file.");
    }
    if (!out.damaged.empty()) {
        refuse_damaged(file);
    }
    if (pdf.pages.empty()) {
        throw Error(shown_name(file), "is a PDF document without pages",
                    "Check that this is the right file.");
    }
    throw Error(shown_name(file), "is a PDF document without any text, as scanned pages are",
                "Recognise its characters first (OCR), and give the PDF that has a text layer.");
}

/// "Page 3", "Pages 3 to 5 and 9".
std::string list_of_pages(const PageRuns& pages)
{
    std::vector<std::string> runs;
    constexpr std::size_t most = 6;
    for (std::size_t i = 0; i < std::min(pages.size(), most); ++i) {
        const PageRun& run = pages[i];
        runs.push_back(run.first == run.last ? std::to_string(run.first)
                                             : fmt::format("{} to {}", run.first, run.last));
    }
    if (pages.size() > most) {
        runs.emplace_back("others");
    }
    const bool one = pages.size() == 1 && pages.front().first == pages.front().last;
    std::string text = one ? "Page " : "Pages ";
    for (std::size_t i = 0; i < runs.size(); ++i) {
        text += i == 0 ? "" : i + 1 == runs.size() ? " and " : ", ";
        text += runs[i];
    }
    return text;
}

/// What is to be said of pages that give no text or no sense.
void remark_pages(PdfPages& pdf, const LeftOut& out)
{
    PageRuns empty;
    PageRuns senseless;
    for (std::size_t i = 0; i < pdf.pages.size(); ++i) {
        const PdfPage& page = pdf.pages[i];
        const auto is_in = [&](const PageRuns& runs) {
            const auto run = std::ranges::lower_bound(runs, i + 1, {}, &PageRun::last);
            return run != runs.end() && run->first <= i + 1;
        };
        if (page.words.empty() && !is_in(out.damaged) && !is_in(out.slow) && !is_in(out.crowded)) {
            add_page(empty, i + 1);
        }
        if (page.unknown_characters * 5 > page.characters) {
            add_page(senseless, i + 1);
        }
    }
    const auto remark = [&](const PageRuns& pages, std::string_view one, std::string_view several) {
        if (!pages.empty()) {
            const bool single = pages.size() == 1 && pages.front().first == pages.front().last;
            pdf.remarks.push_back(
                fmt::format("{} {}", list_of_pages(pages), single ? one : several));
        }
    };
    remark(empty,
           "has no text that can be read: it is blank or a picture, and a picture needs character "
           "recognition (OCR) first.",
           "have no text that can be read: they are blank or pictures, and pictures need character "
           "recognition (OCR) first.");
    remark(senseless,
           "uses a font that does not say which characters it draws, so its text makes no sense; "
           "make the PDF again from its source, or recognise its characters (OCR).",
           "use a font that does not say which characters it draws, so their text makes no sense; "
           "make the PDF again from its source, or recognise its characters (OCR).");
    remark(out.damaged, "is damaged and was left out.", "are damaged and were left out.");
    remark(out.slow, "took too long to be read and was left out.",
           "took too long to be read and were left out.");
    remark(out.crowded, "has more words than can be read and was left out.",
           "have more words than can be read and were left out.");
    remark(out.beyond, "was left out: the document has more text than can be read at once.",
           "were left out: the document has more text than can be read at once.");
}

// What is read of a document in all: some 3,500 full pages, for 1.1 GB of memory at the most.
constexpr double most_seconds = 20;
constexpr double most_seconds_per_megabyte = 2;
constexpr double seconds_to_start = 0.05; // a process, at the least
constexpr std::size_t most_bytes = std::size_t{64} << 20U;
constexpr std::size_t most_words = 2'000'000;
constexpr std::size_t words_of_line_end = 3; // a word that ends a line takes the memory of so many
constexpr std::size_t most_pages = 100'000;

/// Reads the pages with one process after the other: a page may end the one that reads it.
class Loading {
public:
    Loading(const File& file, const ReadOptions& options) : file_(file), options_(options) {}

    PdfPages load()
    {
        while (!done_) {
            read_on();
        }
        remark_pages(pdf_, out_);
        if (std::ranges::all_of(pdf_.pages,
                                [](const PdfPage& page) { return page.words.empty(); })) {
            refuse_without_text(file_, pdf_, out_);
        }
        return std::move(pdf_);
    }

private:
    /// Reads with a new process until it ends.
    void read_on()
    {
        PdfProcess process(shown_name(file_), file_.bytes, options_.password, pdf_.pages.size());
        bool open = false;
        while (!done_) {
            std::optional<PdfMessage> message = process.next();
            const PdfMessageKind kind = message ? message->kind : PdfMessageKind::broken;
            if (kind == PdfMessageKind::count) {
                count_ = message->number;
                open = true;
                continue;
            }
            if (kind == PdfMessageKind::done) {
                done_ = true;
                return;
            }
            if (!open) {
                stop_before_open(kind);
                return;
            }
            take_page(kind, message ? std::move(message->page) : PdfPage());
            const bool ended = !message || kind == PdfMessageKind::slow;
            stop_at_limits(spent_s_ + process.spent_s());
            if (ended) {
                break;
            }
        }
        spent_s_ += process.spent_s() + seconds_to_start;
        done_ = done_ || pdf_.pages.size() >= count_;
    }

    /// The document could not be opened, or not once more.
    void stop_before_open(PdfMessageKind kind)
    {
        if (kind == PdfMessageKind::locked) {
            refuse_locked(file_, !options_.password.empty());
        }
        if (pdf_.pages.empty() && kind != PdfMessageKind::slow) {
            refuse_damaged(file_);
        }
        if (pdf_.pages.empty()) {
            count_ = 1;
        }
        leave_out_rest(kind == PdfMessageKind::slow ? out_.slow : out_.damaged);
    }

    void take_page(PdfMessageKind kind, PdfPage page)
    {
        for (const PdfWord& word : page.words) {
            bytes_ += word.text.size();
            words_ += word.space_after ? 1U : words_of_line_end;
        }
        pdf_.pages.push_back(std::move(page));
        const std::size_t number = pdf_.pages.size();
        if (kind == PdfMessageKind::slow) {
            add_page(out_.slow, number);
        } else if (kind == PdfMessageKind::crowded) {
            add_page(out_.crowded, number);
        } else if (kind != PdfMessageKind::page) {
            add_page(out_.damaged, number);
        }
    }

    void stop_at_limits(double spent_s)
    {
        const double size_mb = static_cast<double>(file_.bytes.size()) / 1e6;
        if (pdf_.pages.size() >= count_) {
            return;
        }
        if (bytes_ > most_bytes || words_ > most_words || pdf_.pages.size() >= most_pages) {
            leave_out_rest(out_.beyond);
        } else if (spent_s > most_seconds + most_seconds_per_megabyte * size_mb) {
            leave_out_rest(out_.slow);
        }
    }

    void leave_out_rest(PageRuns& runs)
    {
        done_ = true;
        const std::size_t first = pdf_.pages.size() + 1;
        if (first > count_) {
            return;
        }
        add_page(runs, first);
        runs.back().last = count_;
    }

    const File& file_;
    const ReadOptions& options_;
    PdfPages pdf_;
    LeftOut out_;
    std::size_t count_ = 0;
    std::size_t bytes_ = 0; ///< of the words
    std::size_t words_ = 0;
    double spent_s_ = 0; ///< by the processes that ended
    bool done_ = false;
};

} // namespace

PdfBox around(const PdfBox& a, const PdfBox& b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

double shared_height(const PdfBox& a, const PdfBox& b)
{
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    const double smaller = std::min(a.height(), b.height());
    return smaller > 0 ? std::max(0.0, shared / smaller) : 0.0;
}

PdfPages load_pdf(const File& file, const ReadOptions& options)
{
    refuse_other_formats(file);
    return Loading(file, options).load();
}

} // namespace enregard
