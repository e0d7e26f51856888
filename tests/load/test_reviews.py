"""What reviewers say: it wins over the engine, the newest and the narrowest first, and outlives version and code."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import duckdb
import pytest

from load.checks import run_checks
from load.loading import load_parts
from load.reviews import StatementError, known_texts, rows_of_statement
from load.schema import bring_up_to_date
from load.warehouse import open_warehouse
from tests.load.test_query import publish_now
from tests.load.world import (
    NIGHT,
    Newsroom,
    accounted,
    make_alias,
    make_article,
    make_quotation,
    make_reading,
    make_review,
    make_speaker,
)
from tests.making import HARBOUR_POST, key
from transform.records import AliasVerdict, Anonymity, QuotationVerdict, Reading, Span

DAY = timedelta(days=1)
FERRY = "https://harbourpost.example/ferry"
BRIDGE = "https://harbourpost.example/bridge"
SAID = "We will sail again before the spring."
CONFIRMED, CORRECTED = QuotationVerdict.CONFIRMED, QuotationVerdict.CORRECTED
REJECTED, WITHDRAWN = QuotationVerdict.REJECTED, QuotationVerdict.WITHDRAWN


def ask(newsroom: Newsroom, query: str) -> list[Any]:
    with newsroom.open() as warehouse:
        return warehouse.connection.execute(query).fetchall()


def speakers(newsroom: Newsroom) -> list[Any]:
    return [speaker for (speaker,) in ask(newsroom, "select speaker from quotations order by url, quotation_no")]


def review(newsroom: Newsroom, *reviews: Any, number: int = 50) -> None:
    newsroom.stage(list(reviews), number)
    newsroom.load()


def breaches(newsroom: Newsroom) -> list[str]:
    with newsroom.open() as warehouse:
        return [breach.name for breach in run_checks(warehouse.connection)]


def an_article(url: str, lines: Sequence[tuple[str, str | None]], **changes: Any) -> Reading:
    """Make an article in which each of some people says one thing; an unnamed one has no speaker."""
    body = "\n\n".join(f"“{words}” {name or 'somebody'} said." for words, name in lines)
    article = make_article(url, body, **changes)
    people = {name: make_speaker(article, name) for _, name in lines if name}
    quotations, start = [], 0
    for number, (words, name) in enumerate(lines):
        start = body.index(words, start)
        end = start + len(words)
        quotation = make_quotation(
            article,
            words,
            people.get(name) if name else None,
            quotation_id=key(f"{article.version_id} {start}"),
            quotation_no=number,
            spans=(Span(char_start=start, char_end=end),),
            char_start=start,
            char_end=end,
        )
        quotations.append(quotation)
        start = end
    return Reading(article=article, quotations=tuple(quotations), speakers=tuple(people.values()))


def with_other_borders(reading: Reading, *words: str) -> Reading:
    """Read an article again as better code would: the same text, other borders."""
    people = reading.speakers[0]
    quotations = tuple(
        make_quotation(reading.article, said, people, quotation_no=number) for number, said in enumerate(words)
    )
    return replace(reading, quotations=quotations)


def test_a_corrected_speaker_wins_and_what_was_found_stands_beside_it(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund")])
    newsroom.bring_in(reading)
    review(newsroom, make_review(reading.quotations[0], CORRECTED, speaker="Ines Corvo", wikidata_qid="Q42"))
    assert ask(
        newsroom,
        "select speaker, speaker_found, speaker_kind, wikidata_qid, anonymity, confidence, review_verdict, reviewed_by"
        " from quotations",
    ) == [("Ines Corvo", "Maria Lund", "unknown", "Q42", "named", 1.0, "corrected", "Kim Arden")]


def test_a_speaker_who_is_quoted_elsewhere_in_the_article_brings_role_and_key(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund"), ("Not before May.", "Ines Corvo")])
    corvo = replace(reading.speakers[1], role="harbour master", affiliation="Port of Skerry")
    newsroom.bring_in(replace(reading, speakers=(reading.speakers[0], corvo)))
    review(newsroom, make_review(reading.quotations[0], CORRECTED, speaker="INES CORVO"))
    assert ask(
        newsroom,
        f"select speaker, speaker_role, speaker_affiliation, speaker_kind, speaker_id from quotations"
        f" where text = '{SAID}'",
    ) == [("INES CORVO", "harbour master", "Port of Skerry", "person", corvo.speaker_id)]


def test_a_rejected_quotation_leaves_every_view_but_that_of_the_reviews(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund"), ("The Long Crossing", None)])
    newsroom.bring_in(reading)
    assert ask(newsroom, "select text from unattributed_quotes") == [("The Long Crossing",)]
    review(newsroom, make_review(reading.quotations[1], REJECTED))
    assert speakers(newsroom) == ["Maria Lund"]
    assert ask(newsroom, "from unattributed_quotes") == []
    assert ask(newsroom, "select unresolved from anonymous_share") == [(0,)]
    assert ask(newsroom, "select text, verdict, state from quotation_reviews") == [
        ("The Long Crossing", "rejected", "applies")
    ]


def test_a_confirmed_quotation_is_no_longer_listed_as_unattributed(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [("No comment.", None)])
    newsroom.bring_in(reading)
    review(newsroom, make_review(reading.quotations[0], CONFIRMED))
    assert ask(newsroom, "from unattributed_quotes") == []
    assert ask(newsroom, "select anonymity, is_reviewed from quotations") == [("unresolved", True)]


def test_a_review_wins_over_an_alias_and_an_alias_over_the_engine(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "M. Lund"), ("Not before May.", "M. Lund"), ("Too soon.", "Ines Corvo")])
    newsroom.bring_in(reading)
    review(
        newsroom,
        make_alias("M. Lund", "Maria Lund"),
        make_alias("Marta Lund", "Somebody Else"),
        make_review(reading.quotations[0], CORRECTED, speaker="Marta Lund"),
    )
    assert speakers(newsroom) == ["Marta Lund", "Maria Lund", "Ines Corvo"]


def test_a_review_that_leaves_the_speaker_leaves_the_alias(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "M. Lund")])
    newsroom.bring_in(reading)
    review(
        newsroom,
        make_alias("m. lund", "Maria Lund", wikidata_qid="Q7"),
        make_review(reading.quotations[0], CORRECTED, told_to="The Harbour Post"),
    )
    assert ask(newsroom, "select speaker, wikidata_qid, told_to, review_verdict from quotations") == [
        ("Maria Lund", "Q7", "The Harbour Post", "corrected")
    ]


def test_the_narrower_place_of_an_alias_wins(newsroom: Newsroom) -> None:
    courier = an_article("https://courier.example/a", [(SAID, "M. Lund")], source_id="courier")
    newsroom.bring_in(courier, an_article(BRIDGE, [(SAID, "M. Lund")]), an_article(FERRY, [(SAID, "M. Lund")]))
    everywhere = make_alias("M. Lund", "Maria Lund")
    in_source = make_alias("M. Lund", "Marta Lund", source_id=HARBOUR_POST.source_id)
    in_article = make_alias(
        "M. Lund", "Magnus Lund", article_id=an_article(FERRY, [(SAID, "M. Lund")]).article.article_id
    )
    review(newsroom, everywhere, in_source, in_article)
    assert speakers(newsroom) == ["Maria Lund", "Marta Lund", "Magnus Lund"]


def test_in_one_article_a_name_is_looked_for_as_printed(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, None)])
    other = an_article(BRIDGE, [(SAID, None)])
    newsroom.bring_in(
        *(
            replace(one, quotations=(replace(one.quotations[0], speaker_surface="the minister"),))
            for one in (reading, other)
        )
    )
    review(newsroom, make_alias("The Minister", "Maria Lund", article_id=reading.article.article_id))
    assert ask(newsroom, "select url, speaker, anonymity, is_reviewed from quotations order by url") == [
        (BRIDGE, None, "unresolved", False),
        (FERRY, "Maria Lund", "named", True),
    ]
    assert ask(newsroom, "select url from unattributed_quotes") == [(BRIDGE,)]


@pytest.mark.parametrize("is_late_first", [True, False])
def test_the_newest_word_counts_whatever_came_first(newsroom: Newsroom, is_late_first: bool) -> None:
    reading = an_article(FERRY, [(SAID, "M. Lund"), ("Too soon.", "Ines Corvo")])
    newsroom.bring_in(reading)
    early = [make_alias("M. Lund", "Marta Lund"), make_review(reading.quotations[1], CORRECTED, speaker="Ana Sousa")]
    late = [
        make_alias("M. Lund", "Maria Lund", reviewed_at=NIGHT + DAY),
        make_review(reading.quotations[1], CORRECTED, speaker="Rui Sousa", reviewed_at=NIGHT + DAY),
    ]
    for number, reviews in enumerate((late, early) if is_late_first else (early, late), start=50):
        review(newsroom, *reviews, number=number)
    assert speakers(newsroom) == ["Maria Lund", "Rui Sousa"]


def test_what_is_withdrawn_gives_way_to_the_engine_and_not_to_the_word_before(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "M. Lund"), ("Too soon.", "Ines Corvo")])
    newsroom.bring_in(reading)
    corvo = reading.quotations[1]
    for day, (name, verdict, speaker) in enumerate(
        [
            ("Marta Lund", CORRECTED, "Ana Sousa"),
            ("Maria Lund", CORRECTED, "Rui Sousa"),
            ("Maria Lund", WITHDRAWN, None),
        ]
    ):
        at = {"reviewed_at": NIGHT + day * DAY}
        word = AliasVerdict.WITHDRAWN if verdict is WITHDRAWN else AliasVerdict.SAME
        alias = make_alias("M. Lund", name, verdict=word, **at)
        review(newsroom, alias, make_review(corvo, verdict, speaker=speaker, **at), number=50 + day)
    assert speakers(newsroom) == ["M. Lund", "Ines Corvo"]
    assert ask(newsroom, "select count(*) from news.speaker_alias") == [(3,)]
    assert ask(newsroom, "select is_reviewed from quotations") == [(False,), (False,)]


def test_a_later_word_that_two_names_are_distinct_ends_the_alias(newsroom: Newsroom) -> None:
    newsroom.bring_in(an_article(FERRY, [(SAID, "M. Lund"), ("Too soon.", "Maria Lund")]))
    assert ask(newsroom, "select a_name, b_name from speaker_alias_review") == [("M. Lund", "Maria Lund")]
    review(newsroom, make_alias("M. Lund", "Maria Lund"), number=50)
    assert speakers(newsroom) == ["Maria Lund", "Maria Lund"]
    apart = make_alias("M. Lund", "Maria Lund", verdict=AliasVerdict.DISTINCT, reviewed_at=NIGHT + DAY)
    review(newsroom, apart, number=51)
    assert speakers(newsroom) == ["M. Lund", "Maria Lund"]
    assert ask(newsroom, "from speaker_alias_review") == []
    again = replace(apart, review_id=key("again"), verdict=AliasVerdict.WITHDRAWN, reviewed_at=NIGHT + 2 * DAY)
    review(newsroom, again, number=52)
    assert ask(newsroom, "select a_name, b_name from speaker_alias_review") == [("M. Lund", "Maria Lund")]


def test_only_names_that_may_be_one_person_are_suggested(newsroom: Newsroom) -> None:
    names = ["Ana Sousa", "Ana Maria Sousa", "Rui Sousa", "Rui Sousa Jr.", "Sousa", "Otto Weiss", "Otto Weissmann"]
    newsroom.bring_in(an_article(FERRY, [(f"Word {number}.", name) for number, name in enumerate(names)]))
    found = ask(newsroom, "select a_name, b_name, similarity from speaker_alias_review order by all")
    assert [(one, other) for one, other, _ in found] == [
        ("Ana Sousa", "Ana Maria Sousa"),
        ("Otto Weiss", "Otto Weissmann"),
        ("Rui Sousa", "Rui Sousa Jr."),
        ("Sousa", "Ana Maria Sousa"),
        ("Sousa", "Ana Sousa"),
        ("Sousa", "Rui Sousa"),
        ("Sousa", "Rui Sousa Jr."),
    ]


def test_a_review_outlives_a_new_version_and_an_engine_that_thinks_otherwise(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund")])
    newsroom.bring_in(reading)
    review(newsroom, make_review(reading.quotations[0], CORRECTED, speaker="Ines Corvo"))
    lines = [("The ramp is gone.", "Otto Weiss"), (SAID, "Otto Weiss")]
    newsroom.bring_in(an_article(FERRY, lines, captured_at=NIGHT + DAY), number=60)
    assert ask(newsroom, "select n_versions from articles") == [(2,)]
    assert speakers(newsroom) == ["Otto Weiss", "Ines Corvo"]


def test_reviewed_speakers_do_not_change_with_the_mind_of_the_engine(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund"), ("Too soon.", "Ana Sousa"), ("The Long Crossing", "Ana Sousa")])
    newsroom.bring_in(reading)
    lines = [(SAID, "Otto Weiss"), ("Too soon.", "Rui Sousa")]
    newsroom.bring_in(an_article(FERRY, lines, captured_at=NIGHT + DAY), number=2)
    edits = "select change, coalesce(old_quote, new_quote), old_speaker, new_speaker from quote_edits order by 2"
    assert ask(newsroom, edits) == [
        ("removed", "The Long Crossing", "Ana Sousa", None),
        ("reattributed", "Too soon.", "Ana Sousa", "Rui Sousa"),
        ("reattributed", SAID, "Maria Lund", "Otto Weiss"),
    ]
    review(
        newsroom,
        make_review(reading.quotations[0], CORRECTED, speaker="Ines Corvo"),
        make_review(reading.quotations[2], REJECTED),
    )
    assert ask(newsroom, edits) == [("reattributed", "Too soon.", "Ana Sousa", "Rui Sousa")]


@pytest.mark.parametrize(
    ("borders", "states"),
    [
        (("We will sail again before the",), [("applies", "moved_borders")]),
        (("“We will sail again before the spring.” Maria Lund",), [("applies", "moved_borders")]),
        # Two thirds of the words each: nobody knows which one was meant.
        (("We will sail again before", "sail again before the spring."), [("not_found", None)]),
        # Less than three fifths are other words.
        (("before the spring.",), [("not_found", None)]),
        ((), [("not_found", None)]),
    ],
)
def test_a_review_follows_borders_that_moved_if_there_is_no_doubt(
    newsroom: Newsroom, borders: tuple[str, ...], states: list[Any]
) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund")])
    # The review was made from what other code had found.
    reviewed = make_review(reading.quotations[0], CORRECTED, speaker="Ines Corvo")
    newsroom.bring_in(with_other_borders(reading, *borders))
    review(newsroom, reviewed)
    assert ask(newsroom, "select state, review_match from quotation_reviews") == states
    is_lost = states[0][0] != "applies"
    assert speakers(newsroom) == ["Maria Lund" if is_lost else "Ines Corvo"] * len(borders)
    assert ("reviews_find_their_quotation" in breaches(newsroom)) is is_lost


def test_the_words_that_an_outlet_took_out_are_told_from_those_that_are_not_found(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund")])
    newsroom.bring_in(reading, make_reading(BRIDGE))
    newsroom.bring_in(an_article(FERRY, [("Not before May.", "Maria Lund")], captured_at=NIGHT + DAY), number=2)
    stranger = replace(reading.quotations[0], article_id=key("nowhere"))
    review(newsroom, make_review(reading.quotations[0], CONFIRMED), make_review(stranger, REJECTED))
    assert ask(newsroom, "select verdict, state from quotation_reviews order by 1") == [
        ("confirmed", "words_gone"),
        ("rejected", "article_unknown"),
    ]
    assert "reviews_find_their_quotation" in breaches(newsroom)


def test_one_of_two_equal_quotations_can_be_meant(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [("Yes.", "Maria Lund"), ("Yes.", "Maria Lund"), ("Yes.", "Maria Lund")])
    newsroom.bring_in(reading)
    first = reading.quotations[0]
    review(newsroom, make_review(first, CORRECTED, speaker="Ines Corvo", occurrence=2))
    assert speakers(newsroom) == ["Maria Lund", "Ines Corvo", "Maria Lund"]
    review(newsroom, make_review(first, CORRECTED, speaker="Otto Weiss", reviewed_at=NIGHT + DAY), number=51)
    assert speakers(newsroom) == ["Otto Weiss", "Ines Corvo", "Otto Weiss"]


def test_a_speaker_made_anonymous_or_nobody_is_counted_as_such(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund"), ("Too soon.", "Maria Lund"), ("Yes.", "Maria Lund")])
    newsroom.bring_in(reading)
    official = Anonymity.ANONYMOUS_OFFICIAL
    review(
        newsroom,
        make_review(
            reading.quotations[0],
            CORRECTED,
            anonymity=official,
            anonymity_descriptor="port official",
            cleared=("told_to",),
        ),
        make_review(reading.quotations[1], CORRECTED, anonymity=Anonymity.UNRESOLVED),
    )
    assert ask(
        newsroom, "select speaker_id is null, speaker, anonymity, anonymity_descriptor, told_to from quotations"
    ) == [
        (True, None, "anonymous_official", "port official", None),
        (True, None, "unresolved", None, None),
        (False, "Maria Lund", "named", None, None),
    ]
    assert ask(newsroom, "select attributions, anonymous, unresolved from anonymous_share") == [(2, 1, 1)]
    assert ask(newsroom, "select descriptor from anonymous_descriptors") == [("port official",)]


def test_a_column_can_be_cleared(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund")])
    quotation = replace(reading.quotations[0], told_to="The Harbour Post", said_on=NIGHT.date())
    newsroom.bring_in(replace(reading, quotations=(quotation,)))
    review(newsroom, make_review(quotation, CORRECTED, cleared=("told_to", "said_on")))
    assert ask(newsroom, "select speaker, told_to, said_on from quotations") == [("Maria Lund", None, None)]
    assert ask(newsroom, "from told_to") == []


def test_the_views_of_speakers_follow_the_alias(newsroom: Newsroom) -> None:
    newsroom.bring_in(
        an_article(FERRY, [(SAID, "M. Lund"), ("Yes.", "Ines Corvo")]), an_article(BRIDGE, [(SAID, "Maria Lund")])
    )
    review(newsroom, make_alias("M. Lund", "Maria Lund"))
    assert ask(newsroom, "select speaker, quotes from top_speakers_by_outlet order by quotes desc") == [
        ("Maria Lund", 2),
        ("Ines Corvo", 1),
    ]
    assert ask(newsroom, "select speaker_a, speaker_b from co_quotation_edges") == [("Ines Corvo", "Maria Lund")]
    assert ask(newsroom, "select distinct_speakers from quote_reuse") == [(1,)]
    for name in ("maria lund", "M. LUND"):
        assert ask(newsroom, f"select speaker, quotes from speaker_profile('{name}')") == [("Maria Lund", 2)]


def test_the_same_reviews_again_change_nothing(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "M. Lund")])
    newsroom.bring_in(reading)
    said = [make_alias("M. Lund", "Maria Lund"), make_review(reading.quotations[0], CONFIRMED)]
    review(newsroom, *said, number=50)
    review(newsroom, *said, number=51)
    # Without a time of its own a row has the time of its import, and with it another key.
    for number in (52, 53):
        at: dict[str, Any] = {"reviewed_at": NIGHT + number * DAY, "is_time_given": False}
        again = [make_alias("M. Lund", "Maria Lund", **at), make_review(reading.quotations[0], CONFIRMED, **at)]
        review(newsroom, *again, number=number)
    assert ask(
        newsroom, "select count(*) from news.speaker_alias union all select count(*) from news.quotation_review"
    ) == [
        (1,),
        (1,),
    ]


def test_a_word_taken_back_and_said_again_is_three_rows(newsroom: Newsroom) -> None:
    newsroom.bring_in(an_article(FERRY, [(SAID, "M. Lund")]))
    for day, name in enumerate(("Maria Lund", "Marta Lund", "Maria Lund")):
        at = {"reviewed_at": NIGHT + day * DAY, "is_time_given": False}
        review(newsroom, make_alias("M. Lund", name, **at), number=50 + day)
    assert ask(newsroom, "select count(*) from news.speaker_alias") == [(3,)]
    assert speakers(newsroom) == ["Maria Lund"]


def test_reviews_outlive_a_rebuild_from_the_parts(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "M. Lund"), ("Yes.", "Maria Lund")])
    newsroom.bring_in(reading)
    review(newsroom, make_alias("M. Lund", "Maria Lund"), make_review(reading.quotations[1], REJECTED))
    rebuilt = newsroom.home / "rebuilt.duckdb"
    with open_warehouse(rebuilt, newsroom.lock, wait_seconds=0) as warehouse:
        load_parts(warehouse, newsroom.parts, newsroom.parts, NIGHT)
        assert warehouse.connection.execute("select speaker from quotations").fetchall() == [("Maria Lund",)]


def test_a_warehouse_from_before_there_were_reviews_is_brought_up_to_date(newsroom: Newsroom) -> None:
    newsroom.bring_in(make_reading())
    with duckdb.connect(str(newsroom.path)) as connection:
        views = connection.execute("select view_name from duckdb_views() where not internal").fetchall()
        for (view,) in views:
            connection.execute(f"drop view if exists {view}")
        connection.execute("drop table news.speaker_alias")
        connection.execute("drop table news.quotation_review")
        connection.execute("update news.definition set sql_digest = 'older'")
        bring_up_to_date(connection)
    review(newsroom, make_alias("Maria Lund", "Maria Lund-Berg"))
    assert speakers(newsroom) == ["Maria Lund-Berg"]


def test_sql_reads_the_views_and_fills_empty_tables_beside_them(newsroom: Newsroom) -> None:
    newsroom.stage(accounted(an_article(FERRY, [(SAID, "M. Lund")])))
    publish_now(newsroom).close()
    found = rows_of_statement(
        newsroom.published,
        "insert into speaker_alias (alias, speaker) select speaker, 'Maria Lund' from quotations;"
        "insert into quotation_review by name select 'confirmed' as verdict, article_id, text_digest from quotations",
    )
    columns, rows = found["speaker_alias"]
    assert [dict(zip(columns, row, strict=True)) | {"note": None} for row in rows] == [
        dict.fromkeys(columns) | {"verdict": "same", "alias": "M. Lund", "speaker": "Maria Lund"}
    ]
    assert len(found["quotation_review"][1]) == 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("delete from news.article", "read-only"),
        ("insert into news.speaker_alias select * from news.speaker_alias", "read-only"),
        ("insert into speaker_alias (alias) select content from read_text('/etc/hostname')", "disabled"),
        ("copy (select 1) to '/tmp/onrecord-review-test.csv'", "disabled"),
        ("set enable_external_access = true", "."),
        ("drop table speaker_alias", "does not exist"),
        ("insert into speaker_alias (alais) values ('x')", "alais"),
        ("insert into quotation_review (article_id) values ('no key')", "no key"),
        ("select 1", "no row came of it"),
        ("select '\udcff'", "not UTF-8"),
    ],
)
def test_sql_can_do_nothing_else(newsroom: Newsroom, query: str, said: str) -> None:
    newsroom.stage(accounted(make_reading()))
    publish_now(newsroom).close()
    with pytest.raises(StatementError, match=said):
        rows_of_statement(newsroom.published, query)


def test_words_are_known_by_their_digest_from_any_version(newsroom: Newsroom) -> None:
    reading = an_article(FERRY, [(SAID, "Maria Lund")])
    newsroom.bring_in(reading)
    newsroom.bring_in(an_article(FERRY, [("Yes.", "Maria Lund")], captured_at=NIGHT + DAY), number=2)
    quotation = reading.quotations[0]
    wanted = (quotation.article_id, quotation.text_digest)
    with newsroom.open() as warehouse:
        assert known_texts(warehouse.connection, [wanted, (key("nowhere"), "x")]) == {wanted: SAID}
