"""The Python adapter as a pure function: batches of every kind and size, poison rows in every place. No cluster; python3 -m unittest."""
import json
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))
sys.path.insert(0, os.path.join(ROOT, "src", "batch", "python"))
from yaosu import COLUMNS, Yaosu, YaosuError, extract_batches  # noqa: E402

MAIN = os.path.join(ROOT, "dist", "cli", "main.js")
POISONED = ["node", "--import", "file://" + os.path.join(HERE, "poison-preload.mjs"), MAIN]
try:
    import pandas
    import pyarrow
except ImportError:
    pandas = pyarrow = None


def article(i, poison=None):
    return {"id": f"a{i}", "text": f"毒:{poison}" if poison else f"第{i}号项目开工，总投资{i % 90 + 1}.5亿元，占地{i % 900}亩。", "row": i}


def rows(count, poisons=()):
    return [article(i, "abort" if i in poisons else None) for i in range(count)]


class Adapter(unittest.TestCase):
    def check(self, answers, count, poisons=()):
        self.assertEqual([a["id"] for a in answers], [f"a{i}" for i in range(count)])
        self.assertEqual([i for i, a in enumerate(answers) if not a["ok"]], sorted(poisons))
        for i, answer in enumerate(answers):
            if i in poisons:
                self.assertEqual((answer["record"], answer["code"]), (None, "process-died"))
            else:
                self.assertEqual(json.loads(answer["record"])["meta"], {"row": i})

    def test_sizes(self):
        for count in (0, 1, 513, 10_000):
            [answers] = extract_batches([rows(count)])
            self.check(answers, count)

    def test_poison_in_every_place(self):
        for poisons in ({0}, {256}, {512}, {0, 1}, {255, 256, 257}, {0, 300, 301, 512}):
            [answers] = extract_batches([rows(513, poisons)], command=POISONED, options=["--threads", "0"])
            self.check(answers, 513, poisons)

    def test_a_hang(self):
        batch = rows(20)
        batch[7]["text"] = "毒:hang"
        [answers] = extract_batches([batch], command=POISONED, row_timeout=1.5, options=["--threads", "0"])
        self.check(answers, 20, {7})

    def test_rows_that_are_no_articles(self):
        [answers] = extract_batches([[{"id": "n", "text": None}, {"id": 5, "text": "\ud800总投资50亿元"}, {"other": float("nan")}, {"text": "a\u2028b\nc"}]])
        self.assertEqual([a["code"] for a in answers], ["no-text", None, "no-text", None])
        self.assertEqual([a["id"] for a in answers][:2], ["n", "5"])

    def test_one_process_for_all_batches(self):
        with Yaosu() as yaosu:
            yaosu.answers(rows(3))
            pid = yaosu._process.pid
            yaosu.answers(rows(3))
            self.assertEqual(yaosu._process.pid, pid)
        self.assertFalse(os.path.exists(f"/proc/{pid}"))

    def test_a_process_killed_from_outside_costs_no_row(self):
        with Yaosu() as yaosu:
            yaosu.answers(rows(3))
            yaosu._process.kill()
            self.check(yaosu.answers(rows(50)), 50)

    def test_a_broken_installation_is_no_row_s_fault(self):
        with self.assertRaisesRegex(YaosuError, "cannot start"):
            list(extract_batches([rows(2)], command=["/no/such/yaosu"]))
        with self.assertRaisesRegex(YaosuError, "refused its options.*unknown list"):
            list(extract_batches([rows(2)], options=["--only", "wages"]))

    @unittest.skipIf(pandas is None, "pandas and pyarrow are not installed")
    def test_kinds_of_batches(self):
        plain = rows(30)
        frame = pandas.DataFrame(plain)
        table = pyarrow.Table.from_pylist(plain)
        columns = {name: frame[name].to_numpy() for name in frame}
        for batch in (frame, table, table.to_batches()[0], columns, plain, frame[:0], table[:0]):
            [out] = extract_batches([batch])
            self.assertIs(type(out), type(batch))
            names = out[0] if isinstance(out, list) else out.schema.names if hasattr(out, "schema") else out
            self.assertEqual(tuple(names), COLUMNS)
            answers = out if isinstance(out, list) else [dict(zip(COLUMNS, values)) for values in zip(*(out[name].to_pylist() if hasattr(out, "schema") else out[name] for name in COLUMNS))]
            self.check(answers, 0 if hasattr(batch, "__len__") and not isinstance(batch, dict) and len(batch) == 0 else 30)


if __name__ == "__main__":
    unittest.main()
