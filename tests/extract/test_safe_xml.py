import gzip

import pytest

from extract.safe_xml import XmlError, local_name, parse_xml, text_of
from transform.reasons import Reason

URL = "https://harbourpost.example/sitemap.xml.gz"


def test_a_packed_document_is_unpacked() -> None:
    document = parse_xml(gzip.compress(b"<a:urlset xmlns:a='urn:a'><b>1<c>2</c>3</b></a:urlset>"), None, URL)
    assert local_name(document.root) == "urlset"
    assert text_of(document.root) == "123"


@pytest.mark.parametrize(
    "packed",
    [gzip.compress(b"<urlset/>" * 50)[:-9], gzip.compress(b"<urlset/>")[:-8] + bytes(8)],
    ids=["cut", "other sum"],
)
def test_a_damaged_package_is_said(packed: bytes) -> None:
    with pytest.raises(XmlError) as caught:
        parse_xml(packed, None, URL)
    assert caught.value.reason == Reason.FEED_PARSER_ERROR


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(XmlError, match="when unpacked"):
        parse_xml(gzip.compress(bytes(60_000_000), 1), None, URL)


def test_deep_nesting_ends_without_harm() -> None:
    document = parse_xml(b"<rss>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</rss>", None, URL)
    assert document.problem is not None
