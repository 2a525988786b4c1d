#!/usr/bin/env python3
"""Files that were made to harm: each must be refused or read within the limits, and never crash.

    tests/office/hostile_test.py build/release/enregard --seconds 2 --memory-mb 200

A limit of 0 is not checked (sanitizers and debug builds are slow). --table prints what each file took.
"""

import argparse
import io
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT_TYPE = "application/vnd.oasis.opendocument.text"
LAUGHS = ('<!DOCTYPE a [<!ENTITY a0 "ha">' +
          "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>")
EXTERNAL = '<!DOCTYPE a [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return bytes_.getvalue()


def docx(body, before="", method=zipfile.ZIP_DEFLATED):
    return zipped([("word/document.xml", f"{before}<w:document {WORD}><w:body>{body}</w:body></w:document>")], method)


def odt(text, before="", method=zipfile.ZIP_DEFLATED, styles=""):
    return zipped([("mimetype", ODT_TYPE),
                   ("content.xml", f"{before}<office:document-content><office:automatic-styles>{styles}"
                                   f"</office:automatic-styles><office:body><office:text>{text}"
                                   "</office:text></office:body></office:document-content>")], method)


def nested(make, before, inside, after):
    """A document with 100,000 elements in each other, not packed, so that it is no bomb."""
    return make(before * 100_000 + inside + after * 100_000, method=zipfile.ZIP_STORED)


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def lying_size(data):
    """The sizes that the archive declares are wrong: a few bytes."""
    out = bytearray(data)
    for magic, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = out.find(magic)
        out[place + at:place + at + 4] = (10).to_bytes(4, "little")
    return bytes(out)


def damaged(data, seed):
    rng = random.Random(seed)
    out = bytearray(data)
    for _ in range(20):
        out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def with_part(kind, part, body):
    """A DOCX with one more part."""
    relations = f'<Relationships><Relationship Id="a" Type="x/{kind}" Target="{kind}.xml"/></Relationships>'
    return zipped([("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>"),
                   ("word/_rels/document.xml.rels", relations), (f"word/{kind}.xml", part)], zipfile.ZIP_STORED)


def files_that_grow():
    """Little in the file, but much time or text in a careless reader."""
    word = paragraph("x")
    mark = '<w:footnoteReference w:id="1" w:customMarkFollows="1"/>'
    long_sign = "x" * 100_000
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    stored = {"method": zipfile.ZIP_STORED}
    yield "100,000 marks of one's own", docx(word + f"<w:p><w:r>{mark * 100_000}</w:r></w:p>", **stored), False
    yield "a long mark of one's own", with_part(
        "footnotes", f'<w:footnotes><w:footnote w:id="1">{word * 50_000}</w:footnote></w:footnotes>',
        f"<w:p><w:r><w:t>a</w:t></w:r><w:r>{mark}<w:t>{long_sign}</w:t></w:r></w:p>"), False
    yield "a long number of a list", with_part(
        "numbering", '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{long_sign}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        "</w:num></w:numbering>", item * 50_000), False
    yield "a long number of a list in ODT", odt(
        '<text:list text:style-name="L">' + "<text:list-item><text:p>a</text:p></text:list-item>" * 50_000 +
        "</text:list>", styles='<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        f'style:num-format="1" style:num-prefix="{long_sign}"/></text:list-style>', **stored), False
    yield "a list level below all numbers in ODT", odt(
        '<text:list text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list>',
        styles='<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
        'loext:num-list-format="%-2147483648%)"/></text:list-style>'), False
    yield "3,000 cells of a million columns in ODT", odt(
        "<table:table><table:table-row>" + '<table:table-cell table:number-columns-repeated="1000000">'
        "<text:p>x</text:p></table:table-cell>" * 3000 + "</table:table-row></table:table>", **stored), False
    yield "100,000 fallbacks", docx(word + "<mc:Fallback/>" * 100_000, **stored), False
    yield "100,000 joined paragraphs", docx(
        word + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p><w:tbl/>" * 100_000 + word, **stored), False
    yield "100,000 text boxes in a table", docx(
        word + "<w:tbl><w:tr><w:tc>" + "<w:p><w:pict><w:txbxContent/></w:pict></w:p>" * 100_000 +
        "</w:tc></w:tr></w:tbl>", **stored), False
    yield "100,000 text boxes in a table in ODT", odt(
        "<table:table><table:table-row><table:table-cell>" + "<draw:frame><draw:text-box/></draw:frame>" * 100_000 +
        "</table:table-cell></table:table-row></table:table><text:p>x</text:p>", **stored), False
    # Each part alone has less markup than a document may have.
    many = "<w:p/>" * 5_000_000
    yield "too much markup in two parts", with_part("footnotes", f"<w:footnotes>{many}</w:footnotes>", many), True


def hostile_files():
    """Name, bytes, and whether the file must be refused (None: either)."""
    rng = random.Random(2026)
    bomb = zipped([("word/document.xml", b"a" * 100_000_000)])
    good = docx("".join(paragraph(f"Phrase {i}.") for i in range(2000)))
    big_style = "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{i + 1}"/></w:style>'
                        for i in range(50_000))
    relations = ('<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>')
    yield "zip bomb, 100 kB to 100 MB", bomb, True
    yield "zip bomb that lies about its size", lying_size(bomb), True
    yield "bomb of empty paragraphs", docx("<w:p/>" * 15_000_000), True
    yield "bomb in a style sheet", zipped([("word/document.xml", f"<w:document {WORD}><w:body/></w:document>"),
                                           ("word/_rels/document.xml.rels", relations),
                                           ("word/styles.xml", b" " * 100_000_000)]), True
    yield "as many paragraphs as are no bomb", docx("<w:p/>" * 1_380_000), True
    yield "bomb in ODT", odt("<text:p/>" * 10_000_000), True
    yield "billion laughs", docx(paragraph("&a9;"), LAUGHS), True
    yield "billion laughs in ODT", odt("<text:p>&a9;</text:p>", LAUGHS), True
    yield "external entity", docx(paragraph("&a9;"), EXTERNAL), True
    yield "external entity in ODT", odt("<text:p>&a9;</text:p>", EXTERNAL), True
    word = paragraph("x")
    yield "100,000 nested elements", nested(docx, "<w:ins>", word, "</w:ins>"), False
    yield "100,000 nested tables", nested(docx, "<w:tbl><w:tr><w:tc>", word, "</w:tc></w:tr></w:tbl>"), False
    yield "100,000 nested text boxes", nested(docx, "<w:p><w:r><w:pict><w:txbxContent>", word,
                                              "</w:txbxContent></w:pict></w:r></w:p>"), False
    yield "100,000 open fields", nested(docx, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', word, ""), False
    yield "100,000 nested spans in ODT", nested(odt, "<text:p><text:span>", "x", "</text:span></text:p>"), False
    yield "100,000 nested lists in ODT", nested(odt, "<text:list><text:list-item>", "<text:p>x</text:p>",
                                                "</text:list-item></text:list>"), False
    yield "100,000 nested frames in ODT", nested(odt, "<text:p><draw:frame><draw:text-box>", "<text:p>x</text:p>",
                                                 "</draw:text-box></draw:frame></text:p>"), False
    yield "50,000 styles in a chain", zipped([("word/document.xml", f"<w:document {WORD}><w:body>{paragraph('x')}"
                                                                    "</w:body></w:document>"),
                                              ("word/_rels/document.xml.rels", relations),
                                              ("word/styles.xml", f"<w:styles>{big_style}</w:styles>")]), False
    yield "blanks and columns without end in ODT", odt(
        '<text:p>a<text:s text:c="2000000000"/>b</text:p><table:table><table:table-row '
        'table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"), False
    yield from files_that_grow()
    yield "names that lead out", zipped([("word/document.xml", ""), ("../../../etc/cron.d/x", "x")]), True
    yield "an absolute name", zipped([("/etc/passwd", "x")]), True
    yield "100,000 entries", zipped([(f"word/{i}.xml", "") for i in range(100_000)], zipfile.ZIP_STORED), True
    yield "an archive in an archive", zipped([("word/document.xml", good)]), True
    yield "random bytes", bytes(rng.randrange(256) for _ in range(200_000)), True
    yield "random bytes behind the magic", b"PK\x03\x04" + bytes(rng.randrange(256) for _ in range(200_000)), True
    yield "cut off", good[:len(good) * 2 // 3], True
    for seed in range(5):
        yield f"damaged at 20 places ({seed})", damaged(good, seed), None


def write_files():
    """Writes the files into the current folder; their names, sizes and whether they must be refused."""
    files = []
    for name, content, refused in hostile_files():
        Path(name).write_bytes(content)
        files.append((name, len(content), refused))
    return files


def run(program, path):
    """Seconds of the processor, MB, exit code and standard error of reading one file."""
    with subprocess.Popen([program, "sentences", path], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as process:
        error = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode, error


def problems_of(name, refused, seconds, memory_mb, code, error, limits):
    if code not in (0, 2) or (refused is not None and refused != (code == 2)):
        yield f"{name}: exit code {code}: {error.strip()[:300]}"
    if code == 2 and (error.count("\n") != 2 or not error.startswith("enregard: hostile.docx: ")):
        yield f"{name}: no message of two lines: {error.strip()[:300]}"
    if limits.seconds and seconds > limits.seconds:
        yield f"{name}: {seconds:.1f} s"
    if limits.memory_mb and memory_mb > limits.memory_mb:
        yield f"{name}: {memory_mb:.0f} MB"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--memory-mb", type=float, default=0)
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()
    program = str(Path(arguments.program).resolve())
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        # In a process of its own: the memory of this one would be counted as the program's.
        with multiprocessing.Pool(1) as pool:
            files = pool.apply(write_files)
        for name, size, refused in files:
            os.replace(name, "hostile.docx")
            seconds, memory_mb, code, error = run(program, "hostile.docx")
            problems += problems_of(name, refused, seconds, memory_mb, code, error, arguments)
            if arguments.table:
                reason = error.split("hostile.docx: ")[-1].split("\n")[0] if code else "read"
                print(f"{name:42} {size / 1000:9.0f} kB {seconds:6.2f} s {memory_mb:5.0f} MB  {reason[:90]}")
        os.chdir("/")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
