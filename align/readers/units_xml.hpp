#pragma once

#include "align/readers/entity.hpp"
#include "align/readers/reader.hpp"
#include "align/readers/xml.hpp"
#include "align/text/text_builder.hpp"

#include <pugixml.hpp>
#include <string>
#include <string_view>

/// What the readers of TMX and XLIFF share.
namespace enregard::readers {

/// A format of bilingual XML files.
struct UnitsFormat {
    std::string_view name; ///< in messages: "TMX"
    std::string_view root; ///< the local name of its first element: "tmx"
};

/// True when `bytes` begin as XML whose first element has the local name `root`.
bool begins_with_element(std::string_view bytes, std::string_view root);

/// A bilingual XML file, parsed: names and values stay as they are written in the file, with their
/// character references, so that each has a place there.
class UnitsXml {
public:
    /// Throws Error for markup that is not well-formed, has another root or is too much. A DOCTYPE
    /// is passed over with what it defines.
    UnitsXml(const Input& input, const UnitsFormat& format);
    UnitsXml(const UnitsXml&) = delete;
    UnitsXml& operator=(const UnitsXml&) = delete;
    UnitsXml(UnitsXml&&) = delete;
    UnitsXml& operator=(UnitsXml&&) = delete;
    ~UnitsXml() = default;

    pugi::xml_node root() const { return document_.document_element(); }
    /// Where an element begins in the file.
    std::uint32_t place_of(const pugi::xml_node& element) const
    {
        return static_cast<std::uint32_t>(element.name() - bytes_.data()) - 1;
    }
    /// Where a text stands that is not empty.
    Span span_of(const pugi::xml_node& text) const;

private:
    std::string bytes_; ///< the names and values of the nodes lie here
    pugi::xml_document document_;
};

/// Makes the two documents of a bilingual file out of its units.
class UnitsWriter {
public:
    /// `xml` and the text of `input` must outlive the last call of `add`.
    UnitsWriter(const UnitsXml& xml, const Input& input)
        : xml_(xml), original_(input.text), source_(input.text), target_(input.text)
    {
    }

    /// Adds a unit: the words of the elements `source` and `target` without their inline tags. A
    /// side that is null is an empty cell at the place of the other; nothing is added where both
    /// are. Without an id, as it is written in the file, the unit has its number.
    void add(std::string_view id, const pugi::xml_node& source, const pugi::xml_node& target);

    /// Everything that was added; the text of `input` becomes the original of both sides.
    Units finish(Input input, Language source, Language target);

private:
    void write_cell(const pugi::xml_node& cell, std::uint32_t place, TextBuilder& side,
                    Document& document, const std::string& part);
    void write_text(Span text, bool has_references, TextBuilder& side);
    std::string decoded(std::string_view value);

    const UnitsXml& xml_;
    std::string_view original_;
    EntityDecoder entities_;
    TextBuilder source_;
    TextBuilder target_;
    Units units_;
};

/// "standard input" for "-".
std::string shown_name(const Input& input);

} // namespace enregard::readers
