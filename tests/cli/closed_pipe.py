#!/usr/bin/env python3
"""A reader that goes away (enregard ... | head -1) is no fault: the program ends quietly, with its own exit code."""

import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="enregard-pipe-") as folder:
        text = Path(folder, "long.txt")
        text.write_text("The report is here.\n\n" * 50000, encoding="utf-8")
        child = subprocess.Popen([program, "sentences", text], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        first = child.stdout.readline()
        child.stdout.close()
        said = child.stderr.read()
        status = child.wait(timeout=120)
    if (first, status, said) == (b"The report is here.\n", 0, b""):
        return 0
    print(f"the first line is {first}, the exit code {status}, standard error {said.decode()}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
