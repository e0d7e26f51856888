"""Sheets into reviews: the good rows, and one line for each of the others."""

import os
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from flows.reviews.reading import Kind, read_review_file
from flows.reviews.sheets import SheetError
from load.statements import sql_folder
from tests.making import key
from transform.ids import sha256
from transform.records import QuotationReview, SpeakerAlias
from transform.reviews.cells import Sitting
from transform.reviews.read import ALIAS_COLUMNS, HELPING_COLUMNS, QUOTATION_COLUMNS

SITTING = Sitting("Kim Arden", datetime(2026, 1, 15, tzinfo=UTC))
ARTICLE = key("ferry")


def sheet(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "words.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_columns_say_what_is_reviewed(tmp_path: Path) -> None:
    names = read_review_file(sheet(tmp_path, "alias,speaker\nM. Lund,Maria Lund\n"), None, SITTING)
    words = read_review_file(sheet(tmp_path, f"verdict,article_id,text\nconfirmed,{ARTICLE},Yes.\n"), None, SITTING)
    assert [type(one) for one in (*names.reviews, *words.reviews)] == [SpeakerAlias, QuotationReview]


def test_each_bad_row_is_one_line_and_the_good_ones_are_read(tmp_path: Path) -> None:
    rows = (
        "verdict,article_id,text,said_on,speaker",
        f"confirmed,{ARTICLE},Yes.,,",
        "confirmed,ferry,No.,,",
        f",{ARTICLE},Maybe.,,",
        f'corrected,{ARTICLE},"Too\nlate.",15.1.26,',
        f"corrected,{ARTICLE},Well.,,Ana,Sousa",
        f"rejected,{ARTICLE},So.,,",
    )
    file = sheet(tmp_path, "\n".join(rows))
    reviews = read_review_file(file, None, SITTING)
    assert [one.text for one in reviews.reviews if isinstance(one, QuotationReview)] == ["Yes.", "So."]
    assert reviews.n_blank == 1
    assert [line.removeprefix(str(tmp_path)) for line in reviews.refused] == [
        "/words.csv, line 3, column article_id: “ferry” is no key such as 1930dc4e-530a-541c-8bf4-0454204e51f2",
        "/words.csv, line 5, column said_on: “15.1.26” is no day such as 2026-01-15",
        "/words.csv, line 7: more cells than named columns; put quotation marks round a text with separators",
    ]


def test_two_words_on_one_thing_at_one_time_are_not_both_taken(tmp_path: Path) -> None:
    text = "alias,speaker,reviewed_at\nM. Lund,Maria Lund,\nm. lund,Marta Lund,\nM. Lund,Marta Lund,2026-01-01\n"
    reviews = read_review_file(sheet(tmp_path, text + "M. Lund,Maria Lund,\n"), None, SITTING)
    (refused,) = reviews.refused
    assert "words.csv, line 3, column verdict: says something else than" in refused
    assert refused.endswith("words.csv, line 2 of the same; keep one of them, or give both their reviewed_at")
    assert len(reviews.reviews) == 3


@pytest.mark.parametrize(
    ("columns", "kind", "said"),
    [
        ("name,speaker", None, "its columns do not say what it reviews; needed are alias, speaker"),
        ("alias,speaker,verdict,article_id,text", None, "its columns do not say"),
        ("alias,speaker", Kind.QUOTATION_REVIEW, "a column is missing; quotation_review needs verdict, article_id"),
        ("alias,speaker,noet", None, "no column of speaker_alias is called “noet”; did you mean note?"),
        ("alias,speaker,colour", None, "is called “colour”; there are verdict, alias"),
    ],
)
def test_a_sheet_with_other_columns_is_refused_whole(
    tmp_path: Path, columns: str, kind: Kind | None, said: str
) -> None:
    with pytest.raises(SheetError, match=said):
        read_review_file(sheet(tmp_path, f"{columns}\n"), kind, SITTING)


@pytest.mark.parametrize(
    ("file", "columns"),
    [("scratch_speaker_alias", ALIAS_COLUMNS), ("scratch_quotation_review", QUOTATION_COLUMNS)],
)
def test_sql_fills_the_columns_of_a_sheet(file: str, columns: tuple[str, ...]) -> None:
    text = (sql_folder() / "reviews" / f"{file}.sql").read_text(encoding="utf-8")
    assert tuple(line.split()[0] for line in text.splitlines() if line.startswith("    ")) == columns


def test_no_helping_column_is_one_that_is_read() -> None:
    assert not HELPING_COLUMNS & {*ALIAS_COLUMNS, *QUOTATION_COLUMNS}


def test_a_sheet_from_a_pipe_is_read_once_and_its_digest_is_of_what_was_read(tmp_path: Path) -> None:
    content = b"alias,speaker\nM. Lund,Maria Lund\n"
    pipe = tmp_path / "words.csv"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(content,), daemon=True)
    writer.start()
    reviews = read_review_file(pipe, None, SITTING)
    writer.join(timeout=10)
    assert (len(reviews.reviews), reviews.content_digest) == (1, sha256(content))
