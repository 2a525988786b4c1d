"""Findings: what was planted or is known, what should stay silent, and what else is said."""

from dataclasses import dataclass, field
from pathlib import Path

from .places import TextFile, overlap
from .program import ProgramError
from .result import Result

SEVERITIES = ("error", "warning", "info")
OTHER = {"fr": "en", "en": "fr"}
FOUND, MISSED, UNLISTED, SPOKEN = "found", "missed defect", "finding without a listed defect", "trap spoken of"


def read_table(file):
    header, *rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line]
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            raise ProgramError(f"{file}: line {number} has {len(row)} columns, the first line {len(header)}")
    return [dict(zip(header, row)) for row in rows]


@dataclass
class Pair:
    """One run of `check`: `files` by language; `expected` is None for a clean pair."""
    name: str
    source: str
    target: str
    files: dict
    expected: list | None = None
    traps: list = field(default_factory=list)


def text_file(folder, stem):
    for suffix in (".txt", ".html"):
        if (folder / (stem + suffix)).exists():
            return folder / (stem + suffix)
    raise ProgramError(f"{folder / stem}: neither .txt nor .html is there")


def pairs_of(folder):
    """The runs that the lists in a folder call for. The translation is the side that has the defects."""
    numbers = sorted({file.name.split(".")[0] for kind in ("native", "draft.expected", "traps")
                      for file in folder.glob(f"*.{kind}.tsv")})
    for number in numbers:
        table = {kind: read_table(file) if (file := folder / f"{number}.{kind}.tsv").exists() else None
                 for kind in ("native", "draft.expected", "traps")}
        files = {code: text_file(folder, f"{number}.{code}") for code in OTHER}
        draft, native, traps = table["draft.expected"], table["native"], table["traps"] or []
        translation = {kind: rows[0]["side"] for kind, rows in table.items() if rows}
        target = translation.get("native") or translation.get("draft.expected") or "fr"
        yield Pair(f"{number}.{'native' if native else 'clean'}", OTHER[target], target, files, native, traps)
        if draft:
            target = translation["draft.expected"]
            yield Pair(f"{number}.draft", OTHER[target], target,
                       files | {target: text_file(folder, f"{number}.draft.{target}")}, draft)


class Run:
    """The findings of one pair, matched with its lists."""

    def __init__(self, pair, program):
        self.pair = pair
        findings = program.check(pair.files[pair.source], pair.files[pair.target])
        self.texts = {code: TextFile(Path(file), program.sentences(file)) for code, file in pair.files.items()}
        self.findings = [(finding, self.language(finding), None) for finding in findings]
        self.findings = [(finding, code, self.texts[code].range_of(finding)) for finding, code, _ in self.findings]
        self.used = set()
        self.missed, self.spoken = [], []
        for row in pair.expected or []:
            hits = self.hits(row)
            self.used.update(hits)
            if not hits:
                self.missed.append(row)
        for trap in pair.traps:
            self.spoken += [(trap, self.findings[k][0]) for k in self.hits(trap)]

    def language(self, finding):
        side = finding.get("side")
        if side not in ("source", "target"):
            raise ProgramError(f"a finding on neither side: {finding}")
        return self.pair.source if side == "source" else self.pair.target

    def hits(self, row):
        """The findings at the row's excerpt, or at its counterpart where that stands once only."""
        side = row["side"]
        there = self.texts[OTHER[side]].find(row["source_excerpt"])
        places = {side: self.texts[side].find(row["excerpt"]), OTHER[side]: there if len(there) == 1 else []}
        return [k for k, (_, code, where) in enumerate(self.findings)
                if any(overlap(where, place) for place in places[code])]

    def at_least_warning(self):
        return [k for k, (finding, _, _) in enumerate(self.findings) if finding.get("severity") in SEVERITIES[:2]]

    def unlisted(self):
        return [self.findings[k][0] for k in self.at_least_warning() if k not in self.used]


def show(finding):
    return (f"{finding.get('file')}:{finding.get('line')}:{finding.get('column')} {finding.get('severity')} "
            f"{finding.get('check')}: {finding.get('message')}")


def expected_lines(result, name, run):
    rows, parts = run.pair.expected, []
    for severity in SEVERITIES:
        all_of = [row for row in rows if row["severity"] == severity]
        if all_of:
            found = len(all_of) - sum(row["severity"] == severity for row in run.missed)
            result.figures[f"{name}.{severity}_recall"] = round(found / len(all_of), 6)
            parts.append(f"{severity} {found}/{len(all_of)}")
    given = len(run.at_least_warning())
    right = given - len(run.unlisted())
    result.figures[f"{name}.precision"] = round(right / given, 6) if given else 0.0
    result.lines.append(f"{name:<24} found: {', '.join(parts)}; findings at warning or above that are listed: "
                        f"{right}/{given}")


def clean_line(result, name, run):
    counts = {severity: sum(finding.get("severity") == severity for finding, _, _ in run.findings)
              for severity in SEVERITIES}
    result.figures |= {f"{name}.{severity}_findings": count for severity, count in counts.items()}
    result.lines.append(f"{name:<24} findings on a clean pair: "
                        + ", ".join(f"{severity} {count}" for severity, count in counts.items()))


def total_line(result, runs):
    """All drafts together: what a reviser would see found."""
    drafts = [run for run in runs if run.pair.name.endswith(".draft")]
    if not drafts:
        return
    wanted = [(row, row in run.missed) for run in drafts for row in run.pair.expected
              if row["severity"] in SEVERITIES[:2]]
    given = sum(len(run.at_least_warning()) for run in drafts)
    right = given - sum(len(run.unlisted()) for run in drafts)
    found = sum(not missed for _, missed in wanted)
    result.figures["checks.drafts.recall"] = round(found / len(wanted), 6) if wanted else 1.0
    result.figures["checks.drafts.precision"] = round(right / given, 6) if given else 0.0
    result.lines.append(f"{'checks.drafts':<24} planted errors and warnings found: {found}/{len(wanted)}; "
                        f"findings that are listed: {right}/{given}")


def evaluate(folder, program):
    result = Result(f"{folder}: findings on pairs")
    runs = [Run(pair, program) for pair in pairs_of(folder)]
    for run in runs:
        name = f"checks.{run.pair.name}"
        if run.pair.expected is None:
            clean_line(result, name, run)
        else:
            expected_lines(result, name, run)
        if run.pair.traps:
            spoken = {trap["id"] for trap, _ in run.spoken}
            result.figures[f"{name}.traps_spoken_of"] = len(spoken)
            result.lines.append(f"{name:<24} traps spoken of: {len(spoken)}/{len(run.pair.traps)}")
        for row in run.missed:
            result.mistake(f"{row['severity']} {MISSED}", f"{row['id']} {row['kind']}: {row['excerpt']} ({row['note']})")
        for finding in run.unlisted():
            result.mistake(UNLISTED, show(finding))
        for trap, finding in run.spoken:
            result.mistake(SPOKEN, f"{trap['id']} {trap['excerpt']}: {show(finding)}")
    total_line(result, runs)
    return result
