"""Reliability: how often beads are right, by the posterior that they came with; findings, by their confidence."""

from dataclasses import dataclass

EDGES = (0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001)
SURE = 0.95


@dataclass
class Bin:
    low: float
    high: float
    number: int = 0
    right: int = 0
    sum: float = 0.0  # of what they came with

    @property
    def share_right(self):
        return self.right / self.number if self.number else 0.0

    @property
    def mean(self):
        return self.sum / self.number if self.number else 0.0


def table(judged):
    """The bins of `judged`, pairs of a probability and whether what came with it is right."""
    bins = [Bin(low, high) for low, high in zip(EDGES, EDGES[1:])]
    for posterior, right in judged:
        bin_ = next(b for b in bins if b.low <= posterior < b.high)
        bin_.number += 1
        bin_.right += right
        bin_.sum += posterior
    return bins


def sure(judged):
    """Beads with a posterior of SURE and more: how many, and the share that is right."""
    kept = [right for posterior, right in judged if posterior >= SURE]
    return len(kept), sum(kept) / len(kept) if kept else 1.0


def lines(judged, probability="posterior", things="beads"):
    yield f"{probability:<14} {things:>8} {'mean':>7} {'right':>7}"
    for b in table(judged):
        if b.number:
            name = f"{b.low:.2f} to {min(b.high, 1):.2f}"
            yield f"{name:<14} {b.number:>8} {b.mean:>7.3f} {b.share_right:>7.3f}"


def draw(judged, file, probability="posterior", things="beads"):
    """The table as a picture (SVG): the mean probability of each bin across, the share that is right upwards."""
    size, margin = 400, 50

    def at(x, y):
        return margin + x * size, margin + (1 - y) * size

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{size + 2 * margin}" height="{size + 2 * margin}" '
             'font-family="sans-serif" font-size="12">',
             f'<rect x="{margin}" y="{margin}" width="{size}" height="{size}" fill="none" stroke="#888"/>',
             '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="#bbb" stroke-dasharray="4"/>'.format(*at(0, 0), *at(1, 1))]
    for tick in (0, 0.25, 0.5, 0.75, 1):
        x, y = at(tick, 0)
        parts.append(f'<text x="{x}" y="{y + 18}" text-anchor="middle">{tick:g}</text>')
        x, y = at(0, tick)
        parts.append(f'<text x="{x - 8}" y="{y + 4}" text-anchor="end">{tick:g}</text>')
    points = [at(b.mean, b.share_right) for b in table(judged) if b.number]
    parts.append('<polyline fill="none" stroke="#06c" points="{}"/>'.format(" ".join(f"{x:.1f},{y:.1f}" for x, y in points)))
    for (x, y), b in zip(points, (b for b in table(judged) if b.number)):
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#06c"><title>{b.number} {things}</title></circle>')
    x, y = at(0.5, 0)
    parts.append(f'<text x="{x}" y="{y + 38}" text-anchor="middle">{probability}</text>')
    parts.append(f'<text x="14" y="{margin + size / 2}" text-anchor="middle" '
                 f'transform="rotate(-90 14 {margin + size / 2})">share of right {things}</text></svg>')
    file.write_text("\n".join(parts) + "\n", encoding="utf-8")
