"""What is measured of a page's reading adds up, on two invented pages."""

from pathlib import Path

import pytest

from tests.making import FERRY_PAGE, make_link, make_page
from tests.quality.read_peers import quality_lines, scores_of
from tests.quality.read_speed import REST, STAGES, Clock, Sample, Speed, even_samples, main, measure, report
from tests.transform.pages import html

PAGES = tuple(Sample(name, make_link(), make_page(page)) for name, page in (("ferry", FERRY_PAGE), ("vote", html())))


def test_every_stage_of_a_reading_has_its_time_and_the_reading_calls_them_by_these_names() -> None:
    called = [getattr(module, name) for _, module, names in STAGES for name in names]
    speed = measure(PAGES, n_rounds=1)
    assert set(speed.stages) == {REST, *(name for name, _, _ in STAGES)}
    assert all(cost > 0 for cost in (speed.ours, speed.yardstick, *speed.stages.values()))
    assert [getattr(module, name) for _, module, names in STAGES for name in names] == called


def test_an_inner_stage_counts_only_as_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([0.0, 1.0, 3.0, 7.0, 8.0, 8.5])
    monkeypatch.setattr("tests.quality.read_speed.process_time", lambda: next(ticks))
    clock = Clock()
    clock.switch(REST)
    head = clock.timed("head", lambda: None)
    clock.timed("parse", head)()
    clock.switch(REST)
    assert clock.seconds == {REST: 1.5, "parse": 3.0, "head": 4.0}


def test_a_table_gives_both_readers_their_ratio_and_each_stage_its_share() -> None:
    lines = list(report(Speed(ours=20.0, yardstick=40.0, stages={"parse": 5.0, REST: 15.0})))
    assert lines[1].split() == ["onrecord", "20.0", "0.50"]
    assert [line.split() for line in lines if line.startswith(("parse", REST))] == [
        ["parse", "5.00", "25%"],
        [REST, "15.00", "75%"],
    ]


def test_some_pages_are_taken_from_all_over_the_data_set() -> None:
    samples = [Sample(str(number), make_link(), make_page("a")) for number in range(10)]
    assert [sample.name for sample in even_samples(samples, 3)] == ["0", "3", "6"]
    assert even_samples(samples, 0) == even_samples(samples, 99) == samples


def test_without_the_data_set_the_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path)])
    assert capsys.readouterr().out == f"{tmp_path}: no pages.jsonl there; skipped\n"


def test_predictions_are_scored_on_the_pages_that_were_read(tmp_path: Path) -> None:
    dataset, folder = tmp_path / "dataset", tmp_path / "scored"
    dataset.mkdir()
    folder.mkdir()
    (dataset / "pages.jsonl").write_text('{"id": "a"}\n{"id": "b"}\n', encoding="utf-8")
    scorer = tmp_path / "score.py"
    scorer.write_text(
        "import sys, pathlib, json\n"
        "n = len(pathlib.Path(sys.argv[1], 'pages.jsonl').read_text().splitlines())\n"
        "print(json.dumps({'all': {'f1': n / 4, 'day': None}}))\n",
        encoding="utf-8",
    )
    scores = scores_of([{"id": "b", "body": "Text"}], scorer, dataset, folder)
    assert scores == {"f1": 0.25, "day": None}
    assert [line.split() for line in quality_lines({"ours": scores})][1] == ["ours", "0.250", *["-"] * 6]
