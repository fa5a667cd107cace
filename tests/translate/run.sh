#!/usr/bin/env bash
# Holds the XLIFF of the example against the schema of OASIS. Usage: run.sh EGLUR
#
# The schema may be read and copied but is not ours to license, so it is taken from Debian's package that carries it.
set -euo pipefail

eglur=$(realpath "${1:?name the eglur to run: run.sh target/debug/eglur}")
root=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v xmllint >/dev/null; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends libxml2-utils
fi
cd "$work"
# Unpacked and not installed, as nothing of its PHP is wanted.
chmod 755 . # apt reads it as another user
apt-get download -qq php-symfony-translation 2>/dev/null
dpkg-deb -x php-symfony-translation_*.deb package
schemas=package/usr/share/php/Symfony/Component/Translation/Resources/schemas
imported=$schemas/informativeCopiesOf3rdPartySchemas/w3c
mkdir -p "$imported"
cp "$schemas/xml.xsd" "$imported/"

validate() { xmllint --noout --nonet --schema "$schemas/xliff-core-2.0.xsd" "$@"; }

for to in cy en; do
  "$eglur" translate export --root "$root" --to "$to" --all --out "all-$to.xlf"
  validate "all-$to.xlf"
done

# A record where nothing is recorded and a text is missing gives the other shapes of a unit.
mkdir -p project/content/pages
printf '%s\n' 'title = { en = "A <b> & \u0001 \"quoted\"" }' 'summary = { en = "Old", cy = "Hen" }' \
  '[body]' 'en = """' 'Lines' '  and ]]> more' '"""' >project/content/pages/a.toml
"$eglur" translate export --root project --to cy --out some.xlf
validate some.xlf

# The validator does find faults.
sed 's/state="initial"/state="begun"/' some.xlf >broken.xlf
if validate broken.xlf 2>/dev/null; then
  echo "a broken file passed the schema" >&2
  exit 1
fi
