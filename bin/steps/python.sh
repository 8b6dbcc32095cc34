# Finds a Python that can run the other steps. Sets $python (a command) and $steps (this folder).
steps=$(CDPATH= cd -- "$(dirname -- "$0")/steps" && pwd)

new_enough() {
    "$1" -E -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

python=
for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ] && command -v uv >/dev/null 2>&1; then
    python=$(uv run -q --no-project --python '>=3.11' python -E -c 'import sys; print(sys.executable)') || python=
fi
if [ -z "$python" ]; then
    echo "Spinout needs Python 3.11 or later: install it (or set PYTHON to where it is), then run this again." >&2
    exit 1
fi
