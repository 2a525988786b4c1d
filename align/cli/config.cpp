#include "align/cli/config.hpp"

#include "align/cli/help.hpp"
#include "align/readers/reader.hpp"
#include "align/text/error.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <toml++/toml.h>

#include <fmt/format.h>

namespace enregard::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* config_name = "enregard.toml";

std::string at_line(const toml::source_region& source, std::string_view reason)
{
    return fmt::format("line {}: {}", source.begin.line, reason);
}

/// A table of the file while it is read. Whoever reads it asks for each key that there may be;
/// `finish` refuses the others.
class Section {
public:
    Section(const toml::table& table, std::string name, const std::string& file)
        : table_(table), name_(std::move(name)), file_(file)
    {
    }

    std::optional<std::string> text(const char* key)
    {
        const toml::node* node = find(key);
        return node == nullptr ? std::nullopt : std::optional(text_of(*node, key));
    }

    /// A path, from the folder of the file.
    std::optional<std::string> path(const char* key)
    {
        const std::optional<std::string> given = text(key);
        return given ? std::optional(path_of(key, *given)) : given;
    }

    /// A list of paths.
    std::vector<std::string> paths(const char* key)
    {
        std::vector<std::string> given = texts(key);
        for (std::string& path : given) {
            path = path_of(key, path);
        }
        return given;
    }

    std::optional<bool> yes_or_no(const char* key)
    {
        const toml::node* node = find(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        const std::optional<bool> value = node->value_exact<bool>();
        if (!value) {
            refuse(node->source(), fmt::format("{} is neither true nor false", key),
                   fmt::format("Write it without quotes, as in {} = false.", key));
        }
        return value;
    }

    std::optional<std::string> one_of(const char* key, const std::vector<std::string>& names)
    {
        const std::optional<std::string> given = text(key);
        if (given && std::ranges::find(names, *given) == names.end()) {
            refuse(key,
                   fmt::format("{} is '{}', which is not one of {}{}", key, *given,
                               fmt::join(names, ", "), suggestion(names, *given)),
                   "Give one of these, or take the line out.");
        }
        return given;
    }

    /// A whole number, as it is written.
    std::optional<std::string> number(const char* key)
    {
        const toml::node* node = find(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        const std::optional<std::int64_t> number = node->value_exact<std::int64_t>();
        if (!number || *number < 0 || *number > 1'000'000'000) {
            refuse(node->source(), fmt::format("{} is no whole number", key),
                   fmt::format("Write a number without quotes, as in {} = 3.", key));
        }
        return std::to_string(*number);
    }

    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> given;
        if (const toml::node* node = find(key)) {
            if (!node->is_array()) {
                refuse(node->source(), fmt::format("{} is no list", key),
                       fmt::format("Write it in brackets, as in {} = [\"dép.\", \"arr.\"].", key));
            }
            for (const toml::node& entry : *node->as_array()) {
                given.push_back(text_of(entry, key));
            }
        }
        return given;
    }

    bool is_text(const char* key) const
    {
        const toml::node* node = table_.get(key);
        return node != nullptr && node->is_string();
    }

    /// The table `name` within this one, or none.
    std::optional<Section> section(const char* name)
    {
        const toml::node* node = find(name);
        if (node != nullptr && !node->is_table()) {
            refuse(node->source(), fmt::format("{} is no section", name),
                   fmt::format("Write [{}] on a line of its own, and its keys below.", name));
        }
        return node == nullptr ? std::nullopt
                               : std::optional(Section(*node->as_table(), name, file_));
    }

    void finish() const
    {
        for (const auto& [key, node] : table_) {
            const std::string typed(key.str());
            if (std::ranges::find(known_, typed) == known_.end()) {
                refuse(key.source(),
                       fmt::format("there is no {} '{}'{}{}", name_.empty() ? "section" : "key",
                                   typed, name_.empty() ? "" : " in [" + name_ + "]",
                                   suggestion(known_, typed)),
                       fmt::format("What may stand there: {}.", fmt::join(known_, ", ")));
            }
        }
    }

    [[noreturn]] void refuse(const toml::source_region& source, std::string_view reason,
                             std::string advice) const
    {
        throw Error(file_, at_line(source, reason), std::move(advice));
    }

    /// The same for a key that is there.
    [[noreturn]] void refuse(const char* key, std::string_view reason, std::string advice) const
    {
        refuse(table_.get(key)->source(), reason, std::move(advice));
    }

private:
    std::string path_of(const char* key, const std::string& given) const
    {
        const fs::path path = fs::path(file_).parent_path() / given;
        std::error_code ignored;
        if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored)) {
            refuse(key, fmt::format("{} is '{}', which is no ordinary file", key, given),
                   "Name a file, or take the line out.");
        }
        return path.string();
    }

    const toml::node* find(const char* key)
    {
        known_.emplace_back(key);
        return table_.get(key);
    }

    std::string text_of(const toml::node& node, std::string_view key) const
    {
        const std::optional<std::string> text = node.value_exact<std::string>();
        if (!text || text->empty()) {
            refuse(node.source(), fmt::format("{} is no text", key),
                   "Write a text between quotes, as in srx = \"rules.srx\".");
        }
        return *text;
    }

    const toml::table& table_;
    std::string name_;
    const std::string& file_;
    std::vector<std::string> known_;
};

void read_sentences(Section& section, Config& config)
{
    SentenceSettings& settings = config.sentences;
    settings.abbreviations = section.texts("abbreviations");
    settings.abbreviations_file = section.path("abbreviations_file");
    settings.srx = section.path("srx");
    settings.srx_mode = section.one_of("srx_mode", {"exceptions", "full"});
    AbbreviationList list;
    for (const std::string& abbreviation : settings.abbreviations) {
        if (!list.add(abbreviation)) {
            section.refuse("abbreviations", fmt::format("'{}' is no abbreviation", abbreviation),
                           "Write abbreviations as they stand in the text, as in \"dép.\".");
        }
    }
}

std::vector<std::string> read_check_ids(Section& section, const char* key)
{
    std::vector<std::string> ids = section.texts(key);
    for (const std::string& id : ids) {
        if (find_check(id) == nullptr) {
            section.refuse(key, fmt::format("there is no check '{}'", id),
                           "'enregard checks' lists them.");
        }
    }
    return ids;
}

/// The names in a list of words.
std::vector<std::string> split_names(std::string_view list)
{
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        names.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return names;
}

CheckSetting read_severity(Section& section, const char* key)
{
    CheckSetting setting;
    const std::optional<std::string> severity =
        section.one_of(key, {"off", "info", "warning", "error"});
    if (severity) {
        setting.off = *severity == "off";
        setting.severity = severity_called(*severity);
    }
    return setting;
}

CheckSetting read_check(Section& section, const Check& check)
{
    CheckSetting setting = read_severity(section, "severity");
    for (const CheckOption& option : check.options) {
        const std::string name(option.name);
        const std::optional<std::string> value =
            option.allowed.empty() ? section.number(name.c_str())
                                   : section.one_of(name.c_str(), split_names(option.allowed));
        if (value) {
            setting.values[name] = *value;
        }
    }
    return setting;
}

void read_checks(Section& section, Config& config)
{
    config.checks.only = read_check_ids(section, "only");
    config.checks.skip = read_check_ids(section, "skip");
    config.checks.words = section.paths("words");
    config.checks.keep = section.paths("keep");
    for (const Check* check : all_checks()) {
        const std::string id(check->id);
        // spelling = "off" is short for a section with that severity.
        if (section.is_text(id.c_str())) {
            config.checks.settings[id] = read_severity(section, id.c_str());
        } else if (std::optional<Section> own = section.section(id.c_str())) {
            config.checks.settings[id] = read_check(*own, *check);
            own->finish();
        }
    }
}

void read_terms(Section& section, Config& config)
{
    config.terms.glossaries = section.paths("glossaries");
    config.terms.bundled = section.yes_or_no("bundled");
}

void read_output(Section& section, Config& config)
{
    config.output.messages = section.one_of("messages", {"en", "fr"});
    config.output.fail_on = section.one_of("fail_on", {"error", "warning", "info", "never"});
}

/// A section is a line here and a function above.
struct SectionReader {
    const char* name;
    void (*read)(Section& section, Config& config);
};

constexpr SectionReader sections[] = {
    {"sentences", read_sentences},
    {"checks", read_checks},
    {"terms", read_terms},
    {"output", read_output},
};

toml::table parse(const std::string& file)
{
    File loaded = load_file(file);
    if (loaded.bytes.empty()) {
        return {};
    }
    // The parser goes down a step for each dot of a key.
    constexpr std::size_t most_bytes = 16384;
    if (loaded.bytes.size() > most_bytes) {
        throw Error(file, "is larger than 16 kB",
                    "Put long lists of abbreviations in a file of their own (abbreviations_file).");
    }
    try {
        return toml::parse(decode_file(std::move(loaded)).text, file);
    } catch (const toml::parse_error& problem) {
        throw Error(
            file,
            at_line(problem.source(), fmt::format("this is no TOML ({})", problem.description())),
            "Correct that line; a text stands between quotes, as in srx = \"rules.srx\".");
    }
}

} // namespace

std::optional<std::string> find_config(const std::string& document)
{
    std::error_code ignored;
    fs::path folder = fs::current_path(ignored);
    if (document != "-") {
        folder = fs::absolute(document, ignored).lexically_normal().parent_path();
    }
    const char* home_name = std::getenv("HOME");
    const fs::path home = home_name == nullptr ? fs::path() : fs::path(home_name);
    for (;; folder = folder.parent_path()) {
        const fs::path found = folder / config_name;
        if (fs::is_regular_file(found, ignored)) {
            const fs::path near = fs::proximate(found, ignored);
            return ignored ? found.string() : near.string();
        }
        if (!folder.has_relative_path() || folder == home) {
            return std::nullopt;
        }
    }
}

Config read_config(const std::string& file)
{
    const toml::table table = parse(file);
    Section root(table, "", file);
    Config config;
    for (const auto& [name, read] : sections) {
        if (std::optional<Section> section = root.section(name)) {
            read(*section, config);
            section->finish();
        }
    }
    root.finish();
    return config;
}

OwnWords load_own_words(const std::vector<std::string>& words, const std::vector<std::string>& keep)
{
    OwnWords own;
    for (const std::string& file : words) {
        own.add(decode_file(load_file(file)).text);
    }
    for (const std::string& file : keep) {
        own.keep(decode_file(load_file(file)).text);
    }
    return own;
}

SegmentLayer load_layer(const SentenceSettings& settings)
{
    SegmentLayer layer;
    for (const std::string& abbreviation : settings.abbreviations) {
        layer.abbreviations.add(abbreviation);
    }
    if (settings.abbreviations_file) {
        add_abbreviations(*settings.abbreviations_file, layer.abbreviations);
    }
    if (settings.srx) {
        layer.srx = load_srx(*settings.srx);
    }
    layer.srx_mode = settings.srx_mode == "full" ? SrxMode::full : SrxMode::exceptions;
    return layer;
}

} // namespace enregard::cli
