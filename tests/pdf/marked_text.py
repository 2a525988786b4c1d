"""The texts that the PDF documents of the tests are made of, and the sentences in them.

A sentence is a line; a blank line ends a block. A block begins with a sign that says what it is:

    = Title                     # Heading
    * LABEL first sentence      a list item          ^LABEL first sentence   a note
    > line    >> line           lines at the left, at the right
    | cell | cell               a row of a table     ---                     a new page

Within a sentence {2} calls note 2, {^er} is raised and {_2} lowered.
"""

import re
from dataclasses import dataclass, field


@dataclass
class Block:
    kind: str  # title, heading, item, note, left, right, row, break, paragraph
    sentences: list = field(default_factory=list)
    label: str = ""


SIGNS = (("= ", "title"), ("# ", "heading"), (">> ", "right"), ("> ", "left"), ("| ", "row"), ("---", "break"))
INLINE = re.compile(r"\{([\^_]?)([^}]*)\}")


def block_of(lines):
    first = lines[0]
    for sign, kind in SIGNS:
        if first.startswith(sign):
            lines = [line[len(sign):] for line in lines]
            if kind == "row":
                return [Block("row", [cell.strip() for cell in line.split("|")]) for line in lines]
            return [Block(kind, lines)]
    if first.startswith("* "):
        label, rest = first[2:].split(" ", 1)
        return [Block("item", [rest, *lines[1:]], label)]
    if first.startswith("^"):
        label, rest = first[1:].split(" ", 1)
        return [Block("note", [rest, *lines[1:]], label)]
    return [Block("paragraph", lines)]


def read_blocks(file):
    blocks = []
    for part in re.split(r"\n\s*\n", file.read_text(encoding="utf-8").strip()):
        blocks += block_of(part.split("\n"))
    return blocks


def plain(sentence):
    """The sentence as it is to be read: without the signs that call notes."""
    return INLINE.sub(lambda match: match[2] if match[1] else "", sentence)


def sentences_of(blocks):
    """The known sentences; labels of items and notes belong to their first."""
    known = []
    for block in blocks:
        if block.kind == "break":
            continue
        sentences = [plain(sentence) for sentence in block.sentences]
        if block.label:
            sentences[0] = f"{block.label} {sentences[0]}"
        known += sentences
    return known
