"""What a measurement gives, and the counts behind it."""

from dataclasses import dataclass, field


@dataclass
class Counts:
    """Right answers among those given and those expected."""
    right_given: int = 0
    given: int = 0
    right_expected: int = 0
    expected: int = 0

    @classmethod
    def of(cls, right, given, expected):
        return cls(right, given, right, expected)

    def __add__(self, other):
        return Counts(self.right_given + other.right_given, self.given + other.given,
                      self.right_expected + other.right_expected, self.expected + other.expected)

    @property
    def precision(self):
        """Of nothing given: 1 where nothing was expected, else 0. Recall likewise."""
        return self.right_given / self.given if self.given else float(not self.expected)

    @property
    def recall(self):
        return self.right_expected / self.expected if self.expected else float(not self.given)

    @property
    def f1(self):
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self):
        return f"P {self.precision:.4f}  R {self.recall:.4f}  F1 {self.f1:.4f}"


@dataclass
class Result:
    title: str
    figures: dict = field(default_factory=dict)  # name to number, for floors and --json
    lines: list = field(default_factory=list)    # for people
    mistakes: dict = field(default_factory=dict)  # kind to list of lines

    def add(self, name, counts, show=True):
        for measure in ("precision", "recall", "f1"):
            self.figures[f"{name}_{measure}"] = round(getattr(counts, measure), 6)
        if show:
            self.lines.append(f"{name:<42} {counts}")

    def mistake(self, kind, line):
        self.mistakes.setdefault(kind, []).append(line)

    def print(self, errors):
        print(self.title)
        for line in self.lines:
            print(f"  {line}")
        for kind, lines in self.mistakes.items() if errors else ():
            print(f"  {kind}: {len(lines)}, the first {min(errors, len(lines))}:")
            for line in lines[:errors]:
                print(f"    {line}")
