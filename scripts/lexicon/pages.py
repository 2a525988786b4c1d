"""Pairs of paragraphs out of HTML pages that were made of the same source in two languages."""

import difflib
import re
from html.parser import HTMLParser

BLOCKS = {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "title", "caption", "figcaption"}
SKIPPED = {"script", "style", "pre", "nav", "head", "code", "tt"}


class Blocks(HTMLParser):
    """The paragraphs of a page, each with its tag and its id."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks = []
        self.skipping = 0
        self.tag = None
        self.text = ""
        self.id = None

    def close_block(self):
        text = re.sub(r"\s+", " ", self.text).strip()
        if self.tag and text:
            self.blocks.append((self.tag, self.id, text))
        self.text = ""

    def handle_starttag(self, tag, attrs):
        if tag in SKIPPED:
            self.skipping += 1
            if tag in ("code", "tt"):
                self.text += " "
        elif tag in BLOCKS or dict(attrs).get("class") == "para":
            self.close_block()
            self.tag, self.id = tag, dict(attrs).get("id")
        elif tag in ("div", "table", "ul", "ol", "dl", "tr", "section"):
            self.close_block()
            self.tag = None

    def handle_endtag(self, tag):
        if tag in SKIPPED:
            self.skipping = max(0, self.skipping - 1)
        elif tag in BLOCKS:
            self.close_block()

    def handle_data(self, data):
        if not self.skipping:
            self.text += data


def blocks(path):
    parser = Blocks()
    parser.feed(path.read_text(encoding="utf-8", errors="replace"))
    parser.close_block()
    return parser.blocks


def fits(english, french):
    """Texts that translate each other are about as long, the French one longer."""
    return 0.5 * len(english) - 15 <= len(french) <= 2.2 * len(english) + 25


def by_id(english, french):
    """Pairs of paragraphs with the same id."""
    known = {ident: text for _, ident, text in blocks(english) if ident}
    for _, ident, text in blocks(french):
        if ident in known:
            yield known[ident], text


def by_order(english, french):
    """Pairs along the longest common run of tags; none where too many differ in length."""
    sides = [blocks(english), blocks(french)]
    matcher = difflib.SequenceMatcher(None, *([tag for tag, _, _ in side] for side in sides), autojunk=False)
    pairs = []
    for a, b, size in matcher.get_matching_blocks():
        run = [(sides[0][a + i][2], sides[1][b + i][2]) for i in range(size)]
        if sum(fits(*pair) for pair in run) >= 0.9 * size:
            pairs += run
    return pairs


def sentences(english, french):
    """A paragraph cut into its sentences, where both sides have as many of them."""
    parts = [re.split(r"(?<=[.!?]) +(?=[A-ZÀ-Ý«\"(])", side) for side in (english, french)]
    if len(parts[0]) == len(parts[1]) and all(fits(*pair) for pair in zip(*parts)):
        return list(zip(*parts))
    return [(english, french)]
