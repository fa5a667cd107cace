#!/usr/bin/env bash
# Checks built sites in a real browser. Usage: run.sh SITE… (or EGLUR_SITES=SITE:SITE run.sh)
set -euo pipefail

if [ $# -gt 0 ]; then
  EGLUR_SITES=$(for site in "$@"; do realpath "$site"; done | paste -sd:)
fi
export EGLUR_SITES="${EGLUR_SITES:?name the built sites: run.sh SITE…}"
cd "$(dirname "$0")"

# Debian's packages for commands that are missing.
packages=()
has() { command -v "$1" >/dev/null; }
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || packages+=(chromium)
has java || packages+=(default-jre-headless)
has pdftotext || packages+=(poppler-utils)
if [ ${#packages[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

# What was installed for another lock file is installed anew.
if ! cmp -s package-lock.json node_modules/.installed-for; then
  npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.installed-for
fi

exec node --test all.mjs
