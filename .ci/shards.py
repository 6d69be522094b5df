"""Four shards, one of them killed, against a real S3 server on this machine.

Usage: shards.py PROGRAM FOLDER

It installs nothing: the Python that runs it must have `moto[server]` (its
`moto_server` is the S3 server, and boto3 comes with it). The papers in the store
must be those of a clean run on disk, byte by byte, and `mappe merge` must find
nothing missing and nothing double.
"""

import csv
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import boto3
from botocore.config import Config

# More in each shard than go into the journal at once (256).
CASES = 1200
SHARDS = 4
KILLED = 2
BUCKET = "papers"
SECRET = "a-secret-that-no-message-may-hold"
PROJECT = Path(__file__).resolve().parent.parent

program = Path(sys.argv[1]).resolve()
work = Path(sys.argv[2]).resolve()
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)


def workspace(name):
    folder = work / name
    folder.mkdir()
    shutil.copy(PROJECT / "tests/broken/base/office.toml", folder)
    return folder


def table(path):
    columns = {
        "stage": "inform",
        "invented": "true",
        "person.sex": "male",
        "person.nationality": "PT",
        "permit.category": "B",
        "permit.valid_until": "2027-09-30",
        "permit.family_tie": "none",
        "address.street": "Mustergasse",
        "address.postcode": "4999",
        "address.town": "Musterwil",
        "appointment.minutes": "60",
        "appointment.answer_until": "2026-12-03",
    }
    rows = [
        columns
        | {
            "id": f"MUS-{row:04}",
            "person.official_name": f"Exemplo{row}",
            "person.first_name": f"Vzorek{row}",
            "person.born": f"1990-01-{row % 28 + 1:02}",
            "address.house_number": str(row),
            "appointment.start": f"2026-12-10T{8 + row % 9:02}:00:00",
            "appointment.place": f"Zimmer {row}",
        }
        for row in range(1, CASES + 1)
    ]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Gate:
    """A way to the server that closes behind the first part.

    It hands on what a shard sends. Once the shard has told of its first papers, the
    next one that it sends sets `closed` and gets no further: so the shard can be
    killed in the middle, however fast it is.
    """

    def __init__(self, server):
        self.server = server
        self.told = threading.Event()
        self.closed = threading.Event()
        self.door = socket.create_server(("127.0.0.1", 0))
        self.endpoint = f"http://127.0.0.1:{self.door.getsockname()[1]}"
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            client, _ = self.door.accept()
            server = socket.create_connection(("127.0.0.1", self.server))
            threading.Thread(target=self.hand_on, args=(client, server, self.passes), daemon=True).start()
            threading.Thread(target=self.hand_on, args=(server, client, lambda _: True), daemon=True).start()

    def hand_on(self, one, other, passes):
        try:
            while (data := one.recv(65536)) and passes(data):
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # The other side has gone.

    def passes(self, data):
        if data.startswith(b"PUT "):
            name = data.split(b"\r\n", 1)[0]
            if b"/out/parts/" not in name:
                if self.told.is_set():
                    self.closed.set()
            elif b"/manifest-" in name:
                self.told.set()
        return not self.closed.is_set()


port = free_port()
endpoint = f"http://127.0.0.1:{port}"
environment = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("AWS_", "MAPPE_", "SLURM_", "NOMAD_", "JOB_"))
} | {
    "AWS_ENDPOINT": endpoint,
    "AWS_ALLOW_HTTP": "true",
    "AWS_REGION": "eu-central-2",
    "AWS_ACCESS_KEY_ID": "test-key-of-shards",
    "AWS_SECRET_ACCESS_KEY": SECRET,
    "LC_ALL": "C",
    "SOURCE_DATE_EPOCH": "1795392000",
}
asked = ["-k", "I-01", "--date", "2026-11-23", "--jobs", "1"]


def start(folder, arguments, **more):
    log = (folder / "said.txt").open("ab")
    return subprocess.Popen(
        [program, *arguments],
        cwd=folder,
        env=environment | more,
        stdout=log,
        stderr=log,
    )


def said(folder):
    return (folder / "said.txt").read_text(encoding="utf-8")


def ended(process, folder, what):
    code = process.wait(timeout=900)
    assert code == 0, f"{what} ends with {code}:\n{said(folder)}"
    assert SECRET not in said(folder), f"{what} tells the secret"


def shard(number, folder, **more):
    arguments = ["batch", f"s3://{BUCKET}/in/register.csv", "--workspace", "."]
    arguments += ["-o", f"s3://{BUCKET}/out", "--shard", "auto", *asked]
    job = {"JOB_COMPLETION_INDEX": str(number - 1), "MAPPE_SHARDS": str(SHARDS)}
    return start(folder, arguments, **job, **more)


def digest(data):
    return hashlib.sha256(data).hexdigest()


# One machine, one disk: what must come out.
alone = workspace("alone")
table(work / "register.csv")
ended(start(alone, ["batch", work / "register.csv", "--workspace", ".", *asked]), alone, "one machine")
expected = {
    str(path.relative_to(alone / "out")): digest(path.read_bytes())
    for path in (alone / "out").rglob("*.pdf")
}
assert len(expected) == CASES, len(expected)

server = subprocess.Popen(
    [Path(sys.executable).parent / "moto_server", "-H", "127.0.0.1", "-p", str(port)],
    stdout=subprocess.DEVNULL,
    stderr=(work / "server.txt").open("wb"),
)
running = []
try:
    store = boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name="eu-central-2",
        aws_access_key_id="test-key-of-shards",
        aws_secret_access_key=SECRET,
        config=Config(retries={"max_attempts": 20, "mode": "standard"}),
    )
    store.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-2"}
    )
    store.upload_file(str(work / "register.csv"), BUCKET, "in/register.csv")

    def names(prefix):
        pages = store.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=prefix)
        return [one["Key"].removeprefix(prefix) for page in pages for one in page.get("Contents", [])]

    folders = {number: workspace(f"shard-{number}") for number in range(1, SHARDS + 1)}
    gate = Gate(port)
    ways = {number: {} for number in folders} | {KILLED: {"AWS_ENDPOINT": gate.endpoint}}
    processes = {number: shard(number, folders[number], **way) for number, way in ways.items()}
    running += processes.values()

    # Killed when it has told of some of its papers and is about to bring the next.
    while not gate.closed.wait(0.2):
        assert processes[KILLED].poll() is None, f"it has ended:\n{said(folders[KILLED])}"
    processes[KILLED].send_signal(signal.SIGKILL)
    assert processes[KILLED].wait() == -signal.SIGKILL, "it had ended before it was killed"
    part = f"manifest-{KILLED}-of-{SHARDS}.jsonl"
    key = next(name for name in names("out/parts/") if name.endswith(part))
    body = store.get_object(Bucket=BUCKET, Key=f"out/parts/{key}")["Body"].read()
    before = len(body.splitlines())
    print(f"killed after its part told of {before} papers")
    assert 0 < before < CASES / SHARDS, before

    # A merge now says what is missing.
    early = workspace("early")
    process = start(early, ["merge", f"s3://{BUCKET}/out/parts", "--workspace", "."])
    assert process.wait() == 1 and "merge-missing" in said(early), said(early)

    # Another machine, an empty workspace.
    second = workspace("shard-2-again")
    again = shard(KILLED, second)
    running.append(again)
    ended(again, second, "the shard that was started again")
    assert "going on with the run of" in said(second), said(second)
    for number, process in processes.items():
        if number != KILLED:
            ended(process, folders[number], f"shard {number}")
    for folder in [second, *(folders[number] for number in folders if number != KILLED)]:
        left = [path for path in (folder / ".mappe").rglob("*") if path.suffix in {".pdf", ".csv"}]
        assert not left, f"left behind: {left}"

    merged = workspace("merged")
    call = ["merge", f"s3://{BUCKET}/out/parts", "--workspace", ".", "--files"]
    ended(start(merged, call), merged, "the merge")
    assert f"{CASES} papers, {CASES} of them new" in said(merged), said(merged)
    ended(start(merged, call), merged, "the second merge")
    assert f"{CASES} papers, 0 of them new" in said(merged), said(merged)

    objects = names("out/")
    papers = {
        name: digest(store.get_object(Bucket=BUCKET, Key=f"out/{name}")["Body"].read())
        for name in objects
        if name.endswith(".pdf")
    }
    assert papers == expected, set(papers.items()) ^ set(expected.items())
    others = [name for name in objects if not name.endswith(".pdf")]
    assert len(others) == 2 * SHARDS + 1, others
    lines = store.get_object(Bucket=BUCKET, Key="out/manifest.jsonl")["Body"].read().splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == CASES
    assert len({row["number"] for row in rows}) == CASES
    assert {row["path"]: row["sha256"] for row in rows} == expected
    print(f"{CASES} papers of {SHARDS} shards, one killed: nothing missing, nothing double")

    # Somebody else's object under the name of a paper stays.
    name = min(expected)
    store.put_object(Bucket=BUCKET, Key=f"out/{name}", Body=b"somebody else's")
    stranger = workspace("stranger")
    call = ["batch", f"s3://{BUCKET}/in/register.csv", "--workspace", ".", "-o", f"s3://{BUCKET}/out"]
    process = start(stranger, [*call, *asked])
    running.append(process)
    assert process.wait(timeout=900) not in (0, 1), said(stranger)
    assert f"out/{name}` is there already, with other bytes" in said(stranger), said(stranger)
    body = store.get_object(Bucket=BUCKET, Key=f"out/{name}")["Body"].read()
    assert body == b"somebody else's", "it was replaced"
    print("an object of somebody else stays")
finally:
    for process in [*running, server]:
        if process.poll() is None:
            process.kill()
            process.wait()
