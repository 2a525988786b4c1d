"""Figures that must not get worse."""

import tomllib

from .program import ProgramError


def failures(file, figures):
    """One sentence for each figure that is under its floor, over its ceiling or not measured at all."""
    try:
        with open(file, "rb") as stream:
            limits = tomllib.load(stream)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ProgramError(f"{file}: {error}") from None
    unknown = set(limits) - {"at_least", "at_most"}
    if unknown or not any(limits.values()):
        raise ProgramError(f"{file}: expected the tables [at_least] and [at_most], found {sorted(limits) or 'none'}")
    found = []
    for table, is_worse, word in (("at_least", lambda value, limit: value < limit, "under its floor"),
                                  ("at_most", lambda value, limit: value > limit, "over its ceiling")):
        for name, limit in limits.get(table, {}).items():
            if name not in figures:
                found.append(f"{name} has a limit in {file.name} but was not measured")
            elif is_worse(figures[name], limit):
                found.append(f"{name} is {figures[name]:g}, {word} of {limit:g}")
    return found
