#include "align/readers/pdf_process.hpp"

#include "align/readers/pdf_words.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <exception>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace enregard {

namespace {

constexpr double page_seconds = 2;
constexpr double seconds_per_megabyte = 0.2;
constexpr std::size_t most_words_of_page = 6000; // a full page of a newspaper has 3,000
constexpr std::size_t most_bytes_of_page = std::size_t{1} << 20U;
constexpr std::size_t memory_bytes = std::size_t{600} << 20U;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ENREGARD_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ENREGARD_SANITIZED 1
#endif
#endif

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// The address space that this process has already.
std::size_t used_bytes()
{
    std::size_t pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%zu", &pages) != 1) {
            pages = 0;
        }
        std::fclose(file);
    }
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void limit_memory([[maybe_unused]] std::size_t file_bytes)
{
    const rlimit no_core{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &no_core);
#if !defined(ENREGARD_SANITIZED) // the sanitizers take all of the address space
    const std::size_t most = used_bytes() + memory_bytes + 4 * file_bytes;
    const rlimit memory{.rlim_cur = most, .rlim_max = most};
    setrlimit(RLIMIT_AS, &memory);
#endif
}

/// Ends the process when nobody listens any more.
void send(int pipe, const PdfMessage& message)
{
    const std::string bytes = packed(message);
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = write(pipe, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR) {
            _exit(1);
        }
        done += written > 0 ? static_cast<std::size_t>(written) : 0U;
    }
}

bool is_crowded(const PdfPage& page)
{
    std::size_t bytes = 0;
    for (const PdfWord& word : page.words) {
        bytes += word.text.size();
    }
    return page.words.size() > most_words_of_page || bytes > most_bytes_of_page;
}

PdfMessage read_page(const poppler::document& document, int index)
{
    PdfMessage message{.kind = PdfMessageKind::broken, .number = 0, .page = {}};
    try {
        const std::unique_ptr<poppler::page> page(document.create_page(index));
        if (page) {
            message.page = words_of(*page);
            message.kind = PdfMessageKind::page;
            if (is_crowded(message.page)) {
                message = {.kind = PdfMessageKind::crowded, .number = 0, .page = {}};
            }
        }
    } catch (const std::exception&) {
        // What poppler throws on damaged pages has no documented type.
    }
    return message;
}

/// Lets the process end with the one that made it, whatever ends that.
void die_with(pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) { // it has ended before
        _exit(1);
    }
}

/// Poppler writes to standard output and error, and may end the process with what the program has
/// still to write; both belong to the program.
void silence()
{
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int output : {STDOUT_FILENO, STDERR_FILENO}) {
        if (dup2(nowhere, output) < 0) {
            close(output);
        }
    }
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
}

/// Ends the process when the next page takes much longer than the other process would wait.
void limit_next_page(double limit_s)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double most_s = 3 + 2 * limit_s;
    rlimit time{};
    getrlimit(RLIMIT_CPU, &time);
    time.rlim_cur =
        std::min(time.rlim_max, static_cast<rlim_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                                    static_cast<rlim_t>(most_s));
    setrlimit(RLIMIT_CPU, &time);
}

void read_document(int pipe, const std::string& bytes, const std::string& password,
                   std::size_t first_page, double limit_s)
{
    limit_memory(bytes.size());
    limit_next_page(limit_s);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        bytes.data(), static_cast<int>(bytes.size()), password, password));
    if (!document || document->is_locked()) {
        send(pipe, {.kind = document ? PdfMessageKind::locked : PdfMessageKind::damaged,
                    .number = 0,
                    .page = {}});
        return;
    }
    const int count = std::max(0, document->pages());
    send(pipe,
         {.kind = PdfMessageKind::count, .number = static_cast<std::uint64_t>(count), .page = {}});
    for (auto i = static_cast<int>(first_page); i < count; ++i) {
        limit_next_page(limit_s);
        send(pipe, read_page(*document, i));
    }
    send(pipe, {.kind = PdfMessageKind::done, .number = 0, .page = {}});
}

/// What the other process does. Nothing that is thrown may reach the program it was copied from.
[[noreturn]] void serve(int pipe, pid_t parent, const std::string& bytes,
                        const std::string& password, std::size_t first_page, double limit_s)
{
    try {
        die_with(parent);
        std::signal(SIGPIPE, SIG_IGN);
        std::signal(SIGXCPU, SIG_DFL);
        const int end = fcntl(pipe, F_DUPFD, STDERR_FILENO + 1); // the program may have closed them
        silence();
        read_document(end, bytes, password, first_page, limit_s);
    } catch (...) {
        _exit(1);
    }
    _exit(0);
}

} // namespace

PdfProcess::PdfProcess(const std::string& name, const std::string& bytes,
                       const std::string& password, std::size_t first_page)
    : limit_s_(page_seconds + seconds_per_megabyte * static_cast<double>(bytes.size()) / 1e6)
{
    int ends[2] = {-1, -1};
    const pid_t parent = getpid();
    if (pipe(ends) == 0) {
        process_ = fork();
    }
    if (process_ == 0) {
        close(ends[0]);
        serve(ends[1], parent, bytes, password, first_page, limit_s_);
    }
    if (ends[1] >= 0) {
        close(ends[1]);
    }
    pipe_ = ends[0];
    if (process_ < 0) {
        if (pipe_ >= 0) {
            close(pipe_);
        }
        throw Error(name, "cannot be read: no process can be started for it",
                    "Close other programs and try again.");
    }
}

PdfProcess::~PdfProcess()
{
    if (!ended_) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    close(pipe_);
}

double PdfProcess::cpu_seconds() const
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(process_, &clock) != 0 || clock_gettime(clock, &time) != 0) {
        return used_s_;
    }
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

bool PdfProcess::has_ended()
{
    if (!ended_) {
        rusage usage{};
        const pid_t found = wait4(process_, nullptr, WNOHANG, &usage);
        ended_ = found == process_ || (found < 0 && errno != EINTR);
        if (found == process_) {
            used_s_ = seconds(usage.ru_utime) + seconds(usage.ru_stime);
        }
    }
    return ended_;
}

/// Waits for bytes; false when there are none.
bool PdfProcess::read_some(int wait_ms)
{
    pollfd one{.fd = pipe_, .events = POLLIN, .revents = 0};
    if (poll(&one, 1, wait_ms) <= 0) {
        return false;
    }
    char buffer[1 << 16];
    const ssize_t size = read(pipe_, buffer, sizeof buffer);
    if (size > 0) {
        received_.append(buffer, static_cast<std::size_t>(size));
    }
    return size > 0;
}

std::optional<PdfMessage> PdfProcess::next()
{
    while (true) {
        if (std::optional<PdfMessage> message = take_message(received_)) {
            used_s_ = cpu_seconds();
            return message;
        }
        constexpr int wait_ms = 20;
        if (read_some(wait_ms)) {
            continue;
        }
        // What was written before the end is still in the pipe.
        if (has_ended()) {
            if (!read_some(0)) {
                return std::nullopt;
            }
        } else if (const double now_s = cpu_seconds(); now_s - used_s_ > limit_s_) {
            used_s_ = now_s;
            kill(process_, SIGKILL);
            return PdfMessage{.kind = PdfMessageKind::slow, .number = 0, .page = {}};
        }
    }
}

} // namespace enregard
