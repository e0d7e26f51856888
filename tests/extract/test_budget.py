import socket
import threading
import time

import pytest

from extract.budget import Budget, ExchangeError, Stop
from transform.reasons import Reason


def make_budget(deadline_seconds: float = 60) -> Budget:
    return Budget(
        deadline_seconds=deadline_seconds,
        connect_timeout_seconds=10,
        read_timeout_seconds=20,
        max_bytes=1_000,
        stop=Stop(),
    )


def test_a_spent_deadline_is_an_error_with_its_limit() -> None:
    with pytest.raises(ExchangeError) as caught:
        make_budget(deadline_seconds=0).seconds_left()
    assert caught.value.reason == Reason.FETCH_DEADLINE
    assert caught.value.limit is not None
    assert caught.value.limit[:2] == ("deadline_seconds", 0)


def test_bytes_are_counted_with_room_for_the_headers() -> None:
    budget = make_budget()
    budget.take(1_001_000)
    with pytest.raises(ExchangeError) as caught:
        budget.take(1)
    assert caught.value.reason == Reason.FETCH_TOO_LARGE


def test_a_stop_is_met_by_the_next_question_and_by_the_socket_that_is_read() -> None:
    budget = make_budget()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        threading.Timer(0.05, budget.stop.set).start()
        started = time.monotonic()
        with budget.stop.watching(ours):
            assert ours.recv(1) == b""
        assert time.monotonic() - started < 1
    with pytest.raises(ExchangeError) as caught:
        budget.seconds_left()
    assert caught.value.reason == Reason.RUN_INTERRUPTED
    assert budget.stop.wait(60)
