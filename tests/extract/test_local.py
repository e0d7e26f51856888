import os
from pathlib import Path

import pytest

from extract.local import LocalError, local_error, read_local
from transform.reasons import Reason


def reason_of(path: Path) -> Reason:
    with pytest.raises(LocalError) as caught:
        read_local(path, 10)
    return caught.value.reason


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    assert read_local(tmp_path / "a", 10) == b"0123456789"


def test_every_other_thing_has_its_code_and_none_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty").touch()
    (tmp_path / "large").write_bytes(bytes(11))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    found = {name: reason_of(tmp_path / name) for name in ("pipe", "empty", "large", "loop", "gone", ".", "a\0b")}
    assert found == {
        "pipe": Reason.READ_NOT_REGULAR_FILE,
        "empty": Reason.READ_EMPTY,
        "large": Reason.PARSE_TOO_LARGE,
        "loop": Reason.READ_NOT_REGULAR_FILE,
        "gone": Reason.READ_GONE,
        ".": Reason.READ_NOT_REGULAR_FILE,
        "a\0b": Reason.READ_NOT_REGULAR_FILE,
    }


def test_a_file_that_may_not_be_read_is_left_to_a_later_run() -> None:
    assert local_error(PermissionError(13, "Permission denied")).reason == Reason.READ_PERMISSION
