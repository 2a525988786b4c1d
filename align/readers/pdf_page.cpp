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

[[noreturn]] void refuse_without_text(const File& file, const PdfPages& pdf, bool damaged)
{
    if (pdf.pages.empty()) {
        throw Error(shown_name(file), "is a PDF document without pages",
                    "Check that this is the right file.");
    }
    if (damaged) {
        refuse_damaged(file);
    }
    throw Error(shown_name(file), "is a PDF document without any text, as scanned pages are",
                "Recognise its characters first (OCR), and give the PDF that has a text layer.");
}

/// "page 3", "pages 3 to 5 and 9".
std::string list_of_pages(const std::vector<std::size_t>& numbers)
{
    std::vector<std::string> runs;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t k = i;
        while (k + 1 < numbers.size() && numbers[k + 1] == numbers[k] + 1) {
            ++k;
        }
        runs.push_back(k == i ? std::to_string(numbers[i])
                              : fmt::format("{} to {}", numbers[i], numbers[k]));
        i = k + 1;
    }
    constexpr std::size_t most = 6;
    if (runs.size() > most) {
        runs.resize(most);
        runs.emplace_back("others");
    }
    std::string text = numbers.size() == 1 ? "page " : "pages ";
    for (std::size_t i = 0; i < runs.size(); ++i) {
        text += i == 0 ? "" : i + 1 == runs.size() ? " and " : ", ";
        text += runs[i];
    }
    return text;
}

std::string capitalised(std::string text)
{
    text.front() = 'P';
    return text;
}

/// What is to be said of pages that give no text or no sense.
void remark_pages(PdfPages& pdf, const std::vector<std::size_t>& damaged)
{
    std::vector<std::size_t> empty;
    std::vector<std::size_t> senseless;
    for (std::size_t i = 0; i < pdf.pages.size(); ++i) {
        const PdfPage& page = pdf.pages[i];
        if (page.words.empty() && !std::ranges::binary_search(damaged, i + 1)) {
            empty.push_back(i + 1);
        }
        if (page.unknown_characters * 5 > page.characters) {
            senseless.push_back(i + 1);
        }
    }
    const auto remark = [&](const std::vector<std::size_t>& numbers, std::string_view one,
                            std::string_view several) {
        if (!numbers.empty()) {
            pdf.remarks.push_back(fmt::format("{} {}", capitalised(list_of_pages(numbers)),
                                              numbers.size() == 1 ? one : several));
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
    remark(damaged, "is damaged and was left out.", "are damaged and were left out.");
}

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
    constexpr int most_attempts = 4; // pages that end the process or take too long
    PdfPages pdf;
    std::vector<std::size_t> damaged;
    std::size_t count = 0;
    bool done = false;
    for (int attempt = 0; attempt < most_attempts && !done; ++attempt) {
        if (attempt > 0 && pdf.pages.size() >= count) {
            break;
        }
        PdfProcess process(shown_name(file), file.bytes, options.password, pdf.pages.size());
        bool open = false;
        while (std::optional<PdfMessage> message = process.next()) {
            if (message->kind == PdfMessageKind::locked) {
                refuse_locked(file, !options.password.empty());
            }
            if (message->kind == PdfMessageKind::damaged) {
                refuse_damaged(file);
            }
            if (message->kind == PdfMessageKind::count) {
                count = message->number;
                open = true;
                continue;
            }
            done = message->kind == PdfMessageKind::done;
            if (done) {
                break;
            }
            pdf.pages.push_back(std::move(message->page));
            if (message->kind == PdfMessageKind::broken) {
                damaged.push_back(pdf.pages.size());
            }
        }
        if (!done && !open) {
            refuse_damaged(file);
        }
        if (!done) {
            pdf.pages.emplace_back();
            damaged.push_back(pdf.pages.size());
        }
    }
    const std::size_t read = pdf.pages.size();
    for (std::size_t number = read + 1; !done && number <= count; ++number) {
        damaged.push_back(number);
    }
    remark_pages(pdf, damaged);
    if (std::ranges::none_of(pdf.pages, [](const PdfPage& page) { return !page.words.empty(); })) {
        refuse_without_text(file, pdf, !damaged.empty());
    }
    return pdf;
}

} // namespace enregard
