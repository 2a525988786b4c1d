"""Injected errors: findings on a unit that its clean unit does not have."""

import tempfile
from collections import Counter
from pathlib import Path

from . import reliability
from .checks import read_table
from .result import Result

COLUMNS = {"id", "base", "type", "fr", "en"}
CLEAN = "clean"


def tables(folder):
    for file in sorted(folder.glob("*.tsv")):
        with open(file, encoding="utf-8") as stream:
            if COLUMNS <= set(stream.readline().rstrip("\r\n").split("\t")):
                yield file


def batches(rows):
    """Rows in files where no base stands twice: units of one text must not be copies of each other."""
    result, depth = [], Counter()
    for row in rows:
        place = depth[row["base"]]
        depth[row["base"]] += 1
        if place == len(result):
            result.append([])
        result[place].append(row)
    return result


def findings_by_unit(rows, program):
    """The errors are on the French side, so English is the source."""
    result = {}
    with tempfile.TemporaryDirectory(prefix="enregard-") as folder:
        file = Path(folder) / "units.tsv"
        for batch in batches(rows):
            lines = ["id\tsource\ttarget", *("\t".join((row["id"], row["en"], row["fr"])) for row in batch)]
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
            for finding in program.check(file):
                result.setdefault(finding.get("unit"), []).append(finding)
    return result


def by_check(findings, severities):
    return Counter(finding.get("check") for finding in findings if finding.get("severity") in severities)


def judge(rows, found, clean):
    """For each finding on a unit with an injected error its confidence, and whether it speaks of that error: it is
    not said of the clean unit of the same base."""
    for row in rows:
        if row["type"] == CLEAN:
            continue
        said = Counter((finding["check"], finding["message"]) for finding in found.get(clean.get(row["base"]), []))
        for finding in found.get(row["id"], []):
            key = (finding["check"], finding["message"])
            yield finding["confidence"], said[key] == 0
            said[key] -= said[key] > 0


def evaluate(folder, program, picture=None):
    """With `picture`, also draws the reliability of the findings' confidences into that file."""
    result = Result(f"{folder}: findings on units")
    levels = {"any": {"info", "warning", "error"}, "warning": {"warning", "error"}, "error": {"error"}}
    for table in tables(folder):
        rows = read_table(table)
        found = findings_by_unit(rows, program)
        clean = {row["base"]: row["id"] for row in rows if row["type"] == CLEAN}
        name = f"units.{table.stem}"
        result.lines.append(f"{name:<36} {'units':>5}  found by any finding, at warning or above, at error")
        for kind in sorted({row["type"] for row in rows} - {CLEAN}):
            of_kind = [row for row in rows if row["type"] == kind]
            shares = []
            for level, severities in levels.items():
                hits = [row for row in of_kind
                        if by_check(found.get(row["id"], []), severities)
                        - by_check(found.get(clean.get(row["base"]), []), severities)]
                share = len(hits) / len(of_kind)
                result.figures[f"{name}.{kind}.recall_{level}"] = round(share, 6)
                shares.append(f"{share:7.1%}")
                if level == "any":
                    missed = {row["id"] for row in of_kind} - {row["id"] for row in hits}
                    for row in of_kind:
                        if row["id"] in missed:
                            result.mistake(f"missed {kind}", f"{row['id']}  {row['fr']}  <>  {row['en']}")
            result.lines.append(f"  {kind:<34} {len(of_kind):>5} {' '.join(shares)}")
        for level, severities in levels.items():
            alarms = [unit for unit in clean.values() if by_check(found.get(unit, []), severities)]
            result.figures[f"{name}.false_alarms_{level}"] = len(alarms)
            result.lines.append(f"  false alarms ({level}): {len(alarms)}/{len(clean)} clean units")
        judged = list(judge(rows, found, clean))
        result.lines += reliability.lines(judged, "confidence", "findings")
        if picture:
            reliability.draw(judged, picture, "confidence", "findings")
        for unit in clean.values():
            for finding in found.get(unit, []):
                result.mistake("finding on a clean unit", f"{unit} {finding.get('check')}: {finding.get('message')}")
    return result
