#include "align/language/speller.hpp"
#include "align/readers/pdf_layout.hpp"
#include "align/reflow/reflow.hpp"
#include "tests/fuzz/read_any.hpp"
#include "tests/readers/pdf_builder.hpp"

#include <string_view>

namespace {

using namespace enregard;

/// Bytes as numbers and words; zeros when there are no more.
struct Source {
    const std::uint8_t* data;
    std::size_t size;

    unsigned byte()
    {
        if (size == 0) {
            return 0;
        }
        --size;
        return *data++;
    }
};

/// A word somewhere on a page, often beside or below the one before it.
PdfWord some_word(Source& source, const PdfWord& before)
{
    constexpr std::string_view texts[] = {"a",    "mot", "Mot.",   "2",    "1.",     "*",  "\u2022",
                                          "(a)",  "é",   "12",     "fin-", "M",      ";",  "m",
                                          "Page", "3/4", "\u2020", "R",    "\u00B2", "[2]"};
    PdfWord word;
    word.text = texts[source.byte() % std::size(texts)];
    word.size_pt = source.byte() % 4 == 0 ? 1.0 + source.byte() % 40 : 11;
    const unsigned where = source.byte() % 4;
    word.box.left = where == 0 ? source.byte() * 2.3 : where == 1 ? 72 : before.box.right + where;
    word.box.bottom = where == 0 ? source.byte() * 3.2 : before.box.bottom + (where == 1 ? 14 : 0);
    word.box.bottom -= source.byte() % 8 == 0 ? 4 : 0;
    word.box.top = word.box.bottom - 1.1 * word.size_pt;
    word.box.right = word.box.left + 0.5 * word.size_pt * static_cast<double>(word.text.size());
    word.bold = source.byte() % 8 == 0;
    word.space_after = source.byte() % 2 == 0;
    return word;
}

PdfPages some_pages(Source source)
{
    PdfPages pdf;
    PdfWord word;
    while (source.size > 0 && pdf.pages.size() < 8) {
        PdfPage& page = pdf.pages.emplace_back();
        page.width_pt = 595;
        page.height_pt = 842;
        for (unsigned count = source.byte() % 64; count > 0 && source.size > 0; --count) {
            word = some_word(source, word);
            page.words.push_back(word);
        }
    }
    return pdf;
}

} // namespace

/// Most inputs are words on pages; some are the operators of a page, which poppler reads.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > 0 && data[0] % 16 == 0) {
        const std::string bytes =
            testing::pdf_with({std::string(reinterpret_cast<const char*>(data + 1), size - 1)});
        return testing::read_any("pdf", reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                 bytes.size());
    }
    static Spellers spellers;
    testing::demand_rules(
        reflow(lay_out_pdf(some_pages({data, size})), Reflow::automatic, spellers), false);
    return 0;
}
