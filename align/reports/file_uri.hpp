#pragma once

#include <string>
#include <string_view>

namespace enregard {

/// The path without "./" and "a/../", as tools compare it: "./a/../letter.txt" gives "letter.txt".
std::string plain_path(std::string_view path);

/// The path as a URI reference (RFC 3986): "Réponse 2.txt" gives "R%C3%A9ponse%202.txt", an
/// absolute path "file:///…"; standard input ("-") is called "stdin".
std::string file_uri(std::string_view path);

} // namespace enregard
