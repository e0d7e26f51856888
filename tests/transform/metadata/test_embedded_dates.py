import pytest
from lxml.html import document_fromstring

from transform.metadata.embedded_dates import embedded_date


def embedded(*scripts: str) -> str | None:
    head = "".join(f"<script>{script}</script>" for script in scripts)
    return embedded_date(document_fromstring(f"<html><head>{head}</head><body></body></html>"))


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ('{"publishedDate":"2024-01-03T10:15:00Z"}', "2024-01-03T10:15:00Z"),
        ("var page = {'publish_date': '2024-01-03 10:15'}", "2024-01-03 10:15"),
        (r'"{\"pub_date\":\"2024-01-03T10:15:00Z\"}"', "2024-01-03T10:15:00Z"),
        ('{"first_published_at": 1704276900}', "1704276900"),
    ],
)
def test_a_keyed_date_of_publication_is_found(script: str, value: str) -> None:
    assert embedded(script) == value


@pytest.mark.parametrize(
    "script",
    ['{"updatedDate":"2024-01-03T10:15:00Z"}', '{"publishedDate":"2024-02-30"}', '{"republished_dates": 12345678}',
     '[{"publishedDate":"2024-01-03"}, {"publishedDate":"2024-01-04"}]'],
)  # fmt: skip
def test_other_keys_impossible_days_and_lists_of_articles_give_none(script: str) -> None:
    assert embedded(script) is None
