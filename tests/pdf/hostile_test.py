#!/usr/bin/env python3
"""Are damaged and hostile PDF documents refused or read within bounds?

    hostile_test.py PROGRAM [--seconds S] [--memory-mb MB]

The documents are those of raw_pdf.py. The program must end by itself with 0 or 2, say something when it is 2, and
take at most so much of the processor's time and of memory (0: no limit).
"""

import argparse
import os
import subprocess
import sys
import tempfile
from itertools import chain
from pathlib import Path

import raw_pdf


def measured(program, file, output=subprocess.DEVNULL):
    """Exit status, standard error, seconds of the processor and MB of memory."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([program, "sentences", file], stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        return (process.returncode, errors.read().decode("utf-8", "replace"), usage.ru_utime + usage.ru_stime,
                usage.ru_maxrss / 1024)


def reads_past_slow_pages(program, folder):
    """Are the good pages read that follow several that never end?"""
    file = Path(folder) / "slow_pages.pdf"
    file.write_bytes(raw_pdf.slow_pages(5, 3))
    with tempfile.TemporaryFile() as output:
        status, errors, seconds, memory_mb = measured(program, file, output)
        output.seek(0)
        good = status == 0 and output.read().count(b"this is good page") == 3
        good = good and "Pages 1 to 5 took too long" in errors
    print(f"{'ok' if good else 'WRONG':5} {'slow_pages':24} {status} {seconds:6.2f} s {memory_mb:5.0f} MB  "
          f"{errors.strip().replace(str(folder), '')}")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--memory-mb", type=float, default=0)
    arguments = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        failed += not reads_past_slow_pages(arguments.program, folder)
        for name, data in chain(raw_pdf.hostile(), [("pages_1000", raw_pdf.many_pages(1000))]):
            file = Path(folder) / f"{name}.pdf"
            file.write_bytes(data)
            status, errors, seconds, memory_mb = measured(arguments.program, file)
            good = status == 0 or (status == 2 and errors.startswith("enregard: "))
            good = good and (not arguments.seconds or seconds <= arguments.seconds)
            good = good and (not arguments.memory_mb or memory_mb <= arguments.memory_mb)
            failed += not good
            said = errors.strip().split("\n")[0].replace(folder, "")
            print(f"{'ok' if good else 'WRONG':5} {name:24} {status} {seconds:6.2f} s {memory_mb:5.0f} MB  {said}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
