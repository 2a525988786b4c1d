#!/usr/bin/env bash
# Every test that a change must pass: form, spelling, documentation, and the tests built by g++, by
# clang++ and with the sanitizers. A failed step does not keep the next ones from running. The last
# line is "N passed, N failed": one for each test of CTest and one for each other step.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export CCACHE_SLOPPINESS=pch_defines,time_macros
export UBSAN_OPTIONS=print_stacktrace=1
mkdir -p out

passed=0
failed=0
failures=()

pass() { passed=$((passed + $1)); }

fail() {
    failed=$((failed + $1))
    failures+=("$2")
}

# step NAME COMMAND...: runs the command under a headline; gives its status.
step() {
    local name=$1 begin=$SECONDS status=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || status=$?
    printf -- '-- %s: %s, %d s\n' "$name" "$( ((status == 0)) && echo passed || echo FAILED)" $((SECONDS - begin))
    return "$status"
}

# one NAME COMMAND...: a step that counts as one test.
one() {
    if step "$@"; then pass 1; else
        fail 1 "$1"
        return 1
    fi
}

check_format() {
    git ls-files -z '*.cpp' '*.hpp' | xargs -0r clang-format --dry-run -Werror
}

check_spelling() {
    git ls-files -z align '*.md' scripts | xargs -0r codespell
}

check_manual() {
    build/dev/enregard checks --markdown >out/checks.md || return
    if ! diff -u docs/checks.md out/checks.md; then
        echo "docs/checks.md is not what the program says; refresh it:"
        echo "    build/dev/enregard checks --markdown > docs/checks.md"
        return 1
    fi
}

build() {
    cmake --preset "$1" && cmake --build --preset "$1" -j "$(nproc)"
}

# Prints how many tests passed and failed in a JUnit file; one that was not run counts as failed.
count_tests() {
    python3 - "$1" <<'PYTHON'
import sys
import xml.etree.ElementTree as tree

cases = [case for case in tree.parse(sys.argv[1]).getroot().iter("testcase") if case.get("status") != "disabled"]
passed = sum(case.get("status") == "run" and case.find("failure") is None for case in cases)
print(passed, len(cases) - passed)
PYTHON
}

run_tests() {
    local preset=$1 junit=$PWD/out/ctest-$1.xml good bad
    rm -f "$junit"
    step "tests, $preset" ctest --preset "$preset" -j 2 --timeout 300 --no-tests=error --output-junit "$junit" || true
    if [[ ! -s $junit ]] || ! read -r good bad < <(count_tests "$junit") || ((good + bad == 0)); then
        fail 1 "tests, $preset (no result)"
        return
    fi
    pass "$good"
    if ((bad > 0)); then fail "$bad" "tests, $preset ($bad)"; fi
}

if ! scripts/setup.sh; then
    echo "0 passed, 1 failed"
    exit 1
fi

one "form of the C++ (clang-format)" check_format || true
one "spelling (codespell)" check_spelling || true
one "data: the declaration of human rights" scripts/fetch-udhr.sh || true
for preset in dev clang asan-ubsan; do
    if one "build, $preset" build "$preset"; then
        run_tests "$preset"
    fi
    if [[ $preset == dev ]]; then
        one "docs/checks.md is up to date" check_manual || true
    fi
done

printf '\n%d s in all.\n' "$SECONDS"
for failure in "${failures[@]}"; do
    echo "FAILED: $failure"
done
echo "$passed passed, $failed failed"
((failed == 0))
