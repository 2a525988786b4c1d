"""Beads: strict and lax precision and recall (Thompson & Koehn 2019)."""

import shutil
import tempfile
from pathlib import Path

from . import reliability
from .program import ProgramError, read_bead
from .result import Counts, Result


def read_gold(file):
    beads = [read_bead(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    if None in beads:
        raise ProgramError(f"{file}: line {beads.index(None) + 1} is no bead")
    return beads


def links(beads):
    """Every pair of sentences that stand in one bead."""
    return {(i, j) for source, target in beads for i in source for j in target}


def score(gold, given):
    """Strict and lax counts. Every given bead counts for precision, also one with an empty side;
    for recall only the gold beads that have both sides."""
    gold = {bead for bead in gold if any(bead)}
    given = {bead for bead in given if any(bead)}
    both = {bead for bead in gold if all(bead)}

    def touching(beads, others):
        pairs = links(others)
        return sum(bead in others or not pairs.isdisjoint(links([bead])) for bead in beads)

    strict = Counts(len(given & gold), len(given), len(both & given), len(both))
    lax = Counts(touching(given, gold), len(given), touching(both, {b for b in given if all(b)}), len(both))
    return strict, lax


def alone(beads):
    """The sentences without counterpart."""
    return {("source", i) for source, target in beads if not target for i in source} | {
        ("target", j) for source, target in beads if not source for j in target}


def score_alone(gold, given):
    expected, found = alone(gold), alone(given)
    return Counts.of(len(expected & found), len(found), len(expected))


def lines_of(file):
    lines = file.read_text(encoding="utf-8").split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def sides(gold_file, beads):
    """The two files that a gold is of, its first side first."""
    stem = gold_file.name.removesuffix(".gold")
    found = [file for file in sorted(gold_file.parent.glob(f"{stem}.*"))
             if file.name in {f"{stem}.{code}{end}" for code in ("fr", "en", "de") for end in ("", ".sents")}]
    if len(found) != 2:
        raise ProgramError(f"{gold_file}: expected two files of sentences beside it, found {len(found)}")
    found.sort(key=lambda file: ".fr" not in file.name)
    needed = [max((i for bead in beads for i in bead[side]), default=-1) + 1 for side in (0, 1)]
    for pair in (found, found[::-1]):
        if needed == [len(lines_of(file)) for file in pair]:
            return pair
    for pair in (found, found[::-1]):
        if all(n <= len(lines_of(file)) for n, file in zip(needed, pair)):
            return pair
    raise ProgramError(f"{gold_file}: names sentences that its texts do not have")


def align(program, source, target):
    """Aligned as plain text, whatever the files are called: beads with their posteriors."""
    with tempfile.TemporaryDirectory(prefix="enregard-") as folder:
        copies = [Path(folder) / name for name in ("source.txt", "target.txt")]
        for file, copy in zip((source, target), copies):
            shutil.copyfile(file, copy)
        return program.align_lines(*copies)


def show(bead, source, target):
    texts = (" / ".join(lines[i] for i in side if i < len(lines)) for side, lines in zip(bead, (source, target)))
    return f"{list(bead[0])}:{list(bead[1])} " + " <> ".join(text[:70] or "-" for text in texts)


def evaluate(folder, program, picture=None):
    """With `picture`, also draws the reliability of the posteriors into that file."""
    result = Result(f"{folder}: beads")
    judged = []
    totals = [Counts(), Counts(), Counts()]
    for gold_file in sorted(folder.glob("*.gold")):
        gold = read_gold(gold_file)
        source, target = sides(gold_file, gold)
        given = align(program, source, target)
        name = f"alignment.{gold_file.name.removesuffix('.gold')}"
        scores = (*score(gold, given), score_alone(gold, given))
        for kind, counts in zip(("strict", "lax", "alone"), scores):
            result.add(f"{name}.{kind}", counts)
        totals = [total + counts for total, counts in zip(totals, scores)]
        judged += [(posterior, bead in set(gold)) for bead, posterior in given.items()]
        texts = lines_of(source), lines_of(target)
        for kind, beads, others in (("wrong bead", given, gold), ("missed bead", gold, given)):
            for bead in beads:
                if bead not in set(others):
                    result.mistake(kind, f"{gold_file.name.removesuffix('.gold')} {show(bead, *texts)}")
    if result.lines:
        for kind, counts in zip(("strict", "lax", "alone"), totals):
            result.add(f"alignment.total.{kind}", counts)
        number, right = reliability.sure(judged)
        result.figures["alignment.total.sure_right"] = round(right, 6)
        result.lines += reliability.lines(judged)
        result.lines.append(f"of {number} beads with a posterior of {reliability.SURE} and more, {right:.4f} are right")
        if picture:
            reliability.draw(judged, picture)
    return result
