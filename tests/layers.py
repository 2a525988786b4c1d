#!/usr/bin/env python3
"""Fails when a module under align/ includes one that stands after it in the order of the modules,
and when a check, a reader or a report is missing from its table."""

import re
import sys
from pathlib import Path

ORDER = "text language lexicon document readers reflow segment alignment terms checks reports cli".split()
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]align/([^/">]+)/')


def faults(root):
    """One line for each include that looks down, and for each folder that is not in the order."""
    folders = sorted(path.name for path in (root / "align").iterdir() if path.is_dir())
    for folder in folders:
        if folder not in ORDER:
            yield f"align/{folder}: not in the order of the modules; give it its place in tests/layers.py"
    for file in sorted(path for path in (root / "align").rglob("*") if path.suffix in {".cpp", ".hpp", ".def"}):
        module = file.relative_to(root / "align").parts[0]
        if module not in ORDER:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            included = INCLUDE.match(line)
            if not included:
                continue
            where, other = f"{file.relative_to(root)}:{number}", included[1]
            if other not in ORDER:
                yield f"{where}: includes align/{other}, which is not in the order of the modules"
            elif ORDER.index(other) > ORDER.index(module):
                yield f"{where}: {module} includes {other}, which stands after it"


def forgotten(root):
    """One line for each check, reader or report that its folder's .def file does not name."""
    for kind, folder in (("Check", "checks"), ("Reader", "readers"), ("Report", "reports")):
        listed = (root / "align" / folder / f"{folder}.def").read_text(encoding="utf-8")
        constant = re.compile(rf"^(?:constexpr|const) {kind} (\w+)", re.MULTILINE)
        for file in sorted((root / "align" / folder).glob("*.cpp")):
            for name in constant.findall(file.read_text(encoding="utf-8")):
                if f"({name})" not in listed:
                    yield f"{file.relative_to(root)}: {name} is not named in {folder}.def"


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    found = [*faults(root), *forgotten(root)]
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
