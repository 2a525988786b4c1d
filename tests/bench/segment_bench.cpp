// segment_bench [FILE] [en|fr]: how fast split_sentences is beside ICU's sentence iterator, on FILE
// (UTF-8; a blank line ends a paragraph) repeated up to 20 MB, then on hostile texts of two sizes:
// the time by byte must not grow.

#include "align/segment/segmenter.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace {

using namespace enregard;

constexpr std::size_t running_bytes = 20'000'000;
constexpr std::size_t hostile_bytes = 1'000'000;
constexpr int runs = 3;

double processor_seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// The least seconds that `work` took.
template <typename Work>
double best_seconds(Work work)
{
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        const double begin = processor_seconds();
        work();
        best = std::min(best, processor_seconds() - begin);
    }
    return best;
}

std::vector<Span> paragraphs(std::string_view text)
{
    std::vector<Span> spans;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        if (end > begin) {
            spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
        begin = end + 2;
    }
    return spans;
}

std::size_t count_ours(std::string_view text, const std::vector<Span>& blocks, Language language)
{
    std::size_t count = 0;
    for (const Span block : blocks) {
        count += split_sentences(text, block, language).size();
    }
    return count;
}

std::size_t count_icu(std::string_view text, icu::BreakIterator& iterator)
{
    UErrorCode status = U_ZERO_ERROR;
    UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    iterator.setText(bytes, status);
    std::size_t count = 0;
    while (iterator.next() != icu::BreakIterator::DONE) {
        ++count;
    }
    utext_close(bytes);
    return count;
}

void measure_running(std::string_view text, Language language)
{
    const std::vector<Span> blocks = paragraphs(text);
    const auto locale =
        language == Language::french ? icu::Locale::getFrench() : icu::Locale::getEnglish();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(locale, status));
    std::size_t ours = 0;
    std::size_t theirs = 0;
    const double our_seconds = best_seconds([&] { ours = count_ours(text, blocks, language); });
    const double icu_seconds = best_seconds([&] { theirs = count_icu(text, *iterator); });
    const double megabytes = static_cast<double>(text.size()) / 1e6;
    std::printf("%-24s %8.1f MB/s %9zu sentences\n", "split_sentences", megabytes / our_seconds,
                ours);
    std::printf("%-24s %8.1f MB/s %9zu sentences\n", "ICU sentence iterator",
                megabytes / icu_seconds, theirs);
    std::printf("%-24s %8.2f\n", "ratio", icu_seconds / our_seconds);
}

void measure_hostile(std::string_view piece)
{
    double by_byte[2] = {};
    for (int k = 0; k < 2; ++k) {
        std::string text;
        while (text.size() < hostile_bytes << (2 * k)) {
            text += piece;
        }
        const Span whole{0, static_cast<std::uint32_t>(text.size())};
        const double seconds =
            best_seconds([&] { split_sentences(text, whole, Language::french); });
        by_byte[k] = seconds / static_cast<double>(text.size());
    }
    std::printf("%-24.*s %8.1f MB/s, growth %.2f\n",
                static_cast<int>(std::min<std::size_t>(piece.size(), 24)), piece.data(),
                1e-6 / by_byte[1], by_byte[1] / by_byte[0]);
}

} // namespace

int main(int argc, char** argv)
{
    std::string text;
    if (argc > 1) {
        std::ifstream file(argv[1]);
        text.assign(std::istreambuf_iterator<char>(file), {});
    }
    if (text.empty()) {
        text = "The Committee of Ministers adopted Recommendation No. 12 (see para. 5). It recalls "
               "that Mr. Smith, e.g., was heard on 3 Jan. 2010. Did it help?\n\n";
    }
    const std::string once = text + "\n\n";
    while (text.size() < running_bytes) {
        text += once;
    }
    const bool french = argc > 2 && std::string_view(argv[2]) == "fr";
    measure_running(text, french ? Language::french : Language::english);
    for (const std::string_view piece :
         {".",   ". ",    "!",    "\"",  "\" ", "« ", ". \" ",  "(", ").", "[1]",  ".[1]",
          "1. ", "1) a ", "• a ", "M. ", "a",   " ",  "\u00A0", "É", "A.", ". . ", "x. ' "}) {
        measure_hostile(piece);
    }
    return 0;
}
