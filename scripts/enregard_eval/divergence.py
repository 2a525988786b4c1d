"""Scores of pairs against what people said of them."""

import tempfile
from pathlib import Path

from .checks import read_table
from .program import ProgramError
from .result import Result

COLUMNS = {"id", "fr", "en", "phenomenon"}
SAME, SOME, UNRELATED = "no_meaning_difference", "some_meaning_difference", "unrelated"


def tables(folder):
    for file in sorted(folder.glob("*.tsv")):
        with open(file, encoding="utf-8") as stream:
            if COLUMNS <= set(stream.readline().rstrip("\r\n").split("\t")):
                yield file


def area_under_curve(same, other):
    """How often a pair that says the same has the higher score of two; the Mann-Whitney statistic."""
    values = sorted([(score, True) for score in same] + [(score, False) for score in other])
    wins = below = at = 0
    while at < len(values):
        end = at
        while end < len(values) and values[end][0] == values[at][0]:
            end += 1
        good = sum(is_same for _, is_same in values[at:end])
        bad = end - at - good
        wins += good * (below + bad / 2)
        below += bad
        at = end
    return wins / (len(same) * len(other)) if same and other else 0.0


def scores_of(rows, program):
    with tempfile.TemporaryDirectory(prefix="enregard-") as folder:
        file = Path(folder) / "pairs.tsv"
        lines = ["id\tfr\ten", *("\t".join((str(k), row["fr"], row["en"])) for k, row in enumerate(rows))]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        answer = [line.split("\t") for line in program.run("score", file).splitlines()]
    if [row[0] for row in answer] != [str(k) for k in range(len(rows))]:
        raise ProgramError("score: not one line a pair, in their order")
    return [float(row[1]) for row in answer]


def evaluate(folder, program):
    result = Result(f"{folder}: do both sides say the same")
    for table in tables(folder):
        rows = read_table(table)
        scores = scores_of(rows, program)
        of = {kind: [score for score, row in zip(scores, rows) if row["phenomenon"] == kind]
              for kind in (SAME, SOME, UNRELATED)}
        name = f"divergence.{table.stem}"
        areas = {"all": of[SOME] + of[UNRELATED], "fine_grained": of[SOME], "unrelated": of[UNRELATED]}
        for kind, other in areas.items():
            result.figures[f"{name}.auc_{kind}"] = round(area_under_curve(of[SAME], other), 6)
        result.lines.append(f"{name:<24} area under the curve: " + ", ".join(
            f"{kind} {result.figures[f'{name}.auc_{kind}']:.3f}" for kind in areas)
            + f" ({len(of[SAME])} pairs that say the same, {len(of[SOME])} not quite, {len(of[UNRELATED])} unrelated)")
        for score, row in sorted(zip(scores, rows), key=lambda pair: -pair[0]):
            if row["phenomenon"] == UNRELATED and score > 0.5:
                result.mistake("unrelated pair with a high score", f"{score:.2f} {row['fr']}  <>  {row['en']}")
        for score, row in sorted(zip(scores, rows), key=lambda pair: pair[0]):
            if row["phenomenon"] == SAME and score < 0.2:
                result.mistake("low score for a pair that says the same", f"{score:.2f} {row['fr']}  <>  {row['en']}")
    return result
