#!/usr/bin/env bash
# Reads the data of built sites with other people's programs. Usage: run.sh SITE…
set -euo pipefail

sites=()
for site in "${@:?name the built sites: run.sh SITE…}"; do sites+=("$(realpath "$site")"); done
cd "$(dirname "$0")"

# Debian's packages for commands that are missing.
packages=()
command -v Rscript >/dev/null || packages+=(r-base-core)
command -v sha256sum >/dev/null || packages+=(coreutils)
python3 -c 'import ensurepip, venv' 2>/dev/null || packages+=(python3-venv)
if [ ${#packages[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

# What was installed for other requirements is installed anew.
if ! cmp -s requirements.txt venv/installed-for; then
  rm -rf venv
  python3 -m venv venv
  venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
  cp requirements.txt venv/installed-for
fi

for site in "${sites[@]}"; do
  venv/bin/python check.py "$site"
done

venv/bin/python schema.py ../../content
