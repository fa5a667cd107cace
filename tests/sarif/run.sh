#!/usr/bin/env bash
# Holds reports of findings against the SARIF schema of OASIS, and what they say against the files. Usage: run.sh EGLUR
#
# The schema may be read and copied but is not ours to license, so it is taken from a crate that carries it.
set -euo pipefail

eglur=$(realpath "${1:?name the eglur to run: run.sh target/debug/eglur}")
cd "$(dirname "$0")"
root=$(realpath ../..)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends python3-venv
fi
# What was installed for other requirements is installed anew.
if ! cmp -s requirements.txt venv/installed-for; then
  rm -rf venv
  python3 -m venv venv
  venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
  cp requirements.txt venv/installed-for
fi

# Nothing of the crate is built.
mkdir -p "$work/crate/src"
touch "$work/crate/src/lib.rs"
printf '%s\n' '[package]' 'name = "schema"' 'version = "0.0.0"' 'edition = "2024"' \
  '[dependencies]' 'serde-sarif = { version = "=0.8.0", default-features = false }' >"$work/crate/Cargo.toml"
manifest=$(cargo metadata --quiet --format-version 1 --manifest-path "$work/crate/Cargo.toml" |
  python3 -c 'import json, sys; print(next(p["manifest_path"] for p in json.load(sys.stdin)["packages"] if p["name"] == "serde-sarif"))')
schema=$(dirname "$manifest")/src/schema.json

report() { "$eglur" check --format sarif --as-of 2018-07-01T00:00:00Z --root "$1" >"$2" || [ $? = 1 ]; }

# One of each fault between the languages; the example, which has advice; and a record with names and letters that need care.
report "$root/tests/fixtures/parity" "$work/parity.sarif"
report "$root" "$work/example.sarif"
mkdir -p "$work/odd/content/pages" "$work/odd/content/stories"
cp "$root/tests/it/smallest-site.toml" "$work/odd/content/site.toml"
printf '%s\r\n' 'title = { en = "ŵ 😀 A", cy = "ŵ 😀 B" }' 'sumary = { en = "ŵ 😀 what", cy = "ŵ 😀 beth" }' 'order = 1' \
  'body = { en = "😀 Old", cy = "😀 Hen" } # "' >"$work/odd/content/pages/tŷ & 100% #1.toml"
report "$work/odd" "$work/odd.sarif"

venv/bin/python check.py "$schema" "$root/tests/fixtures/parity" "$work/parity.sarif" "$root" "$work/example.sarif" "$work/odd" "$work/odd.sarif"
