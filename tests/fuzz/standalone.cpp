#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

/// A text of pieces that mean something to one of the readers.
std::string random_text(std::mt19937& random)
{
    constexpr std::string_view pieces[] = {
        "a",      "é",       " ",        "\n",      "\r",    "\t",     "<p>",    "</p>",
        "<li>",   "<ol>",    "</ol>",    "<table>", "<td>",  "<b>",    "</b>",   "<br>",
        "&amp;",  "&eacute", "&#233;",   "&",       "<sup>", "</sup>", "<!--",   "-->",
        "id=n1",  "<a ",     "href=#n1", ">",       "</a>",  "[^1]",   "[^1]: ", "**",
        "1. ",    "- ",      "> ",       "# ",      "|",     "|---|",  "`",      "```",
        "source", "target",  "id",       "[x](y)",  "\xFF",  "\xFE",   "\xC3",   "---\n"};
    std::string text;
    for (auto count = random() % 60; count > 0; --count) {
        text += pieces[random() % std::size(pieces)];
    }
    return text;
}

} // namespace

/// Runs the fuzz target on the files that are named, or on a fixed set of random texts.
int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        run(bytes.str());
    }
    std::mt19937 random(2026);
    constexpr int rounds = 500;
    for (int i = 0; argc < 2 && i < rounds; ++i) {
        run(random_text(random));
        std::string bytes(random() % 200, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random() & 0xFFU);
        }
        run(bytes);
    }
    return 0;
}
