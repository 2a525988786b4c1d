"""Sentences: are their ends where the gold has them?"""

import difflib
import json
import re
import tempfile
import unicodedata
from pathlib import Path

from .program import ProgramError
from .result import Counts, Result

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def squeezed(text):
    """The text in NFC without white space and invisible characters: what is compared."""
    return "".join(unicodedata.normalize("NFC", text).translate(INVISIBLE).split())


def read_sentences(file):
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def ends(sentences):
    """Where each sentence ends in the squeezed text of all, and that text."""
    offsets, text = [], ""
    parts = [part for part in map(squeezed, sentences) if part]
    length = 0
    for part in parts:
        length += len(part)
        offsets.append(length)
    text = "".join(parts)
    return offsets, text


def resynchronised(i, j, given, gold, window=400, proof=10):
    """The nearest places after a difference from which both texts run on alike."""
    for distance in range(1, 2 * window):
        for skipped in range(max(0, distance - window), min(distance, window) + 1):
            k, m = i + skipped, j + distance - skipped
            if k <= len(given) and m <= len(gold) and given[k:k + proof] == gold[m:m + proof]:
                return k, m
    return len(given), len(gold)


def carried_over(offsets, given, gold):
    """Offsets in the text `given` as offsets in `gold`; None for one that has no place there."""
    if given == gold:
        return list(offsets)
    places, wanted = {}, iter(sorted(offsets) + [None])
    offset, i, j = next(wanted), 0, 0
    while offset is not None:
        while i < len(given) and j < len(gold) and given[i] == gold[j] and i < offset:
            i, j = i + 1, j + 1
        if i == offset:
            places[offset] = j
            offset = next(wanted)
            continue
        k, m = resynchronised(i, j, given, gold)
        while offset is not None and offset <= k:
            # A difference that ends with the sentence leaves its end known.
            places[offset] = m if offset == k else None
            offset = next(wanted)
        if (k, m) == (i, j):
            break
        i, j = k, m
    return [places.get(offset) for offset in offsets]


def paragraph_ends(text):
    length, result = 0, set()
    for paragraph in re.split(r"\n[ \t\r]*\n", text):
        length += len(squeezed(paragraph))
        result.add(length)
    return result


def is_running(text, gold):
    return squeezed(text) == squeezed("".join(gold))


def score_running(text, gold, given):
    """Counts for all ends, inner ends and whole sentences, then the missed and the extra inner ends."""
    gold_ends, gold_text = ends(gold)
    given_ends, given_text = ends(given)
    carried = carried_over(given_ends, given_text, gold_text)
    last, edges = len(gold_text), paragraph_ends(text)
    expected = set(gold_ends) - {last}
    found = {(-k if end is None else end) for k, end in enumerate(carried, 1)} - {last}
    inner, found_inner = expected - edges, found - edges
    starts = [0, *carried[:-1]]
    exact = set(zip([0, *gold_ends[:-1]], gold_ends)) & set(zip(starts, carried))
    return (Counts.of(len(expected & found), len(found), len(expected)),
            Counts.of(len(inner & found_inner), len(found_inner), len(inner)),
            Counts.of(len(exact), len(given_ends), len(gold_ends)),
            sorted(inner - found_inner), sorted(found_inner - inner))


def score_lists(gold, given):
    """Counts for whole sentences, then the missed and the extra ones."""
    matcher = difflib.SequenceMatcher(None, [squeezed(s) for s in gold], [squeezed(s) for s in given],
                                      autojunk=False)
    missed, extra, right = [], [], 0
    for tag, i, k, j, m in matcher.get_opcodes():
        if tag == "equal":
            right += k - i
        else:
            missed += gold[i:k]
            extra += given[j:m]
    return Counts.of(right, len(given), len(gold)), missed, extra


def raw_of(sents):
    """The text that a .sents file is the gold of, or None."""
    for suffix in (".txt", ".html", ".md"):
        raw = sents.with_suffix(suffix)
        if raw.exists():
            return raw
    return None


def evaluate(folder, program):
    result = Result(f"{folder}: sentences")
    total = Counts()
    for sents in sorted(folder.glob("*.sents")):
        raw = raw_of(sents)
        if raw is None:
            continue
        gold, given = read_sentences(sents), program.sentences(raw)
        text = raw.read_text(encoding="utf-8")
        name = f"segmentation.{sents.stem}"
        if is_running(text, gold):
            everywhere, inner, exact, missed, extra = score_running(text, gold, given)
            result.add(f"{name}.inner", inner)
            result.add(f"{name}.all", everywhere)
            stream = squeezed("".join(gold))
            for kind, offsets in (("missed end", missed), ("extra end", extra)):
                for at in offsets:
                    where = f"…{stream[max(0, at - 45):at]} | {stream[at:at + 35]}…" if at > 0 else "in other text"
                    result.mistake(kind, f"{sents.stem}: {where}")
        else:
            exact, missed, extra = score_lists(gold, given)
            for kind, sentences in (("missed sentence", missed), ("extra sentence", extra)):
                for sentence in sentences:
                    result.mistake(kind, f"{sents.stem}: {sentence}")
        result.add(f"{name}.exact", exact)
        total += exact
    if result.lines:
        result.add("segmentation.total.exact", total)
    return result


def golden_cases(file):
    """The cases of a golden_*.json whose sentences leave the text as it is: name, input, sentences."""
    try:
        cases = json.loads(file.read_text(encoding="utf-8"))
        cases = [(case["name"], case["input"], list(map(squeezed, case["expected"]))) for case in cases]
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise ProgramError(f"{file}: not a list of objects with name, input and expected ({error})") from None
    return [case for case in cases if "".join(case[2]) == squeezed(case[1])]


def evaluate_golden(folder, program):
    """Golden rules: each case is one text, right when all of its sentences are."""
    result = Result(f"{folder}: golden rules")
    for file in sorted(folder.glob("golden_*.json")):
        cases, right = golden_cases(file), 0
        with tempfile.TemporaryDirectory(prefix="enregard-golden-") as scratch:
            text = Path(scratch) / "case.txt"
            for name, content, expected in cases:
                text.write_text(content, encoding="utf-8")
                given = program.sentences(text)
                if list(map(squeezed, given)) == expected:
                    right += 1
                else:
                    result.mistake("wrong case", f"{file.stem}, {name}: {' | '.join(given)}")
        result.figures[f"segmentation.{file.stem}.right"] = right
        result.lines.append(f"{f'segmentation.{file.stem}':<42} {right} of {len(cases)} cases right")
    return result
