"""A process killed while it writes leaves a plan that opens, as it was before or after."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[3]
START = """
import os, sys
import django
django.setup()
from django.core.management import call_command
from spinout.facts.questions import BY_KEY
from spinout.web.plans import actions, queries
from spinout.web.plans.sealing import as_cookie, key_in_cookie
AREA = BY_KEY["narrative.case_for"]
"""
WRITE = """
call_command("migrate", verbosity=0)
key = actions.begin()
print(as_cookie(key), flush=True)
number = 0
while True:
    number += 1
    words = f"{number} " * 900
    actions.change(by=key, to=lambda plan: plan.with_answer(AREA, words))
    print(number, flush=True)
"""
READ = """
key = key_in_cookie(sys.argv[1])
plan = queries.opened(key, queries.kept(key).get())
words = plan.tables["narrative"]["case_for"].split()
assert set(words) == {words[0]} and len(words) == 900
print(words[0])
"""
WRITES = 20


def test_a_process_killed_while_it_writes_leaves_the_last_whole_answer(tmp_path: Path) -> None:
    settings = {key: held for key, held in os.environ.items() if key != "DATABASE_URL"}
    settings |= {"SPINOUT_STATE": str(tmp_path), "PYTHONPATH": str(ROOT / "src")}
    writer = subprocess.Popen(
        [sys.executable, "-c", START + WRITE], env=settings, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    key = writer.stdout.readline().strip()
    while int(writer.stdout.readline()) < WRITES:
        pass
    time.sleep(0.003)
    writer.send_signal(signal.SIGKILL)
    told = [int(line) for line in writer.stdout.read().split()]
    writer.wait(timeout=30)
    read = subprocess.run(
        [sys.executable, "-c", START + READ, key],
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert read.returncode == 0, read.stderr
    last = told[-1] if told else WRITES
    assert int(read.stdout) in (last, last + 1)
