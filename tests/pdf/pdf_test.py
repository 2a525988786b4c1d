#!/usr/bin/env python3
"""Are the sentences of PDF documents found as they were written?

    pdf_test.py PROGRAM [--errors] [--only NAME] [--folder FOLDER]

Makes the documents of make_pdfs.py in a temporary folder, reads them, and compares exact sentences; the order
does not count. Beside it stand the figures for the text that pdftotext makes of them, joined by reflow. Without
WeasyPrint, groff, qpdf or pdftotext the test is skipped (exit 77).
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

import make_pdfs

SKIPPED = 77
FLOOR = 0.97        # exact F1 over all documents
FLOOR_EACH = 0.85   # and of each


def squeezed(sentence):
    """What is compared: groff sets a straight apostrophe as a curly one."""
    return "".join(unicodedata.normalize("NFC", sentence).replace("\u00ad", "").replace("’", "'").split())


def read(program, file, *options):
    done = subprocess.run([program, "sentences", *options, file], capture_output=True, text=True, encoding="utf-8",
                          timeout=60, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"enregard sentences {file.name} ended with {done.returncode}: {done.stderr.strip()}")
    return Counter(squeezed(line) for line in done.stdout.splitlines())


def read_as_text(program, file, folder, *layout):
    text = folder / "extracted.txt"
    subprocess.run(["pdftotext", *layout, "-upw", make_pdfs.PASSWORD, file, text], check=True)
    return read(program, text)


def f1(given, known):
    right = sum((given & known).values())
    return 2 * right / (given.total() + known.total())


def compare(program, folder, only, show_errors):
    totals = [[], [], []]
    low = []
    print(f"{'exact F1 of sentences':28}  ours  pdftotext  pdftotext -layout")
    for file in sorted(folder.glob("*.pdf")):
        if only and only not in file.stem:
            continue
        lines = file.with_suffix(".sents").read_text(encoding="utf-8").splitlines()
        known = Counter(squeezed(line) for line in lines)
        given = [read(program, file, "--password", make_pdfs.PASSWORD), read_as_text(program, file, folder),
                 read_as_text(program, file, folder, "-layout")]
        scores = [f1(one, known) for one in given]
        print(f"{file.stem:28} {scores[0]:.3f}      {scores[1]:.3f}              {scores[2]:.3f}")
        for total, one in zip(totals, given):
            total.append((sum((one & known).values()), one.total() + known.total()))
        if scores[0] < FLOOR_EACH:
            low.append(file.stem)
        if show_errors:
            for sign, rest in (("-", known - given[0]), ("+", given[0] - known)):
                for sentence in rest:
                    print(f"    {sign} {sentence}")
    all_f1 = [2 * sum(right for right, _ in total) / sum(both for _, both in total) for total in totals]
    print(f"{'all':28} {all_f1[0]:.3f}      {all_f1[1]:.3f}              {all_f1[2]:.3f}")
    return all_f1[0] >= FLOOR and not low


def check_messages(program, folder):
    """What the program says of encrypted documents and of pages that are pictures."""
    cases = [(["encrypted.pdf"], 2, "is encrypted\nGive the password that opens it with --password."),
             (["--password", "wrong", "encrypted.pdf"], 2, "is encrypted with another password\n"),
             (["resolution_typed.pdf"], 0, "pdf: Page 2 has no text that can be read")]
    good = True
    for arguments, status, message in cases:
        done = subprocess.run([program, "sentences", *arguments[:-1], folder / arguments[-1]], capture_output=True,
                              text=True, encoding="utf-8", timeout=60, check=False)
        if done.returncode != status or message not in done.stderr:
            print(f"{' '.join(arguments)}: {status} and {message!r} are wrong: {done.returncode}, {done.stderr!r}")
            good = False
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--errors", action="store_true", help="show the missed and the extra sentences")
    parser.add_argument("--only", default="", help="only documents with this in their name")
    parser.add_argument("--folder", type=Path, help="where the documents are, if they are made already")
    arguments = parser.parse_args()
    missing = [tool for tool in ("weasyprint", "groff", "qpdf", "pdftotext") if not shutil.which(tool)]
    if missing:
        print(f"skipped: not installed: {', '.join(missing)}")
        return SKIPPED
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        if not arguments.folder:
            make_pdfs.make(folder)
        good = compare(arguments.program, folder, arguments.only, arguments.errors)
        if not arguments.only:
            good = check_messages(arguments.program, folder) and good
        return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
