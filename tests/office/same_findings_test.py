#!/usr/bin/env python3
"""The corpus letters as DOCX and as ODT must say what they say as text: the same sentences, the same findings.

Two things differ, because the documents know more. A note stands after the paragraph that calls it, without its
number, where the text has it at the bottom of the page; and a list number that somebody typed with a one dot leader
("2\u2024") is an ordinary "2.".
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from make_documents import blocks_of, write_docx, write_odt

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PAIR = "002"


def output_of(program, *arguments):
    run = subprocess.run([program, *arguments], capture_output=True, check=False)
    if run.returncode > 1:
        raise SystemExit(run.stderr.decode())
    return run.stdout.decode()


def sentences_of(program, path, notes):
    """The sentences of the running text in order, and those of the notes; a number before a note is taken away."""
    text, of_notes = [], []
    for line in output_of(program, "sentences", path).splitlines():
        line = re.sub("^(\\d+)\u2024", r"\1.", line)
        bare = re.sub(r"^\d+ ", "", line)
        (of_notes if bare in notes else text).append(bare if bare in notes else line)
    return text, of_notes


def findings_of(program, source, target):
    report = json.loads(output_of(program, "check", source, target, "--format", "json"))
    return sorted((f["check"], f["message"], f["excerpt"]) for f in report["findings"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    program = parser.parse_args().program
    texts = {language: str(CORPUS / f"{PAIR}.{language}.txt") for language in ("fr", "en")}
    wanted = findings_of(program, texts["fr"], texts["en"])
    problems = [] if wanted else ["the text pair has no findings to compare"]
    with tempfile.TemporaryDirectory() as folder:
        for extension, write in (("docx", write_docx), ("odt", write_odt)):
            made = {language: f"{folder}/{PAIR}.{language}.{extension}" for language in texts}
            for language, text in texts.items():
                blocks = blocks_of(program, text)
                notes = {block.note for block in blocks if block.note}
                write(blocks, made[language], language)
                if sentences_of(program, made[language], notes) != sentences_of(program, text, notes):
                    problems.append(f"{PAIR}.{language}.{extension}: other sentences than in the text")
            found = findings_of(program, made["fr"], made["en"])
            problems += [f"{extension}: missing {finding}" for finding in wanted if finding not in found]
            problems += [f"{extension}: added {finding}" for finding in found if finding not in wanted]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
