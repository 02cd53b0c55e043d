"""yaosu in Spark, Ray and plain Python: record batches in, record batches out.

One long-lived `yaosu extract -` process a worker, fed by a thread so that nothing deadlocks. Every input row gives one output row, in order:

    id       string   the input's id (a hash of the text where it brings none)
    ok       bool     whether there is a record
    record   string   the record as JSON (schema yaosu/1); null for a reject
    code     string   why there is none: json, no-text, timeout, process-died, ...; null for a record
    message  string   the same in words

Batches are pandas DataFrames, pyarrow RecordBatches or Tables, dicts of columns, or lists of dicts; what comes back is of the same kind.
Needs `node` and the npm package; of Python only the standard library (pandas, pyarrow only where batches are made of them).
"""
from __future__ import annotations

import collections
import json
import math
import os
import queue
import subprocess
import threading
from typing import Any, Iterable, Iterator, Optional, Sequence

COLUMNS = ("id", "ok", "record", "code", "message")
#: What Spark's mapInPandas and mapInArrow want to be told.
SPARK_SCHEMA = "id string, ok boolean, record string, code string, message string"

#: Rows that may be under way at once, and so are sent one by one after a death.
STEPS = 1024

Row = dict
Answer = dict


class YaosuError(RuntimeError):
    """The command itself cannot run: nothing a row could have caused."""


def default_command() -> list[str]:
    """The command line of the package that this file was shipped in, else `yaosu` on the path."""
    main = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "dist", "bin", "yaosu.js")
    return ["node", os.path.normpath(main)] if os.path.exists(main) else ["yaosu"]


class Yaosu:
    """One worker's process. `answers(rows)` gives one answer a row, in order; a row that kills the process is found and rejected, and no other."""

    def __init__(self, options: Sequence[str] = (), command: Optional[Sequence[str]] = None, row_timeout: float = 60.0, threads: int = 1) -> None:
        self._command = list(command or default_command())
        self._args = ["extract", "-", "--input-format", "jsonl", "--threads", str(threads), "--progress", "none", *options]
        self._row_timeout = row_timeout
        self._process: Optional[subprocess.Popen] = None
        self._lines: "queue.Queue[Optional[bytes]]" = queue.Queue()
        self._complaints: "collections.deque[str]" = collections.deque(maxlen=20)
        self._proven = False

    def __enter__(self) -> "Yaosu":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def answers(self, rows: Sequence[Row]) -> list[Answer]:
        out = self._run(rows)
        while len(out) < len(rows):
            # the process is gone, and its last answers may have gone with it: no row is blamed before it stood alone
            self._step(rows, out)
            out.extend(self._run(rows[len(out):]))
        return out

    def _step(self, rows: Sequence[Row], out: list[Answer]) -> None:
        """One row at a time, each answered before the next is sent, until the one that kills is found."""
        for row in rows[len(out):len(out) + STEPS]:
            # twice: what killed it the first time may have come from outside
            got = self._run([row]) or self._run([row])
            out.extend(got or [_reject(row, "process-died", f"expected an answer, but yaosu died or gave none within {self._row_timeout:g} s ({self._last_words()})")])
            if not got:
                return

    def close(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        _shut(process.stdin)
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _run(self, rows: Sequence[Row]) -> list[Answer]:
        """The answers to the first rows, to all of them where nothing went wrong."""
        if not rows:
            return []
        process = self._started()
        lines = self._lines
        feeder = threading.Thread(target=_feed, args=(process, rows), daemon=True)
        feeder.start()
        out: list[Answer] = []
        try:
            while len(out) < len(rows):
                line = lines.get(timeout=self._row_timeout)
                if line is None:
                    break
                out.append(_answer(rows[len(out)], line))
        except queue.Empty:
            pass
        if len(out) < len(rows):
            process.kill()
            process.wait()
            feeder.join()
            _shut(process.stdin)
            self._process = None
            self._check(process)
        feeder.join()
        if out:
            self._proven = True
        return out

    def _started(self) -> subprocess.Popen:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._complaints.clear()
        self._lines = queue.Queue()
        try:
            # its standard input closes when this process ends in any way, and then it ends too
            self._process = subprocess.Popen([*self._command, *self._args], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except OSError as error:
            raise YaosuError(f"cannot start {self._command[0]} ({error}): install Node 20 or newer and the npm package yaosu") from error
        threading.Thread(target=_collect, args=(self._process.stdout, self._lines), daemon=True).start()
        threading.Thread(target=_listen, args=(self._process.stderr, self._complaints), daemon=True).start()
        return self._process

    def _check(self, process: subprocess.Popen) -> None:
        """A wrong option or a broken installation is no row's fault."""
        if self._proven:
            return
        if process.returncode == 2:
            raise YaosuError(f"yaosu refused its options: {self._last_words()}")
        try:
            probe = subprocess.run([*self._command, "--version"], capture_output=True, timeout=60)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise YaosuError(f"cannot run {self._command}: {error}") from error
        if probe.returncode != 0:
            raise YaosuError(f"cannot run {self._command}: {probe.stderr.decode('utf-8', 'replace')[-500:]}")
        self._proven = True

    def _last_words(self) -> str:
        return " / ".join(self._complaints)[-300:] or "it said nothing"


def extract_batches(batches: Iterable[Any], options: Sequence[str] = (), command: Optional[Sequence[str]] = None, row_timeout: float = 60.0, threads: int = 1) -> Iterator[Any]:
    """Iterator of record batches → iterator of record batches. `options` are those of `yaosu extract`, such as ["--only", "money,dates"].

    Spark:  df.mapInPandas(extract_batches, schema=SPARK_SCHEMA)
    Ray:    see ExtractActor.
    """
    with Yaosu(options, command, row_timeout, threads) as yaosu:
        for batch in batches:
            yield _like(batch, yaosu.answers(_rows(batch)))


class ExtractActor:
    """Ray Data: ds.map_batches(ExtractActor, compute=ray.data.ActorPoolStrategy(size=2), batch_format="pyarrow")."""

    def __init__(self, options: Sequence[str] = (), command: Optional[Sequence[str]] = None, row_timeout: float = 60.0, threads: int = 1) -> None:
        self._yaosu = Yaosu(options, command, row_timeout, threads)

    def __call__(self, batch: Any) -> Any:
        return _like(batch, self._yaosu.answers(_rows(batch)))


def _feed(process: subprocess.Popen, rows: Sequence[Row]) -> None:
    try:
        for row in rows:
            process.stdin.write(_line(row))
        process.stdin.flush()
    except (OSError, ValueError):
        pass  # it died; whoever reads its answers sees that


def _collect(stream: Any, lines: "queue.Queue[Optional[bytes]]") -> None:
    try:
        for line in stream:
            # half a line is none: the process died while writing it
            if line.endswith(b"\n"):
                lines.put(line)
    except (OSError, ValueError):
        pass
    finally:
        _shut(stream)
        lines.put(None)


def _listen(stream: Any, complaints: "collections.deque[str]") -> None:
    try:
        for line in stream:
            complaints.append(line.decode("utf-8", "replace").strip())
    except (OSError, ValueError):
        pass
    finally:
        _shut(stream)


def _shut(stream: Any) -> None:
    try:
        stream.close()
    except (OSError, ValueError):
        pass


def _line(row: Row) -> bytes:
    clean = {name: _plain(value) for name, value in row.items()}
    try:
        return json.dumps(clean, ensure_ascii=False, default=str).encode("utf-8") + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair
        return json.dumps(clean, default=str).encode("ascii") + b"\n"


def _plain(value: Any) -> Any:
    if hasattr(value, "item") and not isinstance(value, (str, bytes)):
        value = value.item() if getattr(value, "size", 1) == 1 else value.tolist()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    return None if type(value).__name__ in ("NAType", "NaTType") else value


def _answer(row: Row, line: bytes) -> Answer:
    text = line[:-1].decode("utf-8")
    head = json.loads(text)
    if head.get("schema") == "yaosu/reject/1":
        stated = row.get("id")
        return {"id": head.get("id") or (None if stated is None else str(stated)), "ok": False, "record": None, "code": head["code"], "message": head["message"]}
    return {"id": head["id"], "ok": True, "record": text, "code": None, "message": None}


def _reject(row: Row, code: str, message: str) -> Answer:
    stated = row.get("id")
    return {"id": None if stated is None else str(stated), "ok": False, "record": None, "code": code, "message": message}


def _rows(batch: Any) -> list[Row]:
    if isinstance(batch, list):
        return batch
    if isinstance(batch, dict):
        names = list(batch)
        return [dict(zip(names, values)) for values in zip(*(batch[name] for name in names))]
    if hasattr(batch, "to_pylist"):
        return batch.to_pylist()
    if hasattr(batch, "to_dict"):
        return batch.to_dict("records")
    raise TypeError(f"expected a DataFrame, a RecordBatch, a dict of columns or a list of dicts, got {type(batch).__name__}")


def _like(batch: Any, answers: list[Answer]) -> Any:
    if isinstance(batch, list):
        return answers
    columns = {name: [answer[name] for answer in answers] for name in COLUMNS}
    if isinstance(batch, dict):
        return columns
    if hasattr(batch, "to_pylist"):
        import pyarrow

        schema = pyarrow.schema([(name, pyarrow.bool_() if name == "ok" else pyarrow.string()) for name in COLUMNS])
        arrays = [pyarrow.array(columns[field.name], type=field.type) for field in schema]
        return type(batch).from_arrays(arrays, schema=schema)
    import pandas

    return pandas.DataFrame({name: pandas.Series(values, dtype="bool" if name == "ok" else "object") for name, values in columns.items()})
