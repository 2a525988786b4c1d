#!/usr/bin/env python3
"""Runs the command-line cases in tests/cli/cases/*.case: what is called, and what must come back.

A case file is read from top to bottom in a temporary folder of its own:

    # A comment.
    file letter.txt:                   a file made before; its lines are indented by four blanks
        Bonjour \\xE9 \\t \\\\            escapes: a byte, a tab, a backslash
        \\repeat 1000 Encore.           a line a thousand times
        no line end here\\              a backslash at the end: no newline

    $ enregard check letter.txt -      a call, cut into words as a shell does; NAME=VALUE may stand before it
    < a line of standard input         escapes as in files
    status: 2                          left out: 0
    stdout:                            left out: empty
        Three lines...                 "..." within a line: anything
        ...                            "..." alone: any number of lines
    stderr:
    written report.json:               a file that the call wrote

In what the program writes, control characters and bad bytes are shown as \\xNN, and a last line without newline
is followed by a line "\\ no newline". --refresh rewrites the parts that differ; read the diff before committing.
"""

import argparse
import difflib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

INDENT = "    "
ESCAPE = re.compile(rb"\\(x[0-9A-Fa-f]{2}|[t\\])")


class CaseError(Exception):
    """A case file that cannot be understood."""


@dataclass
class Call:
    """One call. `parts` are the expected ones by head ("stdout", "stderr", "written NAME")."""
    number: int
    command: str
    stdin: list = field(default_factory=list)
    status: int = 0
    parts: dict = field(default_factory=dict)
    comments: list = field(default_factory=list)  # blank lines and comments after the call


@dataclass
class Made:
    """A file made before; `raw` are its lines as written in the case file."""
    name: str
    raw: list
    comments: list = field(default_factory=list)


def parse(text):
    """The lines before the first entry, and the entries."""
    head, entries, part = [], [], None
    pending = []  # blank lines, which belong to a part only when it goes on after them
    for number, line in enumerate(text.splitlines(), 1):
        if part is not None and line.startswith(INDENT):
            part += ["" for _ in pending] + [line[len(INDENT):]]
            pending = []
        elif part is not None and not line.strip():
            pending.append(line)
        else:
            keep = entries[-1].comments if entries else head
            keep += pending
            pending, part = [], None
            if not line.strip() or line.startswith("#"):
                keep.append(line)
            elif match := re.fullmatch(r"file (\S+):", line):
                entries.append(Made(match[1], []))
                part = entries[-1].raw
            elif line.startswith("$ "):
                entries.append(Call(number, line[2:]))
            elif entries and isinstance(entries[-1], Call) and (match := re.fullmatch(
                    r"< ?(?P<stdin>.*)|status: (?P<status>\d+)|(?P<part>stdout|stderr|written \S+):", line)):
                if match["part"]:
                    part = entries[-1].parts.setdefault(match["part"], [])
                elif match["status"]:
                    entries[-1].status = int(match["status"])
                else:
                    entries[-1].stdin.append(match["stdin"])
            else:
                raise CaseError(f"line {number} is not understood: {line}")
    (entries[-1].comments if entries else head).extend(pending)
    return head, entries


def unparse(head, entries):
    lines = list(head)
    for entry in entries:
        if isinstance(entry, Made):
            lines += [f"file {entry.name}:", *(INDENT + line if line else "" for line in entry.raw)]
        else:
            lines += [f"$ {entry.command}", *(f"< {line}" if line else "<" for line in entry.stdin)]
            if entry.status:
                lines.append(f"status: {entry.status}")
            for name, part in entry.parts.items():
                lines += [f"{name}:", *(INDENT + line if line else "" for line in part)]
        lines += entry.comments
    return "\n".join(lines) + "\n"


def content(raw):
    """The bytes that lines with escapes stand for."""
    result = b""
    for line in raw:
        repeated = re.fullmatch(r"\\repeat (\d+) (.*)", line)
        times, line = (int(repeated[1]), repeated[2]) if repeated else (1, line)
        data = line.encode()
        open_end = re.search(rb"(?<!\\)(?:\\\\)*\\$", data) is not None
        data = data[:-1] if open_end else data + b"\n"
        result += ESCAPE.sub(lambda m: {b"t": b"\t", b"\\": b"\\"}.get(m[1]) or bytes([int(m[1][1:], 16)]), data) * times
    return result


def shown(data):
    """What the program wrote, as the lines of a part."""
    if not data:
        return []
    text = data.decode("utf-8", "backslashreplace")
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", lambda m: f"\\x{ord(m[0]):02x}", text)
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else [*lines, "\\ no newline"]


def pattern(lines):
    """Expected lines as a regular expression."""
    result = ""
    for line in lines:
        if line == "...":
            result += r"(?:.*\n)*"
        else:
            result += ".*".join(map(re.escape, line.split("..."))) + r"\n"
    return result


def agree(expected, actual):
    return re.fullmatch(pattern(expected), "".join(line + "\n" for line in actual)) is not None


def environment(folder):
    """As little as possible from outside: colours, columns and language must not matter."""
    kept = {name: value for name, value in os.environ.items()
            if name == "PATH" or name.startswith(("ASAN_", "UBSAN_", "LSAN_", "TSAN_", "LLVM_"))}
    return kept | {"HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb"}


def run(call, program, folder):
    """What really happened: the status and the parts that are to be compared."""
    words = shlex.split(call.command)
    variables = environment(folder)
    while words and re.match(r"[A-Z_]+=", words[0]):
        name, value = words.pop(0).split("=", 1)
        variables[name] = value
    if not words or words[0] != "enregard":
        raise CaseError(f"line {call.number} calls something else than enregard: {call.command}")
    try:
        done = subprocess.run([program, *words[1:]], cwd=folder, env=variables, input=content(call.stdin),
                              capture_output=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        raise CaseError(f"line {call.number}: no answer in two minutes") from None
    parts = {"stdout": shown(done.stdout), "stderr": shown(done.stderr)}
    for name in call.parts:
        if name.startswith("written "):
            file = Path(folder, name.removeprefix("written "))
            parts[name] = shown(file.read_bytes()) if file.is_file() else ["\\ no such file"]
    return done.returncode, parts


def compare(call, status, parts):
    """A unified diff, empty where all is as expected; the call is brought up to date."""
    before, after = [f"status: {call.status}"], [f"status: {status}"]
    call.status = status
    for name, actual in parts.items():
        expected = call.parts.get(name, [])
        fits = agree(expected, actual)
        before += [f"{name}:", *expected]
        after += [f"{name}:", *(expected if fits else actual)]
        if not fits:
            call.parts[name] = actual
            if not actual and not name.startswith("written "):
                del call.parts[name]
    call.parts = {name: call.parts[name] for name in [*parts, *call.parts] if name in call.parts}
    return list(difflib.unified_diff(before, after, "expected", "actual", lineterm="", n=3))


def run_file(file, program, refresh):
    """Passed and failed calls of one case file."""
    head, entries = parse(file.read_text(encoding="utf-8"))
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="enregard-case-") as folder:
        for entry in entries:
            if isinstance(entry, Made):
                path = Path(folder, entry.name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content(entry.raw))
                continue
            difference = compare(entry, *run(entry, program, folder))
            passed, failed = passed + (not difference), failed + bool(difference)
            if difference:
                print(f"{file}:{entry.number}: $ {entry.command}", *difference, sep="\n")
    if passed + failed == 0:
        raise CaseError("no call in it")
    if refresh and failed:
        file.write_text(unparse(head, entries), encoding="utf-8")
        print(f"{file}: refreshed")
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="the program to call")
    parser.add_argument("cases", metavar="CASE", nargs="*", type=Path, help="case files (default: all)")
    parser.add_argument("--refresh", action="store_true", help="rewrite the expected parts that differ")
    options = parser.parse_args()
    cases = options.cases or sorted((Path(__file__).parent / "cases").glob("*.case"))
    passed = failed = 0
    for file in cases:
        try:
            good, bad = run_file(file, options.program.resolve(), options.refresh)
        except (CaseError, OSError, ValueError) as error:
            print(f"{file}: {error}")
            good, bad = 0, 1
        passed, failed = passed + good, failed + bad
    if not cases:
        print("no case found")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
