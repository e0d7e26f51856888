"""What repeats across an outlet's pages is learnt from what was loaded."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from load.boilerplate import FEWEST_ARTICLES, LEARNING_DAYS, known_boilerplate, learn_boilerplate
from load.loading import load_parts
from tests.load.world import NIGHT, Newsroom, accounted, make_reading
from transform.records import Reading

OUTLET = "The Harbour Post"
PLEA = "Join our 12,000 members and get the harbour news before the tide does."


def story(number: int, *furniture: str, **changes: Any) -> Reading:
    """Make an article of its own words with some furniture behind them."""
    boat = "boat " + "o" * (number + 1)
    return make_reading(
        f"https://harbourpost.example/{number}",
        words=f"The {boat} came in late.",
        further=(f"The crew of the {boat} had lost a net.", *furniture),
        **changes,
    )


def learnt(newsroom: Newsroom, readings: Iterable[Reading], nights_later: int = 0) -> list[str]:
    """Load articles, and return what is known of the outlet afterwards."""
    newsroom.stage(accounted(*readings))
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        learn_boilerplate(warehouse.connection, NIGHT + timedelta(days=nights_later))
        return list(known_boilerplate(warehouse.connection).get(OUTLET, ()))


def test_a_paragraph_of_many_articles_is_learnt_whatever_number_is_in_it(newsroom: Newsroom) -> None:
    pleas = [PLEA.replace("12,000", f"{12 + n},000") for n in range(FEWEST_ARTICLES)]
    (found,) = learnt(newsroom, (story(number, plea) for number, plea in enumerate(pleas)))
    assert found in pleas


def test_it_is_learnt_once(newsroom: Newsroom) -> None:
    assert learnt(newsroom, (story(number, PLEA) for number in range(FEWEST_ARTICLES))) == [PLEA]
    with newsroom.open() as warehouse:
        assert learn_boilerplate(warehouse.connection, NIGHT) == 0


def test_a_paragraph_of_few_articles_is_not_learnt(newsroom: Newsroom) -> None:
    readings = [story(number, *([PLEA] if number else ())) for number in range(FEWEST_ARTICLES)]
    assert learnt(newsroom, readings) == []


def test_the_background_of_a_story_in_a_small_share_of_the_articles_is_not_learnt(newsroom: Newsroom) -> None:
    n_articles = 6 * FEWEST_ARTICLES
    readings = [story(number, *([PLEA] if number < FEWEST_ARTICLES else ())) for number in range(n_articles)]
    assert learnt(newsroom, readings) == []


def test_an_article_that_changes_again_and_again_counts_once(newsroom: Newsroom) -> None:
    readings = [story(number) for number in range(FEWEST_ARTICLES)]
    versions = [
        make_reading(words=f"Take {hour}.", further=(PLEA,), captured_at=NIGHT + timedelta(hours=hour))
        for hour in range(FEWEST_ARTICLES)
    ]
    assert learnt(newsroom, (*readings, *versions)) == []


def test_a_paragraph_with_a_quotation_is_told_again_and_is_no_furniture(newsroom: Newsroom) -> None:
    readings = [
        make_reading(f"https://harbourpost.example/{number}", words="We will sail before the spring")
        for number in range(FEWEST_ARTICLES)
    ]
    assert learnt(newsroom, readings) == []


def test_what_was_loaded_long_ago_teaches_nothing(newsroom: Newsroom) -> None:
    readings = [story(number, PLEA) for number in range(FEWEST_ARTICLES)]
    assert learnt(newsroom, readings, nights_later=LEARNING_DAYS) == []


def test_each_outlet_has_its_own(newsroom: Newsroom) -> None:
    readings = [
        story(number, PLEA, outlet=OUTLET if number < FEWEST_ARTICLES - 1 else "Valley Courier")
        for number in range(2 * FEWEST_ARTICLES - 2)
    ]
    assert learnt(newsroom, readings) == []
