#!/usr/bin/env bash
# Installs what scripts/packages.txt names and is not there yet. More package names may follow
# as arguments. With everything in place it does nothing, quickly.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

wanted() {
    sed -e 's/#.*//' "$root/scripts/packages.txt"
    printf '%s\n' "$@"
}

missing_of() {
    local package
    for package in "$@"; do
        if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            printf '%s\n' "$package"
        fi
    done
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "setup: no apt-get here. On another system than Debian 12, install by hand what" >&2
    echo "       scripts/packages.txt names, then call cmake as CONTRIBUTING.md says." >&2
    exit 2
fi

mapfile -t packages < <(wanted "$@" | tr -s '[:space:]' '\n' | sed '/^$/d')
mapfile -t missing < <(missing_of "${packages[@]}")
if ((${#missing[@]} == 0)); then
    echo "setup: all ${#packages[@]} packages are there."
    exit 0
fi

as_root=()
if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
        echo "setup: these packages are missing, and installing them takes root or sudo:" >&2
        echo "       ${missing[*]}" >&2
        exit 2
    fi
    as_root=(sudo)
fi

echo "setup: installing ${#missing[@]} of ${#packages[@]} packages: ${missing[*]}"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}"
echo "setup: done."
