#include "align/cli/command_line.hpp"
#include "align/text/error.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

#include <fmt/format.h>

int main(int argc, char** argv)
{
    // A reader that goes away is noticed when writing, so that the exit code stays what it is.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return enregard::cli::run(argc, argv);
    } catch (const enregard::Error& error) {
        fmt::print(stderr, "enregard: {}: {}\n{}\n", error.file(), error.reason(), error.advice());
    } catch (const std::bad_alloc&) {
        fmt::print(stderr, "enregard: there is not enough memory for these files\n"
                           "Split them, or close other programs.\n");
    } catch (const std::exception& error) {
        fmt::print(stderr, "enregard: {}\nThis is a fault of enregard; please report it.\n",
                   error.what());
    }
    return enregard::cli::exit_error;
}
