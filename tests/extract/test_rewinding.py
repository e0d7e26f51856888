"""Going back a little in a stream that can be read once."""

import io

from hypothesis import given
from hypothesis import strategies as st

from extract.rewinding import Rewindable

CONTENT = bytes(range(256)) * 1_000
STEPS = st.lists(st.tuples(st.booleans(), st.integers(0, 300_000)), max_size=20)


@given(STEPS)
def test_it_reads_as_a_file_does_as_long_as_all_is_kept(steps: list[tuple[bool, int]]) -> None:
    file, stream = io.BytesIO(CONTENT), Rewindable(io.BytesIO(CONTENT))
    for is_read, number in steps:
        if is_read:
            assert stream.read(number) == file.read(number)
        else:
            file.seek(min(number, len(CONTENT)))
            stream.seek(number)
        assert stream.tell() == file.tell()


@given(STEPS)
def test_going_back_too_far_leads_to_the_oldest_byte_that_is_kept(steps: list[tuple[bool, int]]) -> None:
    stream = Rewindable(io.BytesIO(CONTENT), kept_bytes=1_000)
    for is_read, number in steps:
        place = stream.tell()
        if is_read:
            assert stream.read(number) == CONTENT[place : place + number]
        else:
            found = stream.seek(number)
            assert found == stream.tell() <= len(CONTENT)
            assert found == min(number, len(CONTENT)) or found >= place - 2_000 - 65_536


def test_memory_stays_flat() -> None:
    stream = Rewindable(io.BytesIO(bytes(3_000_000)), kept_bytes=10_000)
    while stream.read(5_000):
        assert len(stream._kept) < 100_000
    stream.seek(0)
    assert 0 < 3_000_000 - stream.tell() <= 100_000
