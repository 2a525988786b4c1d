#!/usr/bin/env python3
"""Makes the PDF documents of the tests, and a file of the known sentences beside each.

    make_pdfs.py FOLDER

The texts stand in texts/. WeasyPrint and groff set them in several fonts, sizes and margins; qpdf encrypts.
"""

import subprocess
import sys
from pathlib import Path

import to_html
import to_troff
from marked_text import read_blocks, sentences_of

TEXTS = Path(__file__).resolve().parent / "texts"
PASSWORD = "aubrelle"
SANS = '"Liberation Sans", sans-serif'
PICTURE = ('<div style="page-break-before: always"><svg width="300" height="300" xmlns="http://www.w3.org/2000/svg">'
           '<rect width="300" height="300" fill="gray"/></svg></div>')

# Name of the document: text, language, and how WeasyPrint sets it.
HTML = {
    "memo_serif": ("memorandum.fr", {"header": "CG-BUR(2020)35-INF56",
                                     "footer": '"Page " counter(page) "/" counter(pages)'}),
    "memo_sans": ("memorandum.en", {"font": SANS, "size": "10pt", "align": "left", "hyphens": "none", "gap": "8pt",
                                    "footer": "counter(page)", "note": "8pt", "paper": "letter"}),
    "memo_indented": ("memorandum.fr", {"gap": "0", "indent": "5mm", "size": "12pt", "note": "10pt",
                                        "header": "Accord de Serravalle", "footer": '"- " counter(page) " -"',
                                        "paper": "A5", "margin": "18mm"}),
    "communique_columns": ("communique.fr", {"columns": "2", "size": "10pt"}),
    "communique_columns_sans": ("communique.en", {"columns": "2", "size": "9.5pt", "font": SANS, "align": "left",
                                                  "hyphens": "none", "footer": '"Page " counter(page)'}),
    "letter": ("letter.en", {}),
    "lettre_stamp": ("lettre.fr", {"stamp": "COPIE CERTIFIÉE", "align": "left"}),
    "lettre_watermark": ("lettre.fr", {"stamp": "PROJET CONFIDENTIEL", "turned": "-30deg"}),
    "memo_double_spacing": ("memorandum.en", {"leading": "2", "gap": "0", "indent": "8mm", "size": "12pt"}),
    "communique_three_columns": ("communique.fr", {"columns": "3", "size": "9pt", "paper": "A4 landscape"}),
    "statuts": ("statuts.fr", {"spread": "0.3em", "footer": "counter(page)"}),
    "rules_sans": ("rules.en", {"font": SANS, "size": "10.5pt", "hang": "10mm", "align": "left", "gap": "4pt"}),
    "tables": ("rapport.fr", {}),
    "tables_sans": ("report.en", {"font": SANS, "size": "10pt", "align": "left"}),
    "notes_by_page": ("notes.fr", {"footer": '"Page " counter(page)'}),
    "resolution_typed": ("resolution.en", {"spread": "typed", "picture": PICTURE}),
}

# Name of the document: text, language, and how groff sets it.
TROFF = {
    "groff_memo": ("memorandum.en", {"header": "AS/Mem (2021) 4"}),
    "groff_memo_fr": ("memorandum.fr", {"header": "AS/Mem (2021) 4", "indent": True, "font": "P", "size": 10,
                                        "leading": 12, "note": 8}),
    "groff_columns": ("communique.en", {"columns": 2, "size": 10, "leading": 12}),
    "groff_long_note": ("long_note.en", {"size": 12, "leading": 15, "width": "11c"}),
    "groff_rules": ("rules.en", {"font": "H", "size": 10, "leading": 12}),
    "groff_tables": ("report.en", {}),
    "groff_notes": ("notes.fr", {"size": 12, "leading": 15, "note": 10}),
    "groff_resolution": ("resolution.en", {"indent": True}),
}


def made_by(command, source):
    """The PDF that `command` makes of its standard input."""
    done = subprocess.run(command, input=source.encode(), capture_output=True, check=False)
    if done.returncode != 0 or not done.stdout.startswith(b"%PDF"):
        sys.exit(f"{command[0]} failed: {done.stderr.decode()}")
    return done.stdout


def write(folder, name, pdf, blocks):
    (folder / f"{name}.pdf").write_bytes(pdf)
    (folder / f"{name}.sents").write_text("\n".join(sentences_of(blocks)) + "\n", encoding="utf-8")


def html_pdfs(folder):
    for name, (text, options) in HTML.items():
        blocks = read_blocks(TEXTS / f"{text}.txt")
        page = to_html.page_of(blocks, text.rsplit(".", 1)[1], **options)
        write(folder, name, made_by(["weasyprint", "-", "-"], page), blocks)


def troff_pdfs(folder):
    for name, (text, options) in TROFF.items():
        blocks = read_blocks(TEXTS / f"{text}.txt")
        language = text.rsplit(".", 1)[1]
        source = to_troff.page_of(blocks, language, **options)
        command = ["groff", "-k", "-t", "-ms", "-Tpdf", "-P-pa4"]
        command += ["-mfr"] if language == "fr" else []
        write(folder, name, made_by(command, source), blocks)


def encrypted_pdf(folder):
    subprocess.run(["qpdf", "--encrypt", PASSWORD, "owner", "256", "--", folder / "memo_serif.pdf",
                    folder / "encrypted.pdf"], check=True)
    (folder / "encrypted.sents").write_bytes((folder / "memo_serif.sents").read_bytes())


def make(folder):
    folder.mkdir(parents=True, exist_ok=True)
    html_pdfs(folder)
    troff_pdfs(folder)
    encrypted_pdf(folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    make(Path(sys.argv[1]))
