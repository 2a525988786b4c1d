"""A marked text as HTML, which WeasyPrint sets as a PDF."""

import html
import re

from marked_text import INLINE

STYLE = """
@page {{ size: {paper}; margin: {margin};
  @top-right {{ content: "{header}"; font-size: 80%; }}
  @bottom-center {{ content: {footer}; font-size: 80%; }}
}}
html {{ font: {size} {font}; line-height: {leading}; text-align: {align}; hyphens: {hyphens}; }}
p, li, h1, h2 {{ margin: 0 0 {gap} 0; text-indent: {indent}; }}
h1 {{ font-size: {title}; text-align: center; text-indent: 0; letter-spacing: {spread}; hyphens: none; }}
h2 {{ font-size: {heading}; text-indent: 0; text-align: left; hyphens: none; page-break-after: avoid; }}
.item {{ margin-left: {hang}; text-indent: -{hang}; }}
.lines {{ text-align: left; text-indent: 0; hyphens: none; }} .right {{ margin-left: 58%; }}
.body {{ columns: {columns}; column-gap: 8mm; }}
table {{ border-collapse: collapse; margin: 0 0 {gap} 0; hyphens: none; text-align: left; width: 90%; }}
td {{ padding: 2pt 8pt 2pt 0; vertical-align: top; }}
.note {{ float: footnote; font-size: {note}; line-height: 1.15; text-align: left; margin: 0; text-indent: 0; }}
::footnote-call {{ content: none; }} ::footnote-marker {{ content: none; }}
sup {{ font-size: 65%; vertical-align: super; line-height: 1; }} sub {{ font-size: 65%; line-height: 1; }}
.stamp {{ position: absolute; left: 25%; top: 40%; font-size: 60pt; color: #ccc; transform: rotate({turned}); }}
"""

DEFAULTS = {
    "paper": "A4", "margin": "25mm", "header": "", "footer": '""', "size": "11pt", "leading": "1.25",
    "font": '"Liberation Serif", serif', "align": "justify", "hyphens": "auto", "gap": "6pt", "indent": "0",
    "title": "15pt", "heading": "12pt", "spread": "0", "hang": "7mm", "columns": "1", "note": "9pt",
    "turned": "-90deg", "stamp": "", "labels": "inline", "picture": "",
}


def inline(sentence, notes):
    def one(match):
        if match[1]:
            tag = "sup" if match[1] == "^" else "sub"
            return f"<{tag}>{match[2]}</{tag}>"
        label, sentences = notes.pop(0)
        text = " ".join(inline(s, notes) for s in sentences)
        # WeasyPrint counts its own calls through the document, so they are written out.
        return f'<sup>{label}</sup><span class="note">{label} {text}</span>'

    return INLINE.sub(one, html.escape(sentence, quote=False))


def element(block, notes, spread):
    text = " ".join(inline(sentence, notes) for sentence in block.sentences)
    if block.kind == "title":
        # Letters that are spread by spaces are what typists did.
        return f"<h1>{' '.join(text) if spread == 'typed' else text}</h1>"
    if block.kind == "heading":
        return f"<h2>{text}</h2>"
    if block.kind == "item":
        return f'<p class="item">{html.escape(block.label)} {text}</p>'
    if block.kind in ("left", "right"):
        side = " right" if block.kind == "right" else ""
        return f'<p class="lines{side}">{"<br>".join(inline(s, notes) for s in block.sentences)}</p>'
    return f"<p>{text}</p>"


def elements(blocks, spread):
    notes = [(block.label, block.sentences) for block in blocks if block.kind == "note"]
    parts, rows = [], []
    for block in blocks:
        if block.kind == "row":
            rows.append("<tr>" + "".join(f"<td>{inline(cell, notes)}</td>" for cell in block.sentences) + "</tr>")
            continue
        if rows:
            parts.append("<table>" + "".join(rows) + "</table>")
            rows = []
        if block.kind == "break":
            parts.append('<p style="page-break-after: always"></p>')
        elif block.kind != "note":
            parts.append(element(block, notes, spread))
    return parts


def page_of(blocks, language, **options):
    style = DEFAULTS | options
    parts = elements(blocks, style["spread"])
    titles = [part for part in parts if part.startswith("<h1")]
    rest = [part for part in parts if not part.startswith("<h1")]
    css = STYLE.format(**(style | ({"spread": "0"} if style["spread"] == "typed" else {})))
    stamp = f'<div class="stamp">{style["stamp"]}</div>' if style["stamp"] else ""
    return re.sub(r"\n\s*", "\n", f"""<html lang="{language}"><head><meta charset="utf-8"><style>{css}</style></head>
<body>{stamp}{"".join(titles)}<div class="body">{"".join(rest)}</div>{style["picture"]}</body></html>""")
