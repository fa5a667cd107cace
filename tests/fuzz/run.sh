#!/usr/bin/env bash
# Fuzzes eglur guided by coverage, on a stable compiler. Usage: run.sh record|markdown|chart|csv SECONDS
#
# Inputs that reach something new are kept below target/fuzz/, and so is what breaks eglur. Needs a C++ compiler, for libFuzzer.
set -euo pipefail

target=${1:?name a target: record, markdown, chart or csv}
seconds=${2:-60}
cd "$(dirname "$0")"
root=$(realpath ../..)
kept=${CARGO_TARGET_DIR:-$root/target}/fuzz/$target
mkdir -p "$kept"

# The versions that eglur is built with.
[ -e Cargo.lock ] || cp "$root/Cargo.lock" .
RUSTC_WRAPPER=$PWD/rustc cargo build --quiet --target-dir "${CARGO_TARGET_DIR:-$root/target}"

seed() { { printf '%s\n' "$1"; cat; } >"$kept/seed-$(printf '%s' "$1" | tr / _)"; }
length=65536
if [ "$target" = markdown ]; then
  # In pieces: a long text takes long, and reaches nothing that its pieces do not.
  length=8192
  for file in "$root"/*.md "$root"/content/README.md; do
    split --line-bytes=4K --filter='{ echo content/piece.md; cat; } >"$FILE"' "$file" "$kept/seed-${file##*/}-"
  done
else
  (cd "$root/tests/fixtures/notations" && find content -name '*.toml') |
    while read -r file; do seed "$file" <"$root/tests/fixtures/notations/$file"; done
fi
cd "$kept"
EGLUR_FUZZ=$target exec "${CARGO_TARGET_DIR:-$root/target}/debug/eglur-fuzz" . -max_total_time="$seconds" -timeout=120 -max_len="$length" -print_final_stats=1
