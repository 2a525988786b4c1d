"""A marked text as input for groff with the ms macros."""

import re

from marked_text import INLINE

CHARACTERS = {"’": "\\[cq]", "«": "\\[Fo]", "»": "\\[Fc]", "œ": "\\[oe]", "†": "\\[dg]", "•": "\\[bu]", "–": "\\[en]"}


def escaped(text):
    return "".join(CHARACTERS.get(c, c) for c in text)


def words(sentence, notes):
    """The sentence as input lines: a note follows the word that calls it."""
    out, last = "", 0
    for match in INLINE.finditer(sentence):
        out += escaped(sentence[last:match.start()])
        last = match.end()
        if match[1] == "^":
            out += f"\\s-3\\u{match[2]}\\d\\s0"
        elif match[1] == "_":
            out += f"\\s-3\\v'.2m'{match[2]}\\v'-.2m'\\s0"
        else:
            label, text = notes.pop(0)
            rest = re.match(r"[.,;:)»]*", sentence[last:])[0]
            body = "\n".join(words(s, notes) for s in text)
            out += f"\\s-4\\u{escaped(label)}\\d\\s0{rest}\n.FS {escaped(label)}\n{body}\n.FE\n"
            last += len(rest)
    out += escaped(sentence[last:])
    # A line that begins with a stop or an apostrophe is no request here.
    return "\n".join("\\&" + line.strip() if line.strip()[:1] in ("'",) else line.strip()
                     for line in out.split("\n") if line.strip())


def table(rows):
    columns = max(len(row) for row in rows)
    lines = [".TS", "tab(|);", " ".join(["l"] * (columns - 1) + ["lw(2.2i)"]) + "."]
    for row in rows:
        cells = [escaped(cell) for cell in row[:-1]] + [f"T{{\n{escaped(row[-1])}\nT}}"]
        lines.append("|".join(cells))
    return lines + [".TE"]


def page_of(blocks, language, header="", footer="%", size=11, leading=13.5, width="16c", columns=1, indent=False,
            font="T", note=9):
    notes = [(block.label, block.sentences) for block in blocks if block.kind == "note"]
    out = [f".nr PS {size}", f".nr VS {leading}", f".nr LL {width}", f".nr LT {width}", f".nr FL {width}",
           f".nr PO {'2.5c'}", ".nr FPS " + str(note), f".ds LH {header}", ".ds CH", f".ds CF {footer}",
           f".fam {font}", ".nr HY 6"]
    rows, two = [], False
    for block in blocks:
        if block.kind == "row":
            rows.append(block.sentences)
            continue
        if rows:
            out += table(rows)
            rows = []
        if block.kind == "note":
            continue
        if block.kind == "title":
            out += [".LP", ".ce 9", f"\\s+4\\fB{escaped(block.sentences[0])}\\fP\\s0", ".ce 0", ".sp 1"]
            continue
        if columns == 2 and not two:
            out.append(".2C")
            two = True
        if block.kind == "break":
            out.append(".bp")
        elif block.kind == "heading":
            out += [".SH", escaped(block.sentences[0])]
        elif block.kind == "item":
            out += [f'.IP "{escaped(block.label)}" 4', *(words(s, notes) for s in block.sentences)]
        elif block.kind in ("left", "right"):
            out += [".LP", ".nf", *((".in 9c",) if block.kind == "right" else ()),
                    *(escaped(s) for s in block.sentences), ".in 0", ".fi"]
        else:
            out += [".PP" if indent else ".LP", *(words(s, notes) for s in block.sentences)]
    if rows:
        out += table(rows)
    return "\n".join(out) + "\n"
