"""Parts: staged whole, read back as staged, and refused when one byte differs."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pyarrow.parquet as pq
import pytest

from load.parts import CorruptPart, Part, RunFolder, StagingError, batch_folders, held_if_dead, run_folders, verify
from tests.load.world import NIGHT, Newsroom, accounted, make_reading, make_run, run_id


def test_a_run_says_what_it_was_asked_before_it_does_anything(newsroom: Newsroom) -> None:
    folder = RunFolder.create(newsroom.staging, run_id(1), "ingest", '{"urls": 2}', NIGHT, "0.1.0")
    folder.close()
    assert json.loads((newsroom.staging / str(run_id(1)) / "run.json").read_text()) == {
        "run_id": str(run_id(1)),
        "flow": "ingest",
        "asked": '{"urls": 2}',
        "started_at": "2026-01-15T02:00:00+00:00",
        "code_version": "0.1.0",
    }


def test_a_staged_batch_is_what_its_manifest_says(newsroom: Newsroom) -> None:
    part = verify(newsroom.stage(accounted(make_reading())))
    assert isinstance(part, Part)
    assert (part.run_id, part.name) == (run_id(1), "batch-000001")
    assert {"article", "article_body", "quotation", "speaker", "outcome", "sighting"} <= part.tables
    assert part.n_rows == len(part.tables) == 11


def test_an_article_that_comes_twice_in_a_batch_is_staged_once(newsroom: Newsroom) -> None:
    folder = newsroom.stage([make_reading(), make_reading()])
    for table in ("article", "article_body", "evidence", "quotation", "speaker"):
        assert pq.read_metadata(folder / f"{table}.parquet").num_rows == 1, table


def test_a_batch_tried_again_is_staged_once(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    first = run.write_batch("batch-000001", [make_reading()])
    again = run.write_batch("batch-000001", [make_reading(words="Other words now.")])
    run.close()
    assert again == first
    assert pq.read_table(first / "quotation.parquet").column("text").to_pylist() == ["We will sail again."]


def test_what_a_killed_writer_left_is_no_batch(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    (run.folder / ".batch-000001").mkdir()
    assert batch_folders(run.folder) == []
    run.write_batch("batch-000001", [make_run()])
    run.close()
    assert [folder.name for folder in batch_folders(run.folder)] == ["batch-000001"]


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a bit flipped in the rows": lambda folder: flip_a_bit(folder / "quotation.parquet"),
    "a bit flipped in the manifest": lambda folder: flip_a_bit(folder / "manifest.json"),
    "cut short": lambda folder: (folder / "article.parquet").write_bytes(
        (folder / "article.parquet").read_bytes()[:-9]
    ),
    "empty": lambda folder: (folder / "outcome.parquet").write_bytes(b""),
    "missing": lambda folder: (folder / "speaker.parquet").unlink(),
    "one file too many": lambda folder: (folder / "page2.parquet").write_bytes(b"PAR1"),
    "no manifest": lambda folder: (folder / "manifest.json").unlink(),
    "an empty manifest": lambda folder: (folder / "manifest.json").write_text("[]"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_part_is_told_from_a_sound_one(newsroom: Newsroom, damage: str) -> None:
    folder = newsroom.stage(accounted(make_reading()))
    assert isinstance(verify(folder), Part)
    DAMAGES[damage](folder)
    refused = verify(folder)
    assert isinstance(refused, CorruptPart)
    assert str(refused).startswith(f"LOAD_CORRUPT_PART: {folder}: ")
    assert "\n" not in str(refused)


def test_a_staging_folder_removed_under_way_is_said_in_one_line(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    rmtree(newsroom.staging)
    with pytest.raises(StagingError, match=r"^STAGE_WRITE_FAILED: .*; nothing of this batch was staged$"):
        run.write_batch("batch-000001", [make_run()])
    run.close()


def test_a_staging_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "staging").write_text("a file, not a folder")
    with pytest.raises(StagingError, match=r"^STAGE_WRITE_FAILED: "):
        Newsroom(tmp_path).start_run()


def test_a_run_is_dead_when_it_has_let_go_of_its_lock(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    with held_if_dead(run.folder) as is_dead:
        assert not is_dead
    run.close()
    with held_if_dead(run.folder) as is_dead:
        assert is_dead


def test_runs_are_read_in_the_order_in_which_they_began(newsroom: Newsroom) -> None:
    for number in (2, 10, 1):
        newsroom.start_run(number).close()
    (newsroom.staging / "notes").mkdir()
    assert [folder.name for folder in run_folders(newsroom.staging)] == [str(run_id(n)) for n in (1, 2, 10)]


def test_the_folder_of_a_finished_run_goes_when_its_parts_are_loaded(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    run.write_batch("batch-000001", accounted(make_reading()))
    newsroom.load()
    run.write_batch("run", [make_run()])
    newsroom.load()
    run.close()
    assert not run.folder.exists()


def test_the_folder_of_a_run_that_broke_off_stays_until_it_is_closed(newsroom: Newsroom) -> None:
    run = newsroom.start_run()
    run.write_batch("batch-000001", accounted(make_reading()))
    newsroom.load()
    run.close()
    assert run.folder.exists()
