#!/usr/bin/env bash
# Compares mappe with other programs on the same letter; README.md says how.
#
#   benches/compare/run.sh [N] [--mappe PROGRAM] [--rounds 3] [--skip-missing]
#
# All that it makes lies below target/compare. What is missing it installs: from
# PyPI into an environment of its own, from Debian or Ubuntu if it may (root, or
# sudo without a password). What cannot be had is named in the table.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/target/compare
mkdir -p "$work"
# Nothing beside the sources is written into their folder.
export PYTHONDONTWRITEBYTECODE=1

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Names of packages; a package that the system does not know is not fatal here.
system() {
  command -v apt-get >/dev/null || { echo "no apt-get: please install $*" >&2; return 0; }
  { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "$@"; } \
    >>"$work/install.log" 2>&1 || echo "could not install $* (see $work/install.log)" >&2
}

command -v pdfinfo >/dev/null || system poppler-utils
command -v soffice >/dev/null || system libreoffice-writer-nogui
command -v soffice >/dev/null || system libreoffice-writer

python=$work/venv/bin/python
if ! [ -x "$python" ] || ! "$python" -m pip --version >/dev/null 2>&1; then
  python3 -m venv --clear "$work/venv" 2>>"$work/install.log" || { system python3-venv; python3 -m venv --clear "$work/venv"; }
fi
# One by one: if one cannot be had, the others are compared all the same.
while read -r package; do
  "$python" -m pip install -q "$package" >>"$work/install.log" 2>&1 || echo "could not install $package" >&2
done <"$here/requirements.txt"
# WeasyPrint draws text with the Pango of the system. Without the library that cuts
# fonts it cuts them itself, and takes five times as long.
{ "$python" -c "import weasyprint" 2>/dev/null && ldconfig -p | grep -q libharfbuzz-subset; } ||
  system libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

# All programs embed the same files: those of the crate `notosans`, which whoever
# has built mappe has already, or else Debian's, which are larger. Both are OFL-1.1.
fonts=$work/fonts
rm -rf "$fonts" && mkdir "$fonts"
crate=$(find "${CARGO_HOME:-$HOME/.cargo}/registry/src" -maxdepth 2 -type d -name 'notosans-0.1*' 2>/dev/null | head -1 || true)
debian=/usr/share/fonts/truetype/noto
if [ -n "$crate" ]; then
  cp "$crate"/fonts/NotoSans-*.ttf "$fonts"
  origin="the crate notosans, as in mappe"
else
  [ -e $debian/NotoSans-Regular.ttf ] || system fonts-noto-core
  cp $debian/NotoSans-{Regular,Bold,Italic,BoldItalic}.ttf "$fonts"
  origin="Debian's fonts-noto-core; mappe embeds smaller files of the same family"
fi

exec "$python" "$here/compare.py" --root "$root" --work "$work" --fonts "$fonts" --fonts-from "$origin" "$@"
