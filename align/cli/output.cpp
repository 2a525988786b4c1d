#include "align/cli/output.hpp"

#include "align/text/error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

int terminal_width()
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return std::clamp<int>(size.ws_col, 40, 160);
    }
    return 80;
}

bool wants_colour()
{
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = no_colour != nullptr && *no_colour != '\0';
    const bool dumb = terminal != nullptr && std::strcmp(terminal, "dumb") == 0;
    return isatty(STDOUT_FILENO) != 0 && !refused && !dumb;
}

} // namespace

ReportStyle output_style(Colour colour)
{
    return {.colour = colour == Colour::always || (colour == Colour::automatic && wants_colour()),
            .width = terminal_width()};
}

bool print(std::string_view text)
{
    const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
    if (written == text.size() && std::fflush(stdout) == 0) {
        return true;
    }
    if (errno != EPIPE) {
        throw Error("standard output", fmt::format("cannot be written ({})", std::strerror(errno)),
                    "Free some space, or send the output elsewhere.");
    }
    return false;
}

void print_remarks(const Document& document)
{
    for (const Remark& remark : document.remarks) {
        // A remark about all of the document has no place.
        const std::string_view part = remark.origin == Span{}
                                          ? std::string_view()
                                          : address_at(document, remark.origin.begin);
        fmt::print(stderr, "enregard: {}{}{}: {}\n",
                   document.name == "-" ? "standard input" : document.name,
                   part.empty() ? "" : ", ", part, remark.message);
    }
}

void write_file(const std::string& path, std::string_view text)
{
    const std::string temporary = fmt::format("{}.{}.part", path, getpid());
    const auto fail = [&](std::string_view reason) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        throw Error(path, fmt::format("cannot be written ({})", reason),
                    "Give the name of a file in a folder that exists and that you may write to.");
    };
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) {
        fail("it is a folder");
    }
    errno = 0;
    std::ofstream file(temporary, std::ios::binary);
    file << text;
    file.close();
    if (!file) {
        fail(std::strerror(errno));
    }
    std::error_code problem;
    std::filesystem::rename(temporary, path, problem);
    if (problem) {
        fail(problem.message());
    }
}

} // namespace enregard::cli
