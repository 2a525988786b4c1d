#include "align/language/name_likeness.hpp"

#include "align/language/similarity.hpp"
#include "align/text/keys.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace enregard {

namespace {

/// From this likeness on, two spellings are of one name: Nakhitchevan and Nakhchivan (0.75), but
/// not Mirziyoyev and Mirzoyan (0.6).
constexpr double same_name = 0.65;
/// The same where the consonants agree: Koryo and Goryeo (0.66), but not Kara and Korea.
constexpr double same_sounds = 0.5;

constexpr std::string_view vowels = "aeiouy";

bool is_vowel(char c)
{
    return vowels.find(c) != std::string_view::npos;
}

/// The class of a consonant; 0 for one that comes and goes.
char class_of(char c)
{
    switch (c) {
    case 'v':
    case 'w':
    case 'f':
        return 'f';
    case 'd':
    case 't':
        return 't';
    case 'k':
    case 'q':
    case 'g':
    case 'x':
        return 'k';
    case 's':
    case 'z':
    case 'j':
        return 's';
    case 'h':
    case '-':
    case '\'':
        return 0;
    default:
        return c;
    }
}

/// The two places where `a` and `b`, of one length, differ, if they differ at no other.
std::vector<std::size_t> differences(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        if (a[i] != b[i]) {
            places.push_back(i);
        }
    }
    return places;
}

/// True where two neighbours exchanged their places; -re and -er at the end are two ways of
/// writing.
bool is_exchange(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) {
        return false;
    }
    const std::vector<std::size_t> places = differences(a, b);
    if (places.size() != 2 || places[1] != places[0] + 1 || a[places[0]] != b[places[1]] ||
        a[places[1]] != b[places[0]]) {
        return false;
    }
    const auto ending = a.substr(places[0]);
    return ending != "re" && ending != "er" && ending != "le" && ending != "el";
}

/// Vowels that ways of writing take for each other.
bool are_near_vowels(char a, char b)
{
    static constexpr std::string_view near[] = {"ae", "ei", "iy", "ou", "ey", "uy", "iu", "ao"};
    return std::ranges::any_of(near, [&](std::string_view pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

/// True where one letter is another, lost or too many, and no way of writing explains it.
bool is_one_wrong_letter(std::string_view a, std::string_view b)
{
    if (std::min(a.size(), b.size()) < 5) {
        return false;
    }
    if (a.size() == b.size()) {
        const std::vector<std::size_t> places = differences(a, b);
        if (places.size() != 1 || places[0] + 1 == a.size()) {
            return false;
        }
        const char x = a[places[0]];
        const char y = b[places[0]];
        if (is_vowel(x) && is_vowel(y)) {
            return !are_near_vowels(x, y);
        }
        if (x == 'c' || y == 'c') {
            const char sound = class_of(x == 'c' ? y : x);
            return sound != 'k' && sound != 's'; // Telekom, Telecom
        }
        return is_vowel(x) != is_vowel(y) || class_of(x) != class_of(y);
    }
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() != a.size() + 1) {
        return false;
    }
    const std::size_t at =
        static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    if (a.substr(at) != b.substr(at + 1) || at + 1 == b.size()) {
        return false;
    }
    const char more = b[at];
    const bool doubled = more == b[at + 1] || (at > 0 && more == b[at - 1]);
    const bool silent = is_vowel(more) || more == 'h' || more == 'w' || more == '-';
    // tch, dj, kh, ck, sz: letters that only say how the next one sounds
    const bool before_hiss =
        (more == 't' || more == 'd') &&
        (b[at + 1] == 'c' || b[at + 1] == 's' || b[at + 1] == 'j' || b[at + 1] == 'z');
    const bool pair = more == 'c' && b[at + 1] == 'k';
    return !doubled && !silent && !before_hiss && !pair;
}

} // namespace

std::string name_skeleton(std::string_view name)
{
    std::string key = plain_key(name);
    // Letters of Turkish and Azerbaijani have sounds of their own.
    const bool turkic =
        name.find("ə") != std::string_view::npos || name.find("ş") != std::string_view::npos ||
        name.find("ı") != std::string_view::npos || name.find("ğ") != std::string_view::npos;
    const auto replace = [&](std::string_view letters, std::string_view sound) {
        for (std::size_t at = key.find(letters); at != std::string::npos;
             at = key.find(letters, at)) {
            key.replace(at, letters.size(), sound);
            at += sound.size();
        }
    };
    for (const std::string_view hiss :
         {"tsch", "shch", "sch", "tch", "dzh", "ch", "sh", "zh", "dj", "dz", "tz", "ts"}) {
        replace(hiss, "s");
    }
    replace("ph", "f");
    replace("ck", "k");
    std::string skeleton;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char next = i + 1 < key.size() ? key[i + 1] : 0;
        char sound = is_vowel(key[i]) ? '\0' : class_of(key[i]);
        if (key[i] == 'c') {
            sound = turkic || next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
        }
        if (sound != 0 && (skeleton.empty() || skeleton.back() != sound)) {
            skeleton += sound;
        }
    }
    if (skeleton.size() > 2 && skeleton.back() == 's') {
        skeleton.pop_back(); // of a plural, or of Megabazus
    }
    return skeleton;
}

NameLikeness compare_names(std::string_view a, std::string_view b)
{
    const std::string x = plain_key(a);
    const std::string y = plain_key(b);
    if (x == y) {
        return NameLikeness::same;
    }
    if (is_exchange(x, y) || is_one_wrong_letter(x, y)) {
        return NameLikeness::slip;
    }
    const double likeness = similarity(x, y);
    if (likeness >= same_name ||
        (likeness >= same_sounds && x.size() >= 4 && name_skeleton(a) == name_skeleton(b))) {
        return NameLikeness::adapted;
    }
    return NameLikeness::different;
}

} // namespace enregard
