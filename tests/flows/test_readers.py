"""Reading processes that can be killed."""

import os
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from pebble import ProcessPool

from extract.listing import Listing
from extract.received import Received
from extract.safe_xml import XmlError
from flows.readers import MOST_MEMORY_BYTES, Readers, ReadingStoppedError, open_readers
from tests.making import FERRY_PAGE, HARBOUR_POST, make_link, make_page
from transform.body.boilerplate import block_digest
from transform.reasons import Reason
from transform.records import Reading, Rejection, Via

PAGE = make_page(FERRY_PAGE)


def test_a_page_is_read_in_another_process() -> None:
    with open_readers(1, page_seconds=20, code_version="test") as readers:
        result = readers.start(PAGE, make_link(PAGE.url), HARBOUR_POST)()
    assert isinstance(result, Reading)
    assert "ferry to Skerry" in result.article.body


def test_what_an_outlet_repeats_leaves_the_text_of_its_pages_and_of_no_others() -> None:
    plea = "Join our members and get the harbour news first."
    page = make_page(FERRY_PAGE.replace("</article>", f"<p>{plea}</p></article>"))
    known = {HARBOUR_POST.outlet: frozenset((block_digest(plea),))}
    other = replace(HARBOUR_POST, source_id="valley-courier", outlet="Valley Courier")
    with open_readers(1, page_seconds=20, code_version="test", boilerplate=known) as readers:
        for source, is_known in ((HARBOUR_POST, True), (other, False)):
            result = readers.start(page, make_link(page.url), source)()
            assert isinstance(result, Reading)
            assert (plea not in result.article.body) is is_known
            assert [block.raw_text for block in result.removed_blocks if block.kind == "boilerplate"] == [
                plea
            ] * is_known
            assert result.article.reader_digest == readers.reader_of(source, make_link(page.url))


@pytest.mark.parametrize(
    ("trouble", "arguments", "reason", "detail"),
    [
        pytest.param(time.sleep, (60,), Reason.EXTRACT_TIMEOUT, "longer than 0.5 s", id="hangs"),
        pytest.param(os._exit, (3,), Reason.EXTRACT_CRASH, "code 3", id="kills its process"),
        pytest.param(int, ("ferry",), Reason.EXTRACT_ERROR, "ValueError: invalid literal", id="meets a bug"),
    ],
)
def test_a_page_that_brings_trouble_costs_only_itself(
    trouble: Any, arguments: tuple[object, ...], reason: Reason, detail: str
) -> None:
    with ProcessPool(max_workers=1) as pool:
        readers = Readers(pool=pool, page_seconds=0.5, code_version="test")
        bad = pool.schedule(trouble, args=arguments, timeout=0.5)
        neighbour = pool.schedule(len, args=("the next page",), timeout=20)
        result = readers.finish(bad, PAGE, make_link(PAGE.url))
        assert neighbour.result() == 13
    assert isinstance(result, Rejection)
    assert (result.reason, result.link_id) == (reason, PAGE.link_id)
    assert detail in result.detail


def test_whoever_waits_for_a_page_is_woken_when_the_run_ends_before_its_time() -> None:
    """A stopped pool never answers: the waiting thread would keep the program from ending."""
    with ThreadPoolExecutor(1) as threads:
        waiting: Future[object] | None = None
        with pytest.raises(KeyboardInterrupt), open_readers(1, page_seconds=20, code_version="test") as readers:
            results = [readers.start(PAGE, make_link(PAGE.url), HARBOUR_POST) for _ in range(50)]
            waiting = threads.submit(results[-1])
            raise KeyboardInterrupt
        assert waiting is not None
        with pytest.raises(ReadingStoppedError):
            waiting.result(timeout=5)
        with pytest.raises(ReadingStoppedError):
            readers.start(PAGE, make_link(PAGE.url), HARBOUR_POST)


def feed(text: str) -> Received:
    return Received(via=Via.FEED, url="https://harbourpost.example/rss", body=text.encode())


def test_a_feed_is_read_in_another_process_and_one_that_is_none_keeps_its_reason() -> None:
    with open_readers(1, page_seconds=20, code_version="test") as readers:
        listing = readers.parse(feed("<rss><channel><item><link>/ferry</link></item></channel></rss>"))
        assert isinstance(listing, Listing)
        assert [entry.url for entry in listing.entries] == ["https://harbourpost.example/ferry"]
        with pytest.raises(XmlError) as raised:
            readers.parse(feed("<html>Log in</html>"))
    assert (raised.value.reason, raised.value.detail) == (
        Reason.FEED_NOT_A_FEED,
        "a <html> document, not RSS or Atom",
    )


def hang(_received: Received) -> None:
    time.sleep(60)


def kill_its_process(_received: Received) -> None:
    os._exit(3)


def meet_a_bug(_received: Received) -> None:
    raise LookupError("no such thing")


@pytest.mark.parametrize(
    ("trouble", "reason", "detail"),
    [
        (hang, Reason.FEED_TIMEOUT, r"longer than 0\.5 s"),
        (kill_its_process, Reason.FEED_PARSER_ERROR, "code 3"),
        (meet_a_bug, Reason.FEED_PARSER_ERROR, "LookupError: no such thing .*test_readers"),
    ],
)
def test_a_feed_that_brings_trouble_costs_only_itself(
    trouble: Any, reason: Reason, detail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.readers.parse_received", trouble)
    with ProcessPool(max_workers=1) as pool:
        readers = Readers(pool=pool, page_seconds=20, feed_seconds=0.5, code_version="test")
        with pytest.raises(XmlError, match=detail) as raised:
            readers.parse(feed("<rss/>"))
        monkeypatch.undo()
        assert readers.parse(feed("<rss><channel/></rss>")) == Listing(entries=())
    assert raised.value.reason is reason


def test_a_feed_that_waits_for_stopped_processes_is_woken_up() -> None:
    with open_readers(1, page_seconds=20, code_version="test") as readers:
        readers.stop()
        with pytest.raises(ReadingStoppedError):
            readers.parse(feed("<rss/>"))


def take(n_bytes: int) -> int:
    return len(bytearray(n_bytes))


def test_a_process_that_asks_for_too_much_memory_fails_and_the_machine_goes_on() -> None:
    with open_readers(1, page_seconds=20, code_version="test") as readers:
        with pytest.raises(MemoryError):
            readers.pool.schedule(take, args=(MOST_MEMORY_BYTES,)).result()
        assert readers.pool.schedule(take, args=(1_000,)).result() == 1_000
