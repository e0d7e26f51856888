"""Every row has a test of the program and one of a naive program beside it."""

import re
from pathlib import Path

import pytest

from tests.bad_inputs.rows import ROWS

SOURCES = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]


@pytest.mark.parametrize("mark", ["bad_input", "naive"])
def test_every_row_is_tried_on_the_program_and_on_a_naive_one(mark: str) -> None:
    tried = {
        row
        for path in SOURCES
        for row in re.findall(rf'^@pytest\.mark\.{mark}\("(\w+)"\)$', path.read_text("utf-8"), re.M)
    }
    assert tried == set(ROWS)
