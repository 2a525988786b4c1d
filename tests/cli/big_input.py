#!/usr/bin/env python3
"""Gives the program large and repetitive texts: each must be read, or refused, in good time and in little memory.

Every case ends with exit 0, 1 or 2 (as the case allows), never by a signal; its time is bounded in any build, its
memory only where --memory-mb is given (sanitizers keep freed memory back). --megabytes 100 is the size of the
largest texts; builds with sanitizers or without optimisation take less. A case can be chosen by its name.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

SENTENCES = {
    "fr": "Le rapport compte {} pages et trois annexes que la commission a examinées en détail. ",
    "en": "The report has {} pages and three annexes, which the committee examined in detail. ",
}


def sentences(language, count, first=1):
    """Ordinary paragraphs: five sentences each, every one with a number of its own."""
    text = SENTENCES[language]
    return "\n\n".join("".join(text.format(first + i) for i in range(begin, min(begin + 5, count)))
                       for begin in range(0, count, 5)) + "\n"


REPEATED_IN_TEXT = {
    "list_markers": "1. ", "list_lines": "- a\n", "note_markers": "mot1 ", "note_lines": "1 Voir.\n",
    "superscripts": "mot¹ ", "open_quotes": "« ", "straight_quotes": '"a ', "dots": ". ", "ellipses": "...",
    "brackets": "(", "square_brackets": "[1] ", "titles": "M. ", "initials": "J.-P. ", "hyphens": "mot-\n",
    "numbers": "1 ", "number_words": "cent mille ", "spaces": " ", "newlines": "\n", "no_break_spaces": "\u00a0",
    "combining": "e\u0301", "marks_only": "\u0301", "form_feeds": "a\f",
    "note_feet": "mot1\n1 Voir\n", "notes_over_pages": "mot1 a\n____________\n1 Voir\f", "quotation_signs": "> ",
    "glued_page_numbers": "2 des mots. 3\n\f", "running_titles": "2    Titre\n\n",
    "wrapped_hyphens": "des mots lon-\ngs et\n", "leaders": "Titre ........ 2\n", "ligatures": "\ufb01",
    "columns": "des mots de la colonne     et des mots de l’autre\n",
}
REPEATED_IN_HTML = {
    "html_nesting": "<div>", "html_lists": "<ul><li>", "html_bold": "<b>", "html_tables": "<table><tr><td>",
    "html_spans": "<p><a><b>a", "html_entities": "&amp;", "html_half_tags": "<", "html_comments": "<!--",
}
REPEATED_IN_MARKDOWN = {
    "markdown_quotes": "> ", "markdown_stars": "*a ", "markdown_links": "[a](", "markdown_lists": "- ",
}


def single_cases(megabytes):
    """Name, end of the file name, content as (head, part, times, tail) or the size of a sparse file, exit codes."""
    size = megabytes * 1_000_000
    many = size // 100  # a million at 100 MB
    line = SENTENCES["en"].format("many")
    yield "one_line", "txt", ("", line, size // len(line), ""), (0,)
    yield "one_word", "txt", ("", "a" * 100, many, ""), (0, 2)
    yield "one_accented_word", "txt", ("", "é", many * 10, ""), (0, 2)
    yield "short_lines", "txt", ("", "The report is here.\n", many * 3 // 10, ""), (0,)
    yield "short_paragraphs", "txt", ("", "The report is here.\n\n", many * 3 // 10, ""), (0,)
    yield "too_large", "txt", 2**30 + 1, (2,)
    for name, part in REPEATED_IN_TEXT.items():
        yield name, "txt", ("Le rapport est long. ", part, many, "Fin.\n"), (0, 2)
    for name, part in REPEATED_IN_HTML.items():
        yield name, "html", ("<p>Le rapport est long.</p>", part, many // 10, ""), (0, 2)
    for name, part in REPEATED_IN_MARKDOWN.items():
        yield name, "md", ("Le rapport est long.\n\n", part, many // 10, "\n"), (0, 2)


def pair_cases(megabytes):
    """Name, the sentences of the two texts."""
    share = megabytes / 100
    for source, target in ((3000, 3000), (5000, 50), (50, 5000), (20000, 20000)):
        yield f"check_{source}_{target}", max(int(source * share), 20), max(int(target * share), 20)


def write(path, content):
    """In pieces: the memory of this script would otherwise be counted as the program's."""
    with open(path, "wb") as file:
        if isinstance(content, int):
            file.truncate(content)
            return
        head, part, times, tail = content
        file.write(head.encode())
        for begin in range(0, times, 1000):
            file.write(part.encode() * min(1000, times - begin))
        file.write(tail.encode())


def call(program, arguments, limit):
    """Exit code (negative: signal; None: too slow), seconds, MB at most, the first words on standard error."""
    begin = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL, stderr=errors)
        timer = threading.Timer(limit, child.kill)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        late = not timer.is_alive()
        timer.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read(300).decode("utf-8", "replace").strip()
    code = None if late and child.returncode < 0 else child.returncode
    return code, time.monotonic() - begin, usage.ru_maxrss // 1024, said


def judge(name, allowed, answer, options):
    code, seconds, megabytes, said = answer
    faults = []
    if code is None:
        faults.append(f"no answer in {options.seconds} s")
    elif code not in allowed:
        faults.append(f"exit {code} where {' or '.join(map(str, allowed))} is expected: {said}")
    elif code == 2 and not said:
        faults.append("refused without a word")
    if options.memory_mb and megabytes > options.memory_mb:
        faults.append(f"more than {options.memory_mb} MB")
    print(f"{name:<20} {seconds:7.1f} s {megabytes:6} MB  exit {code}  {'; '.join(faults) or 'ok'}", flush=True)
    return not faults


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("cases", nargs="*", metavar="CASE", help="names of cases (default: all)")
    parser.add_argument("--megabytes", type=int, default=100, help="size of the largest texts")
    parser.add_argument("--seconds", type=int, default=60, help="limit of each call")
    parser.add_argument("--memory-mb", type=int, default=0, help="limit of each call (0: none)")
    options = parser.parse_args()
    program = options.program.resolve()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    good, seen = True, 0
    with tempfile.TemporaryDirectory(prefix="enregard-big-") as folder:
        for name, extension, content, allowed in single_cases(options.megabytes):
            if options.cases and name not in options.cases:
                continue
            path = Path(folder, f"text.{extension}")
            write(path, content)
            good &= judge(name, allowed, call(program, ["sentences", path], options.seconds), options)
            path.unlink()
            seen += 1
        for name, source, target in pair_cases(options.megabytes):
            if options.cases and name not in options.cases:
                continue
            paths = [Path(folder, "source.fr.txt"), Path(folder, "target.en.txt")]
            paths[0].write_text(sentences("fr", source), encoding="utf-8")
            paths[1].write_text(sentences("en", target), encoding="utf-8")
            good &= judge(name, (0, 1), call(program, ["check", *paths], options.seconds), options)
            seen += 1
    if not seen:
        print("no such case")
    return 0 if good and seen else 1


if __name__ == "__main__":
    sys.exit(main())
