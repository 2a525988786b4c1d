#!/usr/bin/env python3
"""Makes a DOCX and an ODT of a plain text, as a person would have typed it: real footnotes, numbered lists, a
header and a footer with the page number, words cut into runs.

    tests/office/make_documents.py build/release/enregard corpus/002.fr.txt letter.docx letter.odt
"""

import argparse
import json
import re
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

WORD = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
OPEN = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible")))
LIST_NUMBER = re.compile(r"\d+[.\u2024]\s*")


@dataclass
class Block:
    """A paragraph; `note` is the body of the note that is called after the first `mark` characters."""
    kind: str
    text: str
    mark: int = 0
    note: str = ""
    label: str = ""


def blocks_of(program, path):
    """The blocks of a text without furniture, notes at the words that call them."""
    output = subprocess.run([program, "blocks", "--format", "json", path], capture_output=True, check=True)
    raw = json.loads(output.stdout)
    blocks = [Block(b["kind"], b["text"].replace("\n", " ")) for b in raw if b["kind"] not in ("furniture", "footnote")]
    for note in (b for b in raw if b["kind"] == "footnote"):
        label = note["part"].split()[-1]
        word = re.search(rf"(\w+\s+[^\W\d_]+){label}\b", Path(path).read_text(encoding="utf-8")).group(1)
        block = next(b for b in blocks if " ".join(word.split()) in b.text)
        block.mark = block.text.index(" ".join(word.split())) + len(" ".join(word.split()))
        block.label = label
        block.note = note["text"].removeprefix(label).strip()
    return blocks


def cut(text):
    """The text in three runs, as word processors leave it behind."""
    size = max(1, len(text) // 3)
    return [piece for piece in (text[:size], text[size:2 * size], text[2 * size:]) if piece]


def docx_runs(text):
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in cut(text))


def docx_paragraph(block, note_id):
    style = '<w:pPr><w:pStyle w:val="Liste"/></w:pPr>' if block.kind == "list-item" else ""
    text = LIST_NUMBER.sub("", block.text, count=1) if style else block.text
    if not block.note:
        return f"<w:p>{style}{docx_runs(text)}</w:p>"
    mark = ('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{note_id}"/></w:r>')
    return f"<w:p>{style}{docx_runs(text[:block.mark])}{mark}{docx_runs(text[block.mark:])}</w:p>"


def write_docx(blocks, path, language):
    notes = [block for block in blocks if block.note]
    first = notes[0].label if notes else "1"
    body = "".join(docx_paragraph(block, notes.index(block) + 1 if block.note else 0) for block in blocks)
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>'
               "</w:sectPr>")
    footnotes = "".join(f'<w:footnote w:id="{i}"><w:p><w:r><w:footnoteRef/></w:r>{docx_runs(" " + block.note)}</w:p>'
                        "</w:footnote>" for i, block in enumerate(notes, 1))
    page = ('<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            '<w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
    parts = {
        "document": f"<w:document {WORD}><w:body>{body}{section}</w:body></w:document>",
        "styles": f'<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{language}"/></w:rPr>'
                  '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
                  '<w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Liste"><w:name '
                  'w:val="List Number"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
                  "</w:pPr></w:style></w:styles>",
        "numbering": f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                     '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">'
                     '<w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "footnotes": f"<w:footnotes {WORD}>{footnotes}</w:footnotes>",
        "settings": f'<w:settings {WORD}><w:footnotePr><w:numStart w:val="{first}"/></w:footnotePr></w:settings>',
        "header": f"<w:hdr {WORD}><w:p>{docx_runs('CG-BUR(2020)35-INF56')}</w:p></w:hdr>",
        "footer": f"<w:ftr {WORD}>{page}</w:ftr>",
    }
    ids = {"header": "h", "footer": "f"}
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}'
                    f'{"document.main" if name == "document" else name}+xml"/>' for name in parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                         'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
                         f'package.relationships+xml"/>{types}</Types>')
        archive.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                         f'relationships"><Relationship Id="d" Type="{RELATION}officeDocument" '
                         'Target="word/document.xml"/></Relationships>')
        archive.writestr("word/_rels/document.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/'
                         'package/2006/relationships">' + "".join(
            f'<Relationship Id="{ids.get(name, name)}" Type="{RELATION}{name}" Target="{name}.xml"/>'
            for name in parts if name != "document") + "</Relationships>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", '<?xml version="1.0" encoding="UTF-8"?>\n' + content)


def odt_spans(text):
    return "".join(f"<text:span>{escape(piece).replace('  ', ' <text:s/>')}</text:span>" for piece in cut(text))


def odt_paragraph(block):
    if block.kind == "list-item":
        return f"<text:list-item><text:p>{odt_spans(LIST_NUMBER.sub('', block.text, count=1))}</text:p></text:list-item>"
    if not block.note:
        return f"<text:p>{odt_spans(block.text)}</text:p>"
    note = (f'<text:note text:note-class="footnote"><text:note-citation>{block.label}</text:note-citation>'
            f"<text:note-body><text:p>{odt_spans(block.note)}</text:p></text:note-body></text:note>")
    return f"<text:p>{odt_spans(block.text[:block.mark])}{note}{odt_spans(block.text[block.mark:])}</text:p>"


def write_odt(blocks, path, language):
    body = ""
    in_list = False
    for block in blocks:
        if (block.kind == "list-item") != in_list:
            in_list = not in_list
            body += '<text:list text:style-name="L">' if in_list else "</text:list>"
        body += odt_paragraph(block)
    body += "</text:list>" if in_list else ""
    kind = "application/vnd.oasis.opendocument.text"
    styles = (f'<style:default-style style:family="paragraph"><style:text-properties fo:language="{language}"/>'
              "</style:default-style>")
    numbers = ('<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
               'style:num-suffix="."/></text:list-style>')
    page = ("<style:header><text:p>CG-BUR(2020)35-INF56</text:p></style:header><style:footer><text:p>Page "
            "<text:page-number>3</text:page-number></text:p></style:footer>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:'
                         f'xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"'
                         "/></manifest:manifest>")
        archive.writestr("styles.xml", f"<office:document-styles {OPEN}><office:styles>{styles}</office:styles>"
                         f'<office:master-styles><style:master-page style:name="Standard">{page}</style:master-page>'
                         "</office:master-styles></office:document-styles>")
        archive.writestr("content.xml", f"<office:document-content {OPEN}><office:automatic-styles>{numbers}"
                         f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
                         "</office:document-content>")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("text")
    parser.add_argument("docx")
    parser.add_argument("odt")
    parser.add_argument("--language", default="fr")
    arguments = parser.parse_args()
    blocks = blocks_of(arguments.program, arguments.text)
    write_docx(blocks, arguments.docx, arguments.language)
    write_odt(blocks, arguments.odt, arguments.language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
