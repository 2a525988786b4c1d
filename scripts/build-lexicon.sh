#!/usr/bin/env bash
# Builds dictionaries/enregard.lexicon anew, out of the Debian packages that scripts/lexicon/packages.txt names and
# of the tables of terms in dictionaries/. The same packages give the same bytes. Needs the network, some 2 GB in
# out/lexicon, and minutes; nobody needs it to build or run the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8

work=out/lexicon
result=${1:-dictionaries/enregard.lexicon}
program=${ENREGARD:-build/release/enregard}
[[ -x $program ]] || { echo "build-lexicon: build the program first: cmake --build --preset release" >&2; exit 1; }
command -v lt-print >/dev/null || scripts/setup.sh lttoolbox-dev

mapfile -t packages < <(grep -v '^#' scripts/lexicon/packages.txt | cut -f1 | grep . | sort -u)
mkdir -p "$work/debs" "$work/root"
for package in "${packages[@]}"; do
    if ! compgen -G "$work/debs/${package}_*.deb" >/dev/null; then
        (cd "$work/debs" && apt-get -qq -o APT::Sandbox::User=root download "$package")
    fi
    if [[ ! -d $work/root/$package ]]; then
        dpkg-deb -x "$work/debs/${package}"_*.deb "$work/root/$package.part"
        mv "$work/root/$package.part" "$work/root/$package"
    fi
done

# The words of official texts win over all others; those of general.tsv stand beside them.
terms=(--terms dictionaries/institutional.tsv --terms dictionaries/institutions.tsv)

# What goes into the file: package, version, licence and checksum of each.
{
    echo "enregard lexicon: French and English"
    echo "made by scripts/build-lexicon.sh; GPL-3.0-or-later as a whole"
    for package in "${packages[@]}"; do
        file=$(compgen -G "$work/debs/${package}_*.deb")
        licence=$(grep -m1 -P "^$package\t" scripts/lexicon/packages.txt | cut -f2)
        echo "$package $(dpkg-deb -f "$file" Version) $licence sha256:$(sha256sum "$file" | cut -d' ' -f1)"
    done
    for table in dictionaries/*.tsv; do
        if [[ -f $table ]]; then echo "$table sha256:$(sha256sum "$table" | cut -d' ' -f1)"; fi
    done
} >"$work/manifest.txt"

rm -rf "$work/data"
python3 scripts/lexicon/extract.py "$work/root" "$work/data"
"$program" lexicon names >"$work/data/names.tsv"
"$program" lexicon train "$work"/data/text/*.tsv --from fr "${terms[@]}" --dictionary "$work/data/dictionary.tsv" \
    --dictionary "$work/data/names.tsv" --dictionary dictionaries/general.tsv --forms "$work/data/forms.tsv" \
    --most-words 300000 --manifest "$work/manifest.txt" --output "$result"
