"""What the accounts of a run say of it."""

from uuid import UUID

import pytest

from flows.summary import Summary
from transform.reasons import Reason


def summary(n_seen: int, **reasons: int) -> Summary:
    return Summary(
        run_id=UUID(int=1),
        flow="nightly",
        state="completed",
        n_seen=n_seen,
        statuses={},
        reasons=reasons,
        n_reread=0,
        n_not_modified=0,
        n_quotations=0,
        n_sources=1,
        n_failed_sources=0,
        failures=[],
        polls={},
        oddities=[],
        breaches=[],
        is_published=True,
    )


@pytest.mark.parametrize("reason", [Reason.LINK_OUTSIDE_DATES, Reason.FEED_CAPPED, Reason.RECHECK_CAPPED])
def test_links_that_were_not_to_be_tried_are_no_rejects(reason: Reason) -> None:
    assert summary(100, **{reason: 90}).reject_share == 0
    assert summary(100, **{reason: 90, "FETCH_TIMEOUT": 6}).reject_share == pytest.approx(0.6)
    assert summary(100, **{reason: 100}).exit_code(0.5) == 0


def test_too_many_rejects_among_those_tried_are_exit_code_1() -> None:
    assert summary(10, FETCH_HTTP_4XX=5).exit_code(0.5) == 0
    assert summary(10, FETCH_HTTP_4XX=6).exit_code(0.5) == 1
