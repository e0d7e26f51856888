"""What a load pays for clusters of quotations as the warehouse grows, and how many re-cuts find their quotation.

``python -m tests.load.bench_reuse [SIZE...]`` fills a warehouse with invented quotations up to each size and adds a
thousand at each: half of them new, half re-cuts of what is stored. The numbers to compare are the ratios of one run.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from uuid import UUID

import duckdb
import pyarrow as pa

from load.clusters import cluster_texts
from load.warehouse import open_warehouse
from tests.load.invented_speech import RECUTS, speech
from tests.load.world import run_id
from transform.ids import sha256
from transform.quotations.reuse.clusters import MOST_OWNERS
from transform.quotations.reuse.wordings import wording_of

SIZES = (10_000, 100_000, 1_000_000)
_AT_ONCE = 50_000
_ADDED = 1_000
_ROUNDS = 7
# Numbers of speeches that no filling reaches.
_FRESH = 1_000_000_000


def fill(connection: duckdb.DuckDBPyConnection, numbers: range) -> None:
    """Store speeches as clusters of their own, as if each had been loaded: too many to compare one by one here."""
    for start in range(numbers.start, numbers.stop, _AT_ONCE):
        texts = [speech(number) for number in range(start, min(start + _AT_ONCE, numbers.stop))]
        wordings = [wording_of(text) for text in texts]
        keys = pa.array([wording.wording_id.bytes for wording in wordings], pa.uuid())
        stored = pa.table(
            {
                "text_digest": [sha256(text.encode()) for text in texts],
                "wording_id": keys,
                "words": [" ".join(wording.words) for wording in wordings],
            }
        )
        pairs = [(print_, wording.wording_id.bytes) for wording in wordings for print_ in wording.fingerprints]
        prints = pa.table(
            {
                "fingerprint": pa.array([one for one, _ in pairs], pa.uint64()),
                "wording_id": pa.array([key for _, key in pairs], pa.uuid()),
            }
        )
        connection.register("stored", stored)
        connection.register("prints", prints)
        connection.execute(
            "insert into news.quotation_cluster select text_digest, wording_id, wording_id, ? from stored", [run_id(1)]
        )
        connection.execute("insert into news.quotation_wording select wording_id, words, true from stored")
        connection.execute("insert into news.quotation_fingerprint from prints")
    connection.execute(
        "create temp table enough as select rowid as row_no from news.quotation_fingerprint"
        f" qualify row_number() over (partition by fingerprint order by rowid) > {MOST_OWNERS}"
    )
    connection.execute("delete from news.quotation_fingerprint where rowid in (select row_no from enough)")
    connection.execute("drop table enough")
    connection.execute("checkpoint")


def recuts(n_stored: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield re-cuts that are long enough to be recognised, with the quotation that each comes from."""
    while True:
        original = speech(chance.randrange(n_stored))
        text = " ".join(chance.choice(RECUTS)(original.split(), chance))
        if wording_of(text).fingerprints:
            yield text, original


def add(connection: duckdb.DuckDBPyConnection, n_stored: int, number: int) -> tuple[float, float]:
    """Add a thousand quotations; return the seconds of CPU and the share of re-cuts that found their quotation."""
    chance = random.Random(n_stored + number)
    first = _FRESH + n_stored * _ROUNDS + number * _ADDED
    fresh = [speech(one) for one in range(first, first + _ADDED // 2)]
    cut = list(islice(recuts(n_stored, chance), _ADDED // 2))
    texts = {sha256(text.encode()): text for text in [*fresh, *(text for text, _ in cut)]}
    run: UUID = run_id(2 + number)
    began = time.process_time()
    connection.execute("begin")
    cluster_texts(connection, [(digest, text, run) for digest, text in texts.items()])
    connection.execute("commit")
    seconds = time.process_time() - began
    rows = connection.execute("select text_digest, cluster_id from news.quotation_cluster").fetchnumpy()
    homes = dict(zip(rows["text_digest"], map(str, rows["cluster_id"]), strict=True))
    found = sum(homes[sha256(text.encode())] == homes[sha256(original.encode())] for text, original in cut)
    return seconds, found / len(cut)


def main(sizes: list[int]) -> None:
    """Print a line for each size."""
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "warehouse.duckdb"
        with open_warehouse(path, Path(home) / "lock", wait_seconds=0) as warehouse:
            first: float | None = None
            n_stored = 0
            for size in sizes:
                fill(warehouse.connection, range(n_stored, size))
                n_stored = size
                added = [add(warehouse.connection, size, number) for number in range(_ROUNDS)]
                seconds = median(spent for spent, _ in added)
                first = first or seconds
                share = sum(found for _, found in added) / len(added)
                megabytes = path.stat().st_size / 1e6
                print(
                    f"{size:>9,} quotations ({megabytes:,.0f} MB): {_ADDED:,} more take {seconds * 1000:,.0f} ms"
                    f" of CPU, {seconds / first:.2f} times as long as the first; {share:.1%} of the re-cuts are found",
                    flush=True,
                )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
