"""Calls the program through its command line, the only thing known of it here."""

import json
import os
import re
import subprocess

BEAD = re.compile(r"\[([\d, ]*)\]:\[([\d, ]*)\]")


class ProgramError(Exception):
    """Something that cannot be measured; the message is for the user."""


def read_bead(line):
    """`[0,1]:[2]:0.5` as ((0, 1), (2,)); None for a line that is no bead."""
    match = BEAD.match(line.strip())
    if not match:
        return None
    return tuple(tuple(int(n) for n in side.replace(",", " ").split()) for side in match.groups())


class Program:
    def __init__(self, path):
        if not os.access(path, os.X_OK) or path.is_dir():
            raise ProgramError(f"{path}: no such program; build it first (scripts/demo.sh does) or give --program")
        self.path = path.resolve()

    def run(self, *arguments, allowed=(0,)):
        command = [str(self.path), *map(str, arguments)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=1800, check=False)
        except subprocess.TimeoutExpired:
            raise ProgramError(f"no answer in half an hour: {' '.join(command)}") from None
        if done.returncode not in allowed:
            said = done.stderr.decode("utf-8", "replace").strip() or "(nothing on standard error)"
            raise ProgramError(f"exit code {done.returncode} from: {' '.join(command)}\n{said}")
        try:
            return done.stdout.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ProgramError(f"the output is not UTF-8 ({error}): {' '.join(command)}") from None

    def sentences(self, file):
        return [line for line in self.run("sentences", file).split("\n") if line.strip()]

    def align_lines(self, source, target):
        """The beads in their order, each with its posterior."""
        lines = self.run("align", source, target, "--lines", "--format", "vecalign").split("\n")
        beads = {}
        for line in filter(str.strip, lines):
            bead = read_bead(line)
            if bead is None:
                raise ProgramError(f"not a bead: {line!r}, aligning {source} and {target}")
            beads[bead] = 1 - float(line.rsplit(":", 1)[1])  # the last column is a cost
        return beads

    def check(self, *files):
        """The findings, as dictionaries."""
        findings = []
        for line in filter(str.strip, self.run("check", *files, "--format", "jsonl", allowed=(0, 1)).split("\n")):
            try:
                findings.append(json.loads(line))
            except json.JSONDecodeError as error:
                raise ProgramError(f"not JSON ({error}): {line[:120]}") from None
        return findings
