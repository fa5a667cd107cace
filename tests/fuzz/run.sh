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
if [ "$target" = markdown ]; then
  for file in "$root"/*.md "$root"/content/README.md; do seed "content/${file##*/}" <"$file"; done
else
  (cd "$root/tests/fixtures/notations" && find content -name '*.toml') |
    while read -r file; do seed "$file" <"$root/tests/fixtures/notations/$file"; done
fi
cd "$kept"
EGLUR_FUZZ=$target exec "${CARGO_TARGET_DIR:-$root/target}/debug/eglur-fuzz" . -max_total_time="$seconds" -timeout=120 -max_len=65536 -print_final_stats=1
