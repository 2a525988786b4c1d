#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace enregard::readers {

/// How white space between elements is kept.
enum class XmlSpace {
    between_words, ///< only where it is all that an element holds, as in `<w:t> </w:t>`
    everywhere,    ///< mixed content, as in ODT
};

/// The memory that the markup of all parts of a document may take at a time.
class XmlBudget {
public:
    bool has(std::size_t bytes) const { return bytes <= left_; }
    void take(std::size_t bytes) { left_ -= bytes; }
    void give_back(std::size_t bytes) { left_ += bytes; }

private:
    std::size_t left_ = std::size_t{512} << 20U;
};

/// A part of a document, parsed: no entities but the five of XML, nothing fetched, no recursion.
class Xml {
public:
    /// Throws Error, which names `file` and `part`, for markup that is not well-formed, has a
    /// DOCTYPE (which could define entities that grow without end) or more elements than `budget`
    /// has memory for. The budget must outlive the part.
    Xml(std::string bytes, XmlSpace space, std::string_view file, std::string_view part,
        XmlBudget& budget);
    Xml(const Xml&) = delete;
    Xml& operator=(const Xml&) = delete;
    Xml(Xml&&) = delete;
    Xml& operator=(Xml&&) = delete;
    ~Xml() { budget_.give_back(memory_bytes_); }

    pugi::xml_node root() const { return document_.document_element(); }

private:
    std::string bytes_; ///< the names and values of the nodes lie here
    pugi::xml_document document_;
    XmlBudget& budget_;
    std::size_t memory_bytes_ = 0; ///< taken from the budget
};

/// The name without its prefix: which prefix stands for which namespace is up to the producer.
std::string_view local_name(const pugi::xml_node& node);
/// The value of the attribute with this local name; empty where there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
bool has_attribute(const pugi::xml_node& node, std::string_view name);
/// The first child with this local name; a null node where there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
/// The next child after `node` with this local name.
pugi::xml_node next_sibling(const pugi::xml_node& node, std::string_view name);
/// The node after `node` in the order of the text within `root`; null at the end.
pugi::xml_node next_in(const pugi::xml_node& node, const pugi::xml_node& root);
/// The same, but the children of `node` are passed over.
pugi::xml_node next_after(const pugi::xml_node& node, const pugi::xml_node& root);
/// All characters in `node`, as far as `most` bytes.
std::string text_in(const pugi::xml_node& node, std::size_t most);

/// Goes through the nodes of a tree in the order of the text without recursion, so that markup may
/// be nested as deeply as it likes.
class XmlCursor {
public:
    explicit XmlCursor(const pugi::xml_node& root) : root_(root), at_(root.first_child()) {}

    /// A null node at the end.
    const pugi::xml_node& node() const { return at_; }
    const pugi::xml_node& root() const { return root_; }
    /// Goes on, to the children of the node if `descends`; `leave(node)` is called for every node
    /// whose children are done.
    template <class Leave>
    void advance(bool descends, Leave leave)
    {
        if (descends && at_.first_child()) {
            at_ = at_.first_child();
            return;
        }
        if (descends) {
            leave(at_);
        }
        while (!at_.next_sibling() && at_.parent() != root_) {
            at_ = at_.parent();
            leave(at_);
        }
        at_ = at_.next_sibling();
    }

private:
    pugi::xml_node root_;
    pugi::xml_node at_;
};

/// The first bytes of `text`, to the end of a character: what is shown again with every paragraph
/// must be short.
std::string_view shortened(std::string_view text, std::size_t most = 40);
/// An integer attribute; `otherwise` for one that is missing, no number, or beyond a million.
int number_attribute(const pugi::xml_node& node, std::string_view name, int otherwise);

} // namespace enregard::readers
