"""Holds SARIF reports against the schema, and their places and edits against the files. Usage: check.py SCHEMA (PROJECT REPORT)…"""

import copy
import json
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote

import jsonschema

faults = []


def check(true, fault):
    if not true:
        faults.append(fault)


def text(project, location):
    """Reads the file of a location; none for one of the theme inside the program."""
    path = project / unquote(location["uri"])
    check(path.exists() or location["uri"].startswith("themes/default/"), ("no such file", location["uri"]))
    return path.read_bytes().decode("utf-8") if path.exists() else None


def offsets(text, region):
    """Returns where a region begins and ends, columns in code points as `columnKind` says."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    first, last = region["startLine"], region["endLine"]
    check(first <= len(lines) and last <= len(lines), ("no such line", region))
    start, end = starts[first - 1] + region["startColumn"] - 1, starts[last - 1] + region["endColumn"] - 1
    check(start <= end <= len(text) and region["startColumn"] <= len(lines[first - 1]) + 1, ("no such place", region))
    return start, end


def edited(project, change):
    before = text(project, change["artifactLocation"])
    for replacement in change["replacements"]:
        start, end = offsets(before, replacement["deletedRegion"])
        yield before[start:end], before[:start] + replacement["insertedContent"]["text"] + before[end:]


def unsound(validator, report):
    return [error.message for error in validator.iter_errors(report)]


schema = json.loads(Path(sys.argv[1]).read_text("utf-8"))
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
results = fixes = encoded = 0
for project, path in zip(map(Path, sys.argv[2::2]), map(Path, sys.argv[3::2])):
    report = json.loads(path.read_text("utf-8"))
    faults.extend((path.name, message) for message in unsound(validator, report))
    (run,) = report["runs"]
    check(run["columnKind"] == "unicodeCodePoints", (path.name, "columns in something else"))
    rules, seen = run["tool"]["driver"]["rules"], set()
    for result in run["results"]:
        results += 1
        check(rules[result["ruleIndex"]]["id"] == result["ruleId"], (path.name, "another rule", result["ruleId"]))
        seen.add(result["partialFingerprints"]["primaryLocationLineHash"])
        for location in result["locations"] + result.get("relatedLocations", []):
            where = location["physicalLocation"]
            encoded += "%" in where["artifactLocation"]["uri"]
            own = text(project, where["artifactLocation"])
            if own is not None:
                offsets(own, where["region"])
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for taken, after in edited(project, change):
                    fixes += 1
                    tomllib.loads(after.removeprefix("\ufeff"))
                    check(result["ruleId"] != "unknown-key" or taken == "sumary", (path.name, "another word is taken out", taken))
    check(len(seen) == len(run["results"]), (path.name, "two findings with one fingerprint"))
    # The validator does find faults.
    broken = copy.deepcopy(report)
    broken["runs"][0]["results"][0]["level"] = "advice"
    check(unsound(validator, broken), (path.name, "a broken report passed the schema"))

check(fixes and encoded, "no edit, or no name that needs care")
print(*faults, sep="\n")
print(f"{results} findings in SARIF, {fixes} edits, {len(faults)} faults")
sys.exit(bool(faults))
