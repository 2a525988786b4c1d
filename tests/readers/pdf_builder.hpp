#pragma once

#include "align/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace enregard::testing {

/// A page of a PDF document that a test writes word for word, with places in points from the upper
/// left corner. The fonts are Helvetica, its bold face, and one whose character 1 is the ligature
/// fi.
class PdfSheet {
public:
    static constexpr double height_pt = 842;

    PdfSheet& line(double left, double down, double size, std::string_view text, int font = 1)
    {
        return put(fmt::format("1 0 0 1 {} {}", left, height_pt - down), size, text, font);
    }
    PdfSheet& bold(double left, double down, double size, std::string_view text)
    {
        return line(left, down, size, text, 2);
    }
    /// Text that runs upwards.
    PdfSheet& upwards(double left, double down, double size, std::string_view text)
    {
        return put(fmt::format("0 1 -1 0 {} {}", left, height_pt - down), size, text, 1);
    }
    const std::string& content() const { return content_; }

private:
    PdfSheet& put(const std::string& matrix, double size, std::string_view text, int font)
    {
        content_ += fmt::format("BT {} Tm ", matrix);
        while (!text.empty()) {
            const std::size_t sign = std::min(text.find("^{"), text.find("_{"));
            content_ += shown(text.substr(0, sign), size, 0, font);
            if (sign == std::string_view::npos) {
                break;
            }
            const std::size_t end = text.find('}', sign);
            const double rise = text[sign] == '^' ? 0.36 : -0.2;
            content_ +=
                shown(text.substr(sign + 2, end - sign - 2), 0.65 * size, rise * size, font);
            text.remove_prefix(end + 1);
        }
        content_ += "ET\n";
        return *this;
    }
    static std::string shown(std::string_view text, double size, double rise, int font)
    {
        return fmt::format("/F{} {} Tf {} Ts ({}) Tj ", font, size, rise, escaped(text));
    }
    static std::string escaped(std::string_view text)
    {
        std::string out;
        for (std::uint32_t at = 0; at < text.size();) {
            const Character c = character_at(text, at);
            at += c.size;
            const unsigned code = c.code == 0x2022   ? 0x95U
                                  : c.code == 0x2013 ? 0x96U
                                                     : static_cast<unsigned>(c.code);
            const bool plain =
                code >= 0x20 && code < 0x7F && code != '(' && code != ')' && code != '\\';
            out += plain ? std::string(1, static_cast<char>(code)) : fmt::format("\\{:03o}", code);
        }
        return out;
    }

    std::string content_;
};

/// The bytes of a document whose pages are drawn by these operators.
inline std::string pdf_with(const std::vector<std::string>& sheets)
{
    std::vector<std::string> objects;
    std::string kids;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        kids += fmt::format("{} 0 R ", 6 + 2 * i);
    }
    objects.emplace_back("<< /Type /Catalog /Pages 2 0 R >>");
    objects.push_back(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, sheets.size()));
    const std::string font =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica{} /Encoding {} >>";
    objects.push_back(fmt::format(fmt::runtime(font), "", "/WinAnsiEncoding"));
    objects.push_back(fmt::format(fmt::runtime(font), "-Bold", "/WinAnsiEncoding"));
    objects.push_back(fmt::format(fmt::runtime(font), "",
                                  "<< /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >>"));
    for (const std::string& sheet : sheets) {
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                        "/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>",
                        objects.size() + 2));
        objects.push_back(
            fmt::format("<< /Length {} >>\nstream\n{}\nendstream", sheet.size(), sheet));
    }
    std::string bytes = "%PDF-1.4\n";
    std::string places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places += fmt::format("{:010} 00000 n \n", bytes.size());
        bytes += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    bytes += fmt::format("xref\n0 {}\n0000000000 65535 f \n{}trailer\n<< /Size {} /Root 1 0 R >>\n"
                         "startxref\n{}\n%%EOF\n",
                         objects.size() + 1, places, objects.size() + 1, bytes.size());
    return bytes;
}

/// The bytes of a document with these pages.
inline std::string pdf_of(const std::vector<PdfSheet>& sheets)
{
    std::vector<std::string> contents;
    for (const PdfSheet& sheet : sheets) {
        contents.push_back(sheet.content());
    }
    return pdf_with(contents);
}

} // namespace enregard::testing
