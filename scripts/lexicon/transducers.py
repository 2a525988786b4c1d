"""What Apertium's compiled dictionaries hold, read out of the text that lt-print makes of them."""

import collections
import subprocess

EMPTY = {"ε", "@0@", ""}
WORD_TAGS = {"n", "vblex", "adj", "adv", "vbmod", "vbser", "vbhaver", "vbaux", "preadv", "pr", "cnjadv"}


def sections(path):
    """For each section its transitions by state, and its final states."""
    printed = subprocess.run(["lt-print", str(path)], check=True, capture_output=True, text=True).stdout
    arcs, final = collections.defaultdict(list), set()
    for line in printed.splitlines() + ["--"]:
        if line.startswith("--"):
            yield arcs, final
            arcs, final = collections.defaultdict(list), set()
            continue
        cells = line.split("\t")
        if len(cells) >= 4:
            arcs[int(cells[0])].append((int(cells[1]), cells[2], cells[3]))
        elif cells[0].isdigit():
            final.add(int(cells[0]))


def without_loops(arcs):
    """The transitions that are on no circle: circles accept numbers, addresses and the like."""
    low, order, open_states, group = {}, {}, [], {}
    for root in list(arcs):
        if root in order:
            continue
        work = [(root, iter(arcs[root]))]
        order[root] = low[root] = len(order)
        open_states.append(root)
        while work:
            state, rest = work[-1]
            for target, *_ in rest:
                if target not in order:
                    order[target] = low[target] = len(order)
                    open_states.append(target)
                    work.append((target, iter(arcs.get(target, ()))))
                    break
                if target not in group:
                    low[state] = min(low[state], order[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[state])
                if low[state] == order[state]:
                    while state not in group:
                        group[open_states.pop()] = order[state]
    return {state: [arc for arc in some if group[arc[0]] != group[state]] for state, some in arcs.items()}


def entries(path, longest=60):
    """Each pair of strings that a transducer accepts, as ((word, tags), (word, tags))."""
    found = set()
    for arcs, final in sections(path):
        arcs = without_loops(arcs)
        pending = [(0, "", (), "", (), 0)]
        while pending:
            state, word, tags, other, other_tags, depth = pending.pop()
            if state in final and word and other:
                found.add(((word, tags), (other, other_tags)))
            if depth == longest:
                continue
            for target, symbol, output in arcs.get(state, ()):
                if not (symbol in EMPTY or symbol.startswith("<") or symbol.isalpha() or symbol in "-' _’"):
                    continue
                left = (word, tags) if symbol in EMPTY else \
                    (word, tags + (symbol[1:-1],)) if symbol.startswith("<") else (word + symbol, tags)
                right = (other, other_tags) if output in EMPTY else \
                    (other, other_tags + (output[1:-1],)) if output.startswith("<") else (other + output, other_tags)
                pending.append((target, *left, *right, depth + 1))
    return found


def dictionary(path):
    """A bilingual dictionary: the translations of each (word, part of speech)."""
    result = collections.defaultdict(list)
    for (word, tags), (other, other_tags) in sorted(entries(path)):
        if tags and other_tags and tags[0] in WORD_TAGS:
            key, value = ((word.replace("_", " ").lower(), tags[0]), (other.replace("_", " ").lower(), other_tags[0]))
            if value not in result[key]:
                result[key].append(value)
    return result


def forms(path):
    """Pairs of a form and its lemma, of words that are inflected."""
    found = set()
    for (form, _), (lemma, tags) in entries(path, 80):
        if tags and tags[0] in WORD_TAGS | {"prn", "det", "num", "np", "vbdo"} and form.isalpha() and lemma.isalpha():
            found.add((form.lower(), lemma.lower()))
    return sorted(found)
