"""The demo's folder: made anew each time, but never at the cost of what a person entered."""

from pathlib import Path

import pytest

from flows.assignment import RequestError
from flows.demo.show import MARKER, show_demo
from flows.reviews.loading import load_reviews
from flows.runs import LOG, utc_now
from flows.settings import Settings
from tests.load.world import make_alias


def test_a_folder_with_reviews_is_kept_and_the_way_on_is_said(home: Path) -> None:
    home.mkdir()
    (home / MARKER).touch()
    load_reviews([make_alias("M. Lund", "Maria Lund")], {}, Settings(), LOG, utc_now)
    with pytest.raises(RequestError, match=r"home holds 1 reviews.*--home.*review export quotation_review.*rm -r"):
        show_demo(home)
    assert Settings().published.is_file()


def test_a_folder_that_the_demo_did_not_make_is_refused(home: Path) -> None:
    home.mkdir()
    with pytest.raises(RequestError, match="is not the demo's"):
        show_demo(home)
