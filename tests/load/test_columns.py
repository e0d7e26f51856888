"""Records as Arrow tables."""

from dataclasses import replace

import pytest

from load.columns import RECORD_TYPES, arrow_tables, table_name
from tests.load.world import make_article, make_reading, run_id
from tests.making import HARBOUR_POST
from transform.records import Section


def test_every_kind_of_record_has_a_table_of_its_own() -> None:
    assert len({table_name(kind) for kind in RECORD_TYPES}) == len(RECORD_TYPES)


def test_the_text_of_an_article_stands_apart() -> None:
    article = make_article(body="The ferry stays in port.")
    tables = arrow_tables([article], run_id(1))
    assert "body" not in tables["article"].column_names
    assert tables["article_body"].column("body").to_pylist() == ["The ferry stays in port."]


def test_every_row_carries_its_run() -> None:
    tables = arrow_tables([make_article()], run_id(7))
    assert tables["article"].column("run_id").to_pylist() == [run_id(7)]


def test_spans_and_sections_become_lists_of_structs() -> None:
    source = replace(HARBOUR_POST, sections=(Section(url="https://harbourpost.example/", selector="h2 a"),))
    quotation = make_reading(words="We sail.").quotations[0]
    tables = arrow_tables([source, quotation], run_id(1))
    assert tables["source"].column("sections").to_pylist() == [
        [{"url": "https://harbourpost.example/", "selector": "h2 a"}]
    ]
    assert tables["quotation"].column("spans").to_pylist() == [[{"char_start": 1, "char_end": 9}]]


@pytest.mark.parametrize("half", ["\ud83d", "\udc00"])
def test_half_a_character_is_replaced_by_one_character_so_that_offsets_hold(half: str) -> None:
    article = replace(make_article(), body=f"Fer{half}ry", authors=(f"Ana{half}",))
    tables = arrow_tables([article], run_id(1))
    assert tables["article_body"].column("body").to_pylist() == ["Fer\N{REPLACEMENT CHARACTER}ry"]
    assert tables["article"].column("authors").to_pylist() == [["Ana\N{REPLACEMENT CHARACTER}"]]
