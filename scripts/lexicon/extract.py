#!/usr/bin/env python3
"""Reads the unpacked packages that packages.txt names, and writes what the lexicon is trained on:

    FOLDER/text/PACKAGE.tsv       columns source (French) and target (English)
    FOLDER/dictionary.tsv         columns fr, en, weight
    FOLDER/forms.tsv              language, form, lemma
"""

import collections
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import catalogues  # noqa: E402
import dictionaries  # noqa: E402
import pages  # noqa: E402
import transducers  # noqa: E402

LETTERS = re.compile(r"[^\W\d_]{2}")


def listed():
    """The lines of packages.txt as lists of cells."""
    for line in Path(__file__).with_name("packages.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def page_pairs(root, package, pattern, words, read):
    """Pairs of all pages that are there in both languages; the English ones may be in another package."""
    english, french = words.split(" ")
    french_pattern = pattern.replace("{}", french).replace("/text/*", "/text/**/*")
    shape = re.compile(re.escape(pattern).replace(r"\{\}", re.escape(french)).replace(r"\*", "(.*)"))
    homes = [package, *sorted({name for name, *_ in listed()})]
    for path in sorted((root / package).glob(french_pattern)):
        stars = list(shape.fullmatch(path.relative_to(root / package).as_posix()).groups())
        name = re.sub(r"\*", lambda _: stars.pop(0), pattern).replace("{}", "" if english == "-" else english)
        other = next((root / home / name for home in homes if (root / home / name).is_file()), None)
        if other and other != path:
            for pair in read(other, path):
                yield from pages.sentences(*pair)


def messages(root, form, pattern, words):
    """Pairs of all messages in the catalogues of a package."""
    if form == "json":
        found = catalogues.json_messages(root / pattern)
    elif form == "properties":
        found = catalogues.properties(*(root / pattern.replace("{}", word.strip("-")) for word in words.split(" ")))
    else:
        read = catalogues.mo if form == "mo" else catalogues.po
        found = (pair for path in sorted(root.glob(pattern)) for pair in read(path))
    for english, french in found:
        yield from catalogues.paragraphs(english, french)


def pairs_of(root, package, form, pattern, words):
    if form == "ids":
        return page_pairs(root, package, pattern, words, pages.by_id)
    if form == "pages":
        return page_pairs(root, package, pattern, words, pages.by_order)
    return messages(root / package, form, pattern, words)


def write_texts(root, folder):
    """One table a package; what stands in an earlier one is not written again."""
    seen = set()
    lines = collections.defaultdict(list)
    for package, _, *rest in listed():
        if not rest or rest[0] in ("freedict", "apertium"):
            continue
        form, pattern, words = (*rest, "")[:3]
        for english, french in pairs_of(root, package, form, pattern, words):
            pair = tuple(re.sub(r"\s+", " ", side).strip() for side in (french, english))
            same = pair[0] == pair[1] and len(pair[0].split()) > 2
            if pair not in seen and not same and all(LETTERS.search(side) for side in pair):
                seen.add(pair)
                lines[package].append("\t".join(pair))
    (folder / "text").mkdir(parents=True, exist_ok=True)
    for package, found in lines.items():
        text = "\n".join(["source\ttarget", *found]) + "\n"
        (folder / "text" / f"{package}.tsv").write_text(text, encoding="utf-8")
        print(f"extract: {len(found):7} pairs, {sum(len(line.split()) for line in found):8} words  {package}")


def freedict(root):
    """All FreeDict dictionaries by their pair of languages."""
    found = {}
    for package, _, *rest in listed():
        if rest and rest[0] == "freedict":
            source, target = rest[1].split()
            index = next((root / package / "usr/share/dictd").glob("*.index"))
            found[source, target] = dictionaries.dictd(index, source, target)
    return found


def both_ways(found, first, second):
    return dictionaries.joined(found.get((first, second), {}), dictionaries.inverted(found.get((second, first), {})))


def catalan(root):
    """French to English by way of Catalan: Apertium's, which know the part of speech."""
    folder = root / "apertium-fra-cat/usr/share/apertium/apertium-fra-cat"
    french = transducers.dictionary(folder / "fra-cat.autobil.bin")
    folder = root / "apertium-eng-cat/usr/share/apertium/apertium-eng-cat"
    english = transducers.dictionary(folder / "cat-eng.autobil.bin")
    result = collections.defaultdict(lambda: collections.defaultdict(float))
    for (head, _), ends in dictionaries.composed(french, english).items():
        for (end, _), share in ends.items():
            result[head][end] = max(result[head][end], share)
    return result


def write_dictionary(root, folder):
    """Direct entries weigh 1 for each direction they are in; composed ones less, by their agreement."""
    found = freedict(root)
    weights = collections.defaultdict(float)
    for pair, entries in ((("fr", "en"), found["fr", "en"]), (("en", "fr"), found["en", "fr"])):
        for head, words in entries.items():
            for word in words:
                weights[(head, word) if pair[0] == "fr" else (word, head)] += 1
    direct = {head for head, _ in weights}
    ways = [dictionaries.composed(both_ways(found, "fr", middle), both_ways(found, middle, "en"))
            for middle in ("nl", "pt")]
    ways.append(catalan(root))
    votes = collections.defaultdict(list)
    for number, way in enumerate(ways):
        for head, ends in way.items():
            for end, share in ends.items():
                votes[head, end].append((number, share))
    for pair, given in votes.items():
        precise = any(number == 2 for number, _ in given)
        agreed = len(given) > 1
        unsure = pair[0] not in direct and max(share for _, share in given) >= 0.3
        if precise or agreed or unsure or pair in weights:
            weights[pair] += sum((0.6 if number == 2 else 0.25) * (0.4 + 0.6 * share) for number, share in given)
    lines = [f"{french}\t{english}\t{weight:.3f}" for (french, english), weight in sorted(weights.items())
             if all(LETTERS.search(side) for side in (french, english))]
    (folder / "dictionary.tsv").write_text("\n".join(["fr\ten\tweight", *lines]) + "\n", encoding="utf-8")
    print(f"extract: {len(lines)} entries of dictionaries, of {len({line.split(chr(9))[0] for line in lines})} words")


def write_forms(root, folder):
    lines = []
    for language, package, file in (("fr", "apertium-fra-cat", "fra-cat"), ("en", "apertium-eng-cat", "eng-cat")):
        path = root / package / "usr/share/apertium" / package / f"{file}.automorf.bin"
        lines += [f"{language}\t{form}\t{lemma}\n" for form, lemma in transducers.forms(path)]
    (folder / "forms.tsv").write_text("".join(lines), encoding="utf-8")
    print(f"extract: {len(lines)} forms")


def main():
    root, folder = map(Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    write_texts(root, folder)
    write_dictionary(root, folder)
    write_forms(root, folder)


if __name__ == "__main__":
    main()
