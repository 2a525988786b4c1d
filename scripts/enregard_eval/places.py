"""Where an excerpt, a finding or a sentence stands in a file, as offsets in its text."""

import html
import re

from .segmentation import squeezed

TAG_OR_ENTITY = re.compile(r"<!--.*?-->|<[^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);", re.DOTALL)


def characters(text, is_html):
    """(character as read, offset, offset after it) for all but white space and tags."""
    at = 0
    while at < len(text):
        match = TAG_OR_ENTITY.match(text, at) if is_html and text[at] in "<&" else None
        after = match.end() if match else at + 1
        read = "" if match and text[at] == "<" else html.unescape(match.group()) if match else text[at]
        for character in squeezed(read):
            yield character, at, after
        at = after


class TextFile:
    """A file's text. Offsets are counted in code points of the whole file."""

    def __init__(self, file, sentences=()):
        self.file = file
        with open(file, encoding="utf-8", newline="") as stream:
            self.text = stream.read()
        self.line_starts = [0, *(match.end() for match in re.finditer(r"\n", self.text))]
        stream = list(characters(self.text, file.suffix == ".html"))
        self.stream = "".join(character for character, _, _ in stream)
        self.places = [(begin, end) for _, begin, end in stream]
        self.sentences = self.located(sentences)

    def offset(self, line, column):
        if not 1 <= line <= len(self.line_starts):
            return None
        return min(self.line_starts[line - 1] + column - 1, len(self.text))

    def located(self, sentences):
        """The range of each sentence; up to the next where the file has more in between."""
        starts, cursor = [], 0
        for sentence in map(squeezed, sentences):
            sentence = re.sub(r"^\d+\.", "", sentence) if self.file.suffix == ".html" else sentence
            for length in (30, 15, 8):
                found = self.stream.find(sentence[:length], cursor)
                if 0 <= found < cursor + 2000:
                    starts.append(found)
                    cursor = found + max(1, min(length, len(sentence)))
                    break
        bounds = [*starts, len(self.places)]
        return [(self.places[a][0], self.places[b - 1][1]) for a, b in zip(bounds, bounds[1:]) if a < b]

    def find(self, excerpt):
        """Every place of an excerpt, white space aside."""
        if not excerpt.strip():
            return []
        pattern = r"\s*".join(map(re.escape, "".join(excerpt.split())))
        return [match.span() for match in re.finditer(pattern, self.text)]

    def range_of(self, finding):
        """From a finding's place over as much of the file as its excerpt tells; a cut excerpt goes
        on to the end of its sentence."""
        begin = self.offset(finding.get("line") or 0, finding.get("column") or 1)
        if begin is None:
            return None
        excerpt = finding.get("excerpt") or ""
        cut = excerpt.endswith(("…", "...")) or len(excerpt) >= 79
        wanted = len(squeezed(excerpt.rstrip("….")))
        first = next((k for k, (_, end) in enumerate(self.places) if end > begin), None)
        if first is None or not wanted:
            return begin, begin + 1
        end = self.places[min(first + wanted, len(self.places)) - 1][1]
        if cut:
            end = max([end, *(e for b, e in self.sentences if b <= begin < e)])
        return begin, max(end, begin + 1)


def overlap(one, other):
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
