#include "align/readers/pdf_layout.hpp"
#include "align/readers/pdf_page.hpp"
#include "align/readers/reader.hpp"

namespace enregard::readers {

namespace {

Document read_file(File file, const ReadOptions& options)
{
    PdfPages pdf = load_pdf(file, options);
    file.bytes = {};
    Document document = lay_out_pdf(std::move(pdf));
    document.name = std::move(file.name);
    return document;
}

bool recognises(std::string_view bytes)
{
    return bytes.starts_with("%PDF-");
}

} // namespace

extern const Reader pdf;
constexpr Reader pdf = {
    .name = "pdf",
    .extensions = "pdf",
    .summary =
        "PDF with a text layer: columns, headings, lists, tables and notes by their places and "
        "fonts; pictures of text are not read.",
    .read_file = read_file,
    .recognises = recognises,
};

} // namespace enregard::readers
