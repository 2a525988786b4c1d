"""Entries of dictionaries: FreeDict's, as dictd files, and those composed by way of a third language."""

import collections
import gzip
import re

DIGITS = {c: i for i, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
ASIDE = re.compile(r"<[^>]*>|\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|/[^/]*/|\"[^\"]*\"")
REMARK = re.compile(r"\s*(?:see|synonyms?|antonyms?|notes?|example)\b", re.IGNORECASE)
ARTICLE = {
    "en": re.compile(r"^(?:to|the|an?) (?=\w)"),
    "fr": re.compile(r"^(?:l[ae]s?|une?|des|se) (?=\w)|^(?:l|s)['’](?=\w)"),
    "nl": re.compile(r"^(?:de|het|een|zich) (?=\w)"),
    "pt": re.compile(r"^(?:os?|as?|uma?) (?=\w)"),
}


def number(digits):
    value = 0
    for digit in digits:
        value = value * 64 + DIGITS[digit]
    return value


def cleaned(text, language):
    text = re.sub(r"\s+", " ", text).strip(" .!?\"“”").lower()
    return ARTICLE[language].sub("", text) if language in ARTICLE else text


def dictd(index, source, target):
    """The translations of each head word, in the order of the dictionary."""
    data = gzip.open(index.with_suffix(".dict.dz")).read()
    entries = collections.defaultdict(list)
    for line in index.read_text(encoding="utf-8").splitlines():
        head, offset, size = line.split("\t")[:3]
        if head.startswith("00"):
            continue
        article = data[number(offset):number(offset) + number(size)].decode("utf-8", "ignore").split("\n")
        head = cleaned(ASIDE.sub("", article[0]), source)
        for text in article[1:]:
            if not head or REMARK.match(text) or "see:" in text:
                continue
            text = ASIDE.sub("", re.sub(r"^\s*\d+\.\s*", "", text))
            for word in re.split(r"[;,]", text):
                word = cleaned(word, target)
                if word and len(word.split()) <= 5 and re.search(r"\w", word) and word not in entries[head]:
                    entries[head].append(word)
    return entries


def inverted(entries):
    result = collections.defaultdict(list)
    for head, words in entries.items():
        for word in words:
            result[word].append(head)
    return result


def joined(*dictionaries):
    result = collections.defaultdict(list)
    for entries in dictionaries:
        for head, words in entries.items():
            result[head] += [word for word in words if word not in result[head]]
    return result


def composed(first, second):
    """Translations of translations, each with the share of the ways that lead to it."""
    result = collections.defaultdict(lambda: collections.defaultdict(float))
    for head, middles in first.items():
        for middle in middles:
            ends = second.get(middle, ())
            for end in ends:
                result[head][end] += 1 / len(middles) / len(ends)
    return result
