"""What the Ray and Spark tests share: 50,000 articles with poison rows, what must come out, and a look for processes left behind."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))
ADAPTER = os.path.join(ROOT, "src", "batch", "python")
sys.path.insert(0, ADAPTER)
MAIN = os.path.join(ROOT, "dist", "cli", "main.js")
POISONED = ["node", "--import", "file://" + os.path.join(HERE, "poison-preload.mjs"), MAIN]

COUNT = int(os.environ.get("YAOSU_CLUSTER_ROWS", "50000"))
#: first, middle, two and three in a row, last
POISONS = {0, COUNT // 3, COUNT // 2, COUNT // 2 + 1, COUNT // 2 + 2, COUNT - 2, COUNT - 1}


def article(i):
    text = f"毒:abort 第{i}号" if i in POISONS else f"第{i}号项目开工\n3月{i % 28 + 1}日，某市第{i}号智能制造项目开工，总投资{i % 90 + 1}.5亿元，占地{i % 900 + 100}亩，共{i % 7 + 2}家企业参与。"
    return {"id": f"a{i:06d}", "text": text, "publishedAt": "2024-03-29"}


def single_machine():
    """The records of a plain run on this machine, id → line, without the poison rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "in.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for i in range(COUNT):
                if i not in POISONS:
                    file.write(json.dumps(article(i), ensure_ascii=False) + "\n")
        out = os.path.join(folder, "out.jsonl")
        subprocess.run(["node", MAIN, "extract", path, "-o", out, "--progress", "none"], check=True)
        with open(out, encoding="utf-8", newline="\n") as file:
            return {json.loads(line)["id"]: line.rstrip("\n") for line in file}


def check(answers, killed):
    """Rows in = records + rejects, each once; records equal the plain run; each poison row is one reject; a worker was really killed."""
    assert killed, "no worker was killed: the run was over too soon"
    assert len(answers) == COUNT, f"{COUNT} rows in, {len(answers)} out"
    answers = sorted(answers, key=lambda answer: answer["id"])
    assert [a["id"] for a in answers] == [f"a{i:06d}" for i in range(COUNT)], "ids lost or doubled"
    rejects = [a for a in answers if not a["ok"]]
    assert [a["id"] for a in rejects] == [f"a{i:06d}" for i in sorted(POISONS)], [a["id"] for a in rejects]
    assert {a["code"] for a in rejects} == {"process-died"}
    want = single_machine()
    differ = [a["id"] for a in answers if a["ok"] and a["record"] != want[a["id"]]]
    assert not differ, f"{len(differ)} records differ from the plain run, the first {differ[0]}"
    print(f"{len(answers)} rows = {len(answers) - len(rejects)} records, equal to the plain run, + {len(rejects)} rejects; killed {', '.join(killed)}")


def ours():
    """Node processes that run our command line in the poisoned way: (pid, parent)."""
    found = []
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/cmdline", "rb") as file:
                if b"poison-preload.mjs" not in file.read():
                    continue
            with open(f"/proc/{name}/stat") as file:
                found.append((int(name), int(file.read().rsplit(")", 1)[1].split()[1])))
        except OSError:
            pass
    return found


class Killer(threading.Thread):
    """Once the work is under way: SIGKILL to one node process, a little later to one worker of the cluster itself."""

    def __init__(self):
        super().__init__(daemon=True)
        self.killed = []
        self.over = threading.Event()

    def run(self):
        for what in ("node process", "worker"):
            while not self.over.is_set() and not ours():
                time.sleep(0.05)
            if self.over.wait(2):
                return
            for pid, parent in ours()[:1]:
                try:
                    os.kill(pid if what == "node process" else parent, signal.SIGKILL)
                    self.killed.append(f"one {what}")
                except OSError:
                    pass


def no_process_left():
    for _ in range(100):
        if not ours():
            print("no process left behind")
            return
        time.sleep(0.1)
    raise AssertionError(f"processes left behind: {ours()}")
