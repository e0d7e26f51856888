from datetime import timedelta

import pytest

from extract.messages import Failure
from extract.patience import Standing, is_slow, left_alone
from tests.extract.newsroom import NOW
from transform.reasons import Reason


def links_until_hopeless(reason: Reason, *, has_answered: bool = False) -> int:
    standing, failure = Standing(has_answered=has_answered), Failure(reason=reason, detail="silent for 20 s")
    for n in range(1, 100):
        standing.count(failure)
        if standing.is_hopeless(failure):
            return n
    return 0


@pytest.mark.parametrize(
    ("reason", "n_links", "n_links_of_the_proven"),
    [
        (Reason.FETCH_ROBOTS_UNREACHABLE, 1, 1),
        (Reason.FETCH_DNS, 2, 4),
        (Reason.FETCH_CONNECT, 3, 6),
        (Reason.FETCH_TIMEOUT, 3, 6),
        (Reason.FETCH_DEADLINE, 3, 6),
        (Reason.FETCH_RATE_LIMITED, 3, 6),
        (Reason.FETCH_HTTP_5XX, 5, 10),
        (Reason.FETCH_HTTP_4XX, 0, 0),
        (Reason.FETCH_TOO_LARGE, 0, 0),
    ],
)
def test_how_many_links_fail_before_the_rest_is_not_asked_for(
    reason: Reason, n_links: int, n_links_of_the_proven: int
) -> None:
    assert links_until_hopeless(reason) == n_links
    assert links_until_hopeless(reason, has_answered=True) == n_links_of_the_proven


def test_any_plain_answer_begins_the_count_anew() -> None:
    standing, silent = Standing(), Failure(reason=Reason.FETCH_TIMEOUT, detail="silent for 20 s")
    for answer in (silent, silent, Failure(reason=Reason.FETCH_HTTP_4XX, detail="gone", http_status=404), silent):
        standing.count(answer)
    assert (standing.n_failures_in_a_row, standing.is_hopeless(silent)) == (1, False)


def test_a_link_that_is_not_asked_for_says_why_and_when_it_will_be() -> None:
    failure = Failure(reason=Reason.FETCH_TIMEOUT, detail="silent for 20 s")
    rest = left_alone(failure, 3, NOW)
    assert rest.detail == "not asked: its host failed 3 times in a row and is left to a later run (silent for 20 s)"
    assert (rest.reason, rest.not_before) == (Reason.FETCH_TIMEOUT, NOW + timedelta(minutes=15))


def test_a_host_that_names_a_later_time_gets_it() -> None:
    asked = Failure(reason=Reason.FETCH_RATE_LIMITED, detail="429", not_before=NOW + timedelta(hours=9))
    assert left_alone(asked, 1, NOW).not_before == NOW + timedelta(hours=9)


def test_slow_is_what_took_long_or_is_likely_to() -> None:
    unknown, ill = Failure(reason=Reason.FETCH_DNS, detail=""), Failure(reason=Reason.FETCH_HTTP_5XX, detail="")
    assert (is_slow(unknown, 0.1), is_slow(ill, 0.1), is_slow(ill, 9.0), is_slow(None, 9.0)) == (
        True,
        False,
        True,
        True,
    )
