#include "align/readers/pdf_messages.hpp"

#include <cstring>
#include <type_traits>

namespace enregard {

namespace {

/// Both ends are one program on one machine, so values are sent as they are in memory.
template <typename Value>
void put(std::string& bytes, Value value)
{
    static_assert(std::is_trivially_copyable_v<Value> && !std::is_same_v<Value, bool>);
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
}

template <typename Value>
Value take(std::string_view& bytes)
{
    // Not every byte is a bool.
    static_assert(std::is_trivially_copyable_v<Value> && !std::is_same_v<Value, bool>);
    Value value{};
    if (bytes.size() >= sizeof value) {
        std::memcpy(&value, bytes.data(), sizeof value);
        bytes.remove_prefix(sizeof value);
    } else {
        bytes = {};
    }
    return value;
}

constexpr std::size_t head_size = sizeof(std::uint64_t) + sizeof(PdfMessageKind);

PdfPage unpacked_page(std::string_view bytes)
{
    PdfPage page;
    page.width_pt = take<double>(bytes);
    page.height_pt = take<double>(bytes);
    page.characters = take<std::size_t>(bytes);
    page.unknown_characters = take<std::size_t>(bytes);
    while (!bytes.empty()) {
        PdfWord word;
        word.box = take<PdfBox>(bytes);
        word.size_pt = take<double>(bytes);
        word.bold = take<std::uint8_t>(bytes) != 0;
        word.space_after = take<std::uint8_t>(bytes) != 0;
        const auto size = take<std::uint32_t>(bytes);
        word.text = bytes.substr(0, size);
        bytes.remove_prefix(std::min<std::size_t>(size, bytes.size()));
        page.words.push_back(std::move(word));
    }
    return page;
}

} // namespace

std::string packed(const PdfMessage& message)
{
    std::string body;
    put(body, message.number);
    if (message.kind == PdfMessageKind::page) {
        put(body, message.page.width_pt);
        put(body, message.page.height_pt);
        put(body, message.page.characters);
        put(body, message.page.unknown_characters);
        for (const PdfWord& word : message.page.words) {
            put(body, word.box);
            put(body, word.size_pt);
            put(body, std::uint8_t{word.bold});
            put(body, std::uint8_t{word.space_after});
            put(body, static_cast<std::uint32_t>(word.text.size()));
            body += word.text;
        }
    }
    std::string bytes;
    put(bytes, static_cast<std::uint64_t>(body.size()));
    put(bytes, message.kind);
    return bytes + body;
}

std::optional<PdfMessage> take_message(std::string& bytes)
{
    if (bytes.size() < head_size) {
        return std::nullopt;
    }
    std::string_view rest = bytes;
    const auto size = take<std::uint64_t>(rest);
    const auto kind = take<PdfMessageKind>(rest);
    if (rest.size() < size) {
        return std::nullopt;
    }
    std::string_view body = rest.substr(0, size);
    PdfMessage message{.kind = kind, .number = take<std::uint64_t>(body), .page = {}};
    if (kind == PdfMessageKind::page) {
        message.page = unpacked_page(body);
    }
    bytes.erase(0, head_size + size);
    return message;
}

} // namespace enregard
