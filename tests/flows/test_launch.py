"""Steps on threads."""

import threading

import pytest

from flows.launch import on_threads


def test_a_step_runs_on_another_thread_and_gives_its_result() -> None:
    with on_threads() as launch:
        pending = launch("tell the thread", threading.get_ident)
        assert pending.result() != threading.get_ident()


def test_what_a_step_raises_is_raised_where_its_result_is_asked_for() -> None:
    def fail() -> None:
        raise LookupError("no such page")

    with on_threads() as launch:
        pending = launch("fail", fail)
        with pytest.raises(LookupError, match="no such page"):
            pending.result()
