#!/usr/bin/env python3
"""Measures a lexicon on paired sentences: the share of the content words of the French side that have an entry, and
of those with a listed translation in the English sentence. A name that no lexicon has but that stands in both sentences
counts in neither; the second line says what it would be with those.

    scripts/lexicon/coverage.py [--program PATH] [--lexicon FILE] FOLDER|FRENCH ENGLISH ...

A FOLDER holds NAME.fr, NAME.en and NAME.gold; a French and an English file are paired by 'enregard align'.
"""

import argparse
import collections
import csv
import io
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
FUNCTION_WORDS = set("""
    a à afin ai aie aient ainsi alors après as au aucun aucune auquel aura aurait auraient auront aussi autre autres aux
    auxquels auxquelles avaient avait avant avec avez avoir avons ayant c car ce ceci cela celle celles celui ces cet
    cette ceux chaque chez comme comment contre d dans de dehors déjà depuis des dès deux donc dont du duquel durant
    elle elles en encore entre es est et était étaient étant été être eu eux fait faire fut furent il ils j je jusqu
    jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me même mêmes
    mes moi moins mon n ne ni nos notre nous on ont or ou où par parce pas pendant peu peut peuvent plus pour pourquoi
    puis puisqu puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi s sa sans se selon sera
    serait seraient seront ses si sinon soi soient soit son sont sous suis sur t ta tant te tel telle telles tels tes
    toi ton tous tout toute toutes très trop tu un une vers vos votre vous y ça là aujourd hui
""".split())


def words_of(sentence):
    for match in WORD.finditer(sentence):
        for part in re.split(r"(?<=^[cdjlmnstCDJLMNST])['’]|(?<=[qQ]u)['’]", match[0]):
            if part:
                yield part


def gold_pairs(folder):
    for gold in sorted(folder.glob("*.gold")):
        sides = [gold.with_suffix(suffix).read_text(encoding="utf-8").splitlines() for suffix in (".fr", ".en")]
        for line in gold.read_text(encoding="utf-8").splitlines():
            numbers = [[int(n) for n in re.findall(r"\d+", part)] for part in line.split(":")[:2]]
            if all(numbers):
                yield tuple(" ".join(side[n] for n in part) for side, part in zip(sides, numbers))


def aligned_pairs(program, french, english):
    table = subprocess.run([program, "align", french, english, "--from", "fr", "--to", "en", "--format", "tsv"],
                           check=True, capture_output=True, text=True).stdout
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["source"] and row["target"]:
            yield row["source"], row["target"]


def looked_up(program, lexicon, language, words):
    """The stem of each word, and the translations of its stem."""
    environment = dict(os.environ)
    command = [program, "lexicon", "lookup", "-", "--from", language, "--format", "tsv"]
    if lexicon:
        command += ["--lexicon", lexicon]
        environment["ENREGARD_DATA"] = "/nonexistent"
    done = subprocess.run(command, input="\n".join(sorted(words)) + "\n", check=True, capture_output=True, text=True,
                          env=environment)
    stems, translations = {}, collections.defaultdict(set)
    for row in csv.DictReader(io.StringIO(done.stdout), delimiter="\t", quoting=csv.QUOTE_NONE):
        stems[row["word"]] = row["stem"]
        if row["translation"]:
            translations[row["word"]].add(row["translation"])
    return stems, translations


def measure(name, pairs, program, lexicon, show):
    sides = [[list(words_of(side)) for side in column] for column in zip(*pairs)]
    _, translations = looked_up(program, lexicon, "fr", {word for side in sides[0] for word in side})
    stems, _ = looked_up(program, lexicon, "en", {word for side in sides[1] for word in side})
    total = known = there = small = small_known = small_there = alike = alike_there = 0
    without, elsewhere = collections.Counter(), collections.Counter()
    for french, english in zip(*sides):
        found = {stems.get(word) for word in english} | {part for word in english for part in word.lower().split("-")}
        spelled = {word.lower() for word in english}
        for place, word in enumerate(french):
            if word.lower() in FUNCTION_WORDS or len(word) == 1:
                continue
            total += 1
            known += bool(translations[word])
            without[word.lower()] += not translations[word]
            hit = bool(translations[word] & found)
            there += hit
            same = word.lower() in spelled
            alike += bool(translations[word]) or same
            alike_there += hit or same
            if not place or word[0].islower():
                small += 1
                small_known += bool(translations[word])
                small_there += hit
            elsewhere[word.lower()] += bool(translations[word]) and not hit
    print(f"{name}: {total} content words, {known / total:.3f} have an entry, {there / total:.3f} have a listed "
          f"translation in the paired sentence")
    print(f"  with words spelled alike in both sentences: {alike / total:.3f}, {alike_there / total:.3f}")
    print(f"  without names (a capital within the sentence): {small} words, {small_known / small:.3f}, "
          f"{small_there / small:.3f}")
    if show:
        print("  without an entry:", ", ".join(f"{w} {n}" for w, n in without.most_common(show) if n))
        print("  translated otherwise:", ", ".join(f"{w} {n}" for w, n in elsewhere.most_common(show) if n))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / "build/release/enregard"))
    parser.add_argument("--lexicon", metavar="FILE", help="instead of the bundled one")
    parser.add_argument("--errors", metavar="N", type=int, default=0, help="list the N most frequent misses")
    parser.add_argument("paths", metavar="PATH", nargs="+")
    options = parser.parse_args()
    paths = options.paths
    while paths:
        begin = time.monotonic()
        if Path(paths[0]).is_dir():
            name, pairs = paths[0], list(gold_pairs(Path(paths.pop(0))))
        elif len(paths) > 1:
            name = paths[0]
            pairs = list(aligned_pairs(options.program, paths.pop(0), paths.pop(0)))
        else:
            sys.exit(f"coverage: {paths[0]} needs an English file beside it")
        measure(name, pairs, options.program, options.lexicon, options.errors)
        if options.errors:
            print(f"  ({time.monotonic() - begin:.1f} s)")


if __name__ == "__main__":
    main()
