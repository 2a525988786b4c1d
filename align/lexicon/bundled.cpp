#include "align/lexicon/lexicon.hpp"

#include <cstdlib>
#include <filesystem>

namespace enregard {

namespace {

constexpr const char* file_name = "enregard.lexicon";

/// The folders where what comes with the program may be, the first choice first.
std::vector<std::filesystem::path> data_folders()
{
    if (const char* named = std::getenv("ENREGARD_DATA"); named != nullptr && *named != '\0') {
        return {named};
    }
    std::vector<std::filesystem::path> folders;
    std::error_code ignored;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (!program.empty()) {
        folders.push_back(program.parent_path() / ENREGARD_DATA_BESIDE_PROGRAM);
    }
    folders.emplace_back(ENREGARD_DATA_IN_SOURCE);
    return folders;
}

std::optional<Lexicon> load()
{
    const std::optional<std::string> file = bundled_file(file_name);
    return file ? std::optional(Lexicon::open(*file)) : std::nullopt;
}

} // namespace

std::optional<std::string> bundled_file(std::string_view name)
{
    for (const std::filesystem::path& folder : data_folders()) {
        std::error_code ignored;
        if (std::filesystem::exists(folder / name, ignored)) {
            return (folder / name).string();
        }
    }
    return std::nullopt;
}

const Lexicon* bundled_lexicon()
{
    static const std::optional<Lexicon> lexicon = load();
    return lexicon ? &*lexicon : nullptr;
}

} // namespace enregard
