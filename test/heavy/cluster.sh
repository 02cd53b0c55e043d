#!/usr/bin/env bash
# The Python adapter and the two recipes, each for real where its engine can be installed; skipped, never passed, where it cannot.
# The engines go into a folder of their own: YAOSU_PYTHON_ENV, or a temporary one.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
env="${YAOSU_PYTHON_ENV:-}"
if [ -z "$env" ]; then
  env="$(mktemp -d)"
  trap 'rm -rf "$env"' EXIT
fi
if ! command -v python3 >/dev/null; then
  echo "Python adapter: SKIPPED (no python3)"
  echo "Ray: SKIPPED (no python3)"
  echo "Spark: SKIPPED (no python3)"
  exit 0
fi
[ -x "$env/bin/python" ] || python3 -m venv "$env"
py="$env/bin/python"
has() { "$py" -c "import $1" 2>/dev/null; }
install() { "$py" -m pip install -q --disable-pip-version-check --retries 1 --timeout 20 "$@" >"$env/pip.log" 2>&1; }
has pandas && has pyarrow || install pandas pyarrow || true
cd "$here"
"$py" -m unittest adapter_test
echo "Python adapter: passed"
if has ray || install ray; then
  "$py" ray_test.py
else
  echo "Ray: SKIPPED (pip install ray failed: $(tail -n 1 "$env/pip.log"))"
fi
if ! command -v java >/dev/null; then
  echo "Spark: SKIPPED (no java)"
elif has pyspark || install pyspark; then
  "$py" spark_test.py
else
  echo "Spark: SKIPPED (pip install pyspark failed: $(tail -n 1 "$env/pip.log"))"
fi
