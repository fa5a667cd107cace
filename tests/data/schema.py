"""Holds every file of a record that names its schema against it."""

import datetime
import json
import sys
import tomllib
from pathlib import Path

import jsonschema

NAMES = "#:schema "
faults = []
count = 0


def plain(value):
    """Editors show a schema days and moments as texts."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


for path in sorted(Path(sys.argv[1]).rglob("*.toml")):
    text = path.read_text(encoding="utf-8")
    first = text.split("\n", 1)[0]
    if not first.startswith(NAMES):
        continue
    schema = json.loads((path.parent / first.removeprefix(NAMES)).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(plain(tomllib.loads(text))):
        faults.append(f"{path}: {'.'.join(map(str, error.absolute_path))}: {error.message}")
    count += 1

print(*faults, sep="\n")
print(f"{count} records against their schemas, {len(faults)} faults")
sys.exit(bool(faults) or not count)
