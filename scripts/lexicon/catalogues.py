"""Pairs of messages out of the translation catalogues of programs: .mo, .po, .json, .properties."""

import ast
import json
import re
import struct

MARKUP = re.compile(r"<[^<>]{1,200}>|\{\{[^{}]*\}\}|\[\[|\]\]|'''?|\\[nrt\"]")
HOLDER = re.compile(r"%\d*\$?[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]|%\d+|\$\{?\w+\}?|\{[^{}]{0,40}\}|@[\w-]+@|&[a-z]+;")
ACCELERATOR = re.compile(r"(?:[_&~](?=\w))|\(_?&?\w\)$")


def plain(text):
    """The words of a message: without markup, placeholders and the marks of shortcut keys."""
    text = MARKUP.sub(" ", text)
    text = HOLDER.sub(" ", text)
    text = ACCELERATOR.sub("", text)
    return re.sub(r"[ \t]+", " ", text).strip()


def paragraphs(english, french):
    """The message cut at its line breaks, where both sides have as many."""
    for pattern in (r"\n\s*\n|\\n\\n|<br ?/?>", r"\n|\\n"):
        parts = [[plain(part) for part in re.split(pattern, side) if plain(part)] for side in (english, french)]
        if len(parts[0]) == len(parts[1]) and len(parts[0]) > 1:
            return list(zip(*parts))
    return [(plain(english.replace("\n", " ")), plain(french.replace("\n", " ")))]


def mo(path):
    data = path.read_bytes()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, originals, translations = struct.unpack(order + "III", data[8:20])
    for i in range(count):
        texts = []
        for table in (originals, translations):
            size, at = struct.unpack(order + "II", data[table + 8 * i:table + 8 * i + 8])
            texts.append(data[at:at + size].decode("utf-8", "replace"))
        original = texts[0].split("\x04")[-1].split("\0")
        translated = texts[1].split("\0")
        if original != [""]:
            yield original[0], translated[0]
            if len(original) == len(translated) == 2:
                yield original[1], translated[1]


def po(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    for entry in re.split(r"\n\s*\n", text):
        if "#, fuzzy" in entry:
            continue
        found = {}
        for key, value in re.findall(r'^(msgid|msgstr(?:\[0\])?) ((?:"(?:[^"\\]|\\.)*"\s*)+)', entry, re.MULTILINE):
            found[key[:6]] = "".join(ast.literal_eval(piece) for piece in re.findall(r'"(?:[^"\\]|\\.)*"', value))
        if found.get("msgid") and found.get("msgstr"):
            yield found["msgid"], found["msgstr"]


def json_messages(folder):
    english = json.loads((folder / "en.json").read_text(encoding="utf-8"))
    french = json.loads((folder / "fr.json").read_text(encoding="utf-8"))
    for key in english:
        if isinstance(english[key], str) and isinstance(french.get(key), str):
            yield english[key], french[key]


def properties(english, french):
    sides = []
    for path in (english, french):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        sides.append(dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#")))
    for key, text in sides[0].items():
        if key in sides[1]:
            yield text, sides[1][key]
