"""What a call costs: processor time, time, memory, bytes."""

import dataclasses
import itertools
import os
import shutil
import subprocess
import time


CALLS = itertools.count(1)


@dataclasses.dataclass
class Cost:
    cpu: float
    wall: float
    # KiB of the largest process of the tree, as the kernel counts (`ru_maxrss`).
    memory: int


def run(command, log):
    """Runs a command to its end. Children of children count once they are waited for."""
    with open(log, "ab") as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stdout=errors, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"ended with {process.returncode}, see {log}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)


def fresh(folder):
    """An empty folder; not part of what is measured."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def workspace(place):
    """The office of the example without cases, and without memory of an earlier run."""
    folder = fresh(place.work / "workspace")
    shutil.copy(place.example / "office.toml", folder)
    shutil.copytree(place.example / "assets", folder / "assets")
    (folder / "cases").mkdir()


def letters(program, place, count, **how):
    """Makes COUNT letters, and says what they cost and where they lie."""
    # Nothing is deleted between the rounds: ext4 looks at every place that was freed
    # a moment ago before it gives it out again, and that would be measured too.
    out = fresh(place.work / "out" / f"{program.id}-{next(CALLS)}")
    workspace(place)
    cost = run(program.command(place, count, out, **how), place.work / f"{program.id}.log")
    made = sorted(out.rglob("*.pdf"))
    if len(made) != count:
        raise RuntimeError(f"made {len(made)} letters of {count}")
    return cost, made


def thousand(program, place, count):
    """Cost of a thousand letters. Of a slow program the start is measured apart, so
    that it is not counted once per tenth."""
    begin = letters(program, place, 1)[0] if program.slow else None
    cost, made = letters(program, place, count)
    if begin is None:
        cpu, wall = cost.cpu * 1000 / count, cost.wall * 1000 / count
    else:
        def reckoned(one, all):
            return one + (all - one) / (count - 1) * 999

        cpu, wall = reckoned(begin.cpu, cost.cpu), reckoned(begin.wall, cost.wall)
    return Cost(cpu, wall, cost.memory), made
