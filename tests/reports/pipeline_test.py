#!/usr/bin/env python3
"""What pipelines read must be what the JSON report says: SARIF (against a schema), JUnit XML and GitHub commands.

    tests/reports/pipeline_test.py build/release/enregard

Each form is read by an independent reader: jsonschema, an XML parser, and a parser of workflow commands written
after GitHub's documentation. Regions are cut out of the files and compared with the words that the finding is about.
Without jsonschema the test is skipped (exit 77).
"""

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parents[2]
for folder in ("office", "pdf"):
    sys.path.insert(0, str(ROOT / "tests" / folder))

import make_documents  # noqa: E402
import raw_pdf  # noqa: E402

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is missing")
    sys.exit(77)

FRENCH = """Rapport annuel

Le ministre a présenté son rapport le 12 mars 2019. Il compte 148 pages, soit 100 % du total, et trois annexes.

La commission a approuvé le budget. Aucune réserve n’a été formulée par les membres présents.

Les « observations & remarques » [2](3), <à jour>, doivent être envoyées avant le 15 juin 2020.
"""
ENGLISH = """Annual report

\U0001D11E The minister presented his report on 12 March 2019. It has 184 pages, that is 100% of the total, and three
annexes.

The committe approved the budget. Aucune réserve n’a été formulée par
les membres présents.

The “observations & remarks” [2](3), <up to date>, must be sent before 15 July 2020.
"""
LEVELS = {"info": "note", "warning": "warning", "error": "error"}
COMMANDS = {"info": "notice", "warning": "warning", "error": "error"}
COMMAND = re.compile(r"::(notice|warning|error) ([^:]*)::(.*)")


class Wrong(Exception):
    """A report that does not say what it should."""


def demand(condition, text):
    if not condition:
        raise Wrong(text)


def report(program, arguments, form, folder):
    run = subprocess.run([program, "check", *arguments, "--format", form], capture_output=True, check=False, cwd=folder)
    demand(run.returncode in (0, 1), run.stderr.decode())
    again = subprocess.run([program, "check", *arguments, "--format", form], capture_output=True, check=False, cwd=folder)
    demand(run.stdout == again.stdout, f"{form}: two runs differ")
    return run.stdout.decode()


def cut(path, region):
    """The text of a region: lines and columns from 1, columns in code points, the end not included."""
    lines = re.split("\r\n|\n|\r", path.read_bytes().decode())
    first, last = region["startLine"] - 1, region["endLine"] - 1
    demand(first <= last < len(lines), f"{region} is not in {path.name}")
    part = lines[first:last + 1]
    demand(region["endColumn"] - 1 <= len(part[-1]), f"{region} is not in {path.name}")
    part[-1] = part[-1][:region["endColumn"] - 1]
    part[0] = part[0][region["startColumn"] - 1:]
    return " ".join("\n".join(part).split())


def compare_place(location, place, folder, plain):
    """A location of SARIF and the place of the JSON report."""
    physical = location["physicalLocation"]
    path = folder / unquote(physical["artifactLocation"]["uri"])
    demand(path == folder / place["file"], f"{path} is not {place['file']}")
    demand(("region" in physical) == (place["line"] is not None), f"{place}: a region where there are no lines, or none")
    names = [name["name"] for name in location.get("logicalLocations", []) if name["kind"] == "part"]
    demand(names == ([place["part"]] if place["part"] else []), f"{names} are not {place['part']}")
    if "region" in physical:
        region = physical["region"]
        demand((region["startLine"], region["startColumn"]) == (place["line"], place["column"]), f"{region} is not {place}")
        words = cut(path, region)
        if plain:
            excerpt = place["excerpt"]
            same = words.startswith(excerpt[:-1]) if excerpt.endswith("…") else words == excerpt
            demand(same, f"{words!r} is not {excerpt!r}")


def check_sarif(text, findings, folder, plain, schema):
    log = json.loads(text)
    jsonschema.Draft7Validator(schema).validate(log)
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    demand(len(rules) == len(set(rules)), "a rule stands twice")
    demand(len(run["results"]) == len(findings), "not all findings are results")
    for result, finding in zip(run["results"], findings):
        demand(rules[result["ruleIndex"]] == result["ruleId"] == finding["check"], "another rule")
        demand(result["level"] == LEVELS[finding["severity"]], "another level")
        demand(result["message"]["text"] == finding["message"], "another message")
        demand(abs(result["rank"] - 100 * finding["confidence"]) < 1e-6, "another confidence")
        demand(result["partialFingerprints"]["enregardFinding/v1"] == finding["fingerprint"], "another fingerprint")
        compare_place(result["locations"][0], finding, folder, plain)
        demand(("relatedLocations" in result) == (finding["other"] is not None), "no counterpart")
        if finding["other"]:
            compare_place(result["relatedLocations"][0], finding["other"], folder, plain)
        for fix in result.get("fixes", []):
            change = fix["artifactChanges"][0]["replacements"][0]
            demand(change["insertedContent"]["text"] in finding["suggestions"], "a fix that is not suggested")
            demand(change["deletedRegion"] == result["locations"][0]["physicalLocation"]["region"], "a fix elsewhere")
        if plain and finding["suggestions"] and finding["excerpt"]:
            demand("fixes" in result, "no fix for a suggestion")
    for artifact in run["artifacts"]:
        demand((folder / unquote(artifact["location"]["uri"])).is_file(), f"{artifact} is no file")
    hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    demand(len(hashes) == len(set(hashes)), "two findings with one fingerprint")
    return rules


def check_junit(text, findings, rules):
    root = ElementTree.fromstring(text.encode())
    demand(root.tag == "testsuites" and [suite.tag for suite in root] == ["testsuite"], "no suite")
    suite = root[0]
    cases = suite.findall("testcase")
    failures = suite.findall("testcase/failure")
    for element in (root, suite):
        numbers = [int(element.get(name)) for name in ("tests", "failures", "errors", "skipped")]
        demand(numbers == [len(cases), len(failures), 0, 0], f"{numbers} are not the numbers of the cases")
    demand(len({(case.get("classname"), case.get("name")) for case in cases}) == len(cases), "a case stands twice")
    grave = [finding for finding in findings if finding["severity"] != "info"]
    demand(sorted((f.get("type"), f.get("message")) for f in failures)
           == sorted((finding["severity"], finding["message"]) for finding in grave), "other failures")
    named = {case.get("classname").rsplit(".", 1)[1] for case in cases}
    demand(named == set(rules), f"{named ^ set(rules)} are not told")
    places = sorted((case.get("file"), int(case.get("line", 0))) for case in cases if case.get("file"))
    demand(places == sorted((f["file"], f["line"] or 0) for f in findings), "other places")


def unescaped(text, signs):
    demand(not re.search(f"%(?!{'|'.join(signs)})", text), f"{text!r} has an escape that the runner does not know")
    return re.sub("%(..)", lambda match: chr(int(match[1], 16)), text)


def check_github(text, findings):
    """Reads the commands as the runner does: a line each, properties between the first blank and the next '::'."""
    lines = text.splitlines()
    demand(len(lines) == len(findings), "not a line a finding")
    told = []
    for line in lines:
        match = COMMAND.fullmatch(line)
        demand(match, f"{line!r} is no command")
        properties = dict(item.split("=", 1) for item in match[2].split(","))
        properties = {name: unescaped(value, ("25", "0D", "0A", "3A", "2C")) for name, value in properties.items()}
        demand(set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}, f"{line!r}: unknown property")
        demand(("col" in properties) == (properties.get("line") == properties.get("endLine") != None), line)  # noqa: E711
        told.append((match[1], properties["file"], int(properties.get("line", 0)), properties["title"]))
        message = unescaped(match[3], ("25", "0D", "0A"))
        demand(any(finding["message"] in message for finding in findings), f"{message!r} is no message")
    wanted = [(COMMANDS[f["severity"]], f["file"], f["line"] or 0, f["check"]) for f in findings]
    demand(sorted(told) == sorted(wanted), "other findings")


def check_baseline(program, arguments, folder, schema):
    """What is accepted is suppressed in SARIF and gone from the others."""
    (folder / "accepted.tsv").unlink(missing_ok=True)
    baseline = [*arguments, "--baseline", "accepted.tsv"]
    subprocess.run([program, "check", *baseline, "--update-baseline", "--only", "number-mismatch,untranslated", "--reason",
                    "As agreed."], capture_output=True, check=True, cwd=folder)
    log = json.loads(report(program, baseline, "sarif", folder))
    jsonschema.Draft7Validator(schema).validate(log)
    results = log["runs"][0]["results"]
    accepted = [result for result in results if result["suppressions"]]
    wanted = [result for result in results if result["ruleId"] in ("number-mismatch", "untranslated")]
    demand(accepted and accepted == wanted, "others are suppressed")
    demand(all(r["suppressions"][0]["justification"] == "As agreed." for r in accepted), "no reason")
    left = [json.loads(line) for line in report(program, baseline, "jsonl", folder).splitlines()]
    demand(len(left) + len(accepted) == len(results) > len(accepted), "the others are not told")
    check_github(report(program, baseline, "github", folder), left)
    check_junit(report(program, baseline, "junit", folder), left, [r["id"] for r in log["runs"][0]["tool"]["driver"]["rules"]])


def write_html(path, text):
    blocks = [" ".join(block.split()) for block in text.strip().split("\n\n")]
    escaped = [block.replace("&", "&amp;").replace("<", "&lt;") for block in blocks]
    path.write_text("<meta charset=utf-8>\n" + "".join(f"<p>{block}</p>\n" for block in escaped), encoding="utf-8")


def write_pdf(path, text):
    """Latin-1 only: what else there is, is written in its letters."""
    text = text.translate(str.maketrans("’“”\U0001D11E", "'\"\" ")).replace("(", "\\(").replace(")", "\\)")
    path.write_bytes(raw_pdf.one_page(raw_pdf.stream(raw_pdf.text(text.splitlines()))))


def make_pairs(program, folder):
    """The two texts in each format: the arguments of `check`, and whether the file is the text itself."""
    french, english = folder / "un dossier" / "lettre.fr.txt", folder / "un dossier" / "Réponse, 2:a 100%.txt"
    french.parent.mkdir()
    french.write_text(FRENCH, encoding="utf-8")
    english.write_bytes(ENGLISH.replace("\n", "\r\n").encode())
    yield [str(path.relative_to(folder)) for path in (french, english)], True
    for name, text, path in (("fr", FRENCH, french), ("en", ENGLISH, english)):
        write_html(folder / f"{name}.html", text)
        write_pdf(folder / f"{name}.pdf", text)
        make_documents.write_docx(make_documents.blocks_of(program, str(path)), str(folder / f"{name}.docx"), name)
    for extension in ("html", "docx", "pdf"):
        yield [f"fr.{extension}", f"en.{extension}"], False
    rows = zip(FRENCH.strip().split("\n\n"), ENGLISH.strip().split("\n\n"))
    (folder / "pair.tsv").write_text("id\tsource\ttarget\n" + "".join(
        f"u{i}\t{' '.join(fr.split())}\t{' '.join(en.split())}\n" for i, (fr, en) in enumerate(rows)), encoding="utf-8")
    yield ["pair.tsv"], True
    (folder / "quiet.txt").write_text("Bonjour.\n", encoding="utf-8")
    (folder / "still.txt").write_text("Good morning.\n", encoding="utf-8")
    yield ["quiet.txt", "still.txt"], True


def main():
    program = str(Path(sys.argv[1]).resolve())
    schema = json.loads((Path(__file__).parent / "sarif.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    problems = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for arguments, plain in make_pairs(program, folder):
            try:
                findings = [json.loads(line) for line in report(program, arguments, "jsonl", folder).splitlines()]
                demand(len(findings) >= (0 if "quiet.txt" in arguments else 3), f"{len(findings)} findings only")
                rules = check_sarif(report(program, arguments, "sarif", folder), findings, folder, plain, schema)
                check_junit(report(program, arguments, "junit", folder), findings, rules)
                check_github(report(program, arguments, "github", folder), findings)
                if findings:
                    check_baseline(program, arguments, folder, schema)
            except (Wrong, jsonschema.ValidationError, ElementTree.ParseError, KeyError, ValueError) as problem:
                print(f"{arguments}: {problem}")
                problems += 1
    print(f"{problems} wrong")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
