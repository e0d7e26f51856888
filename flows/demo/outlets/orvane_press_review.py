"""Orvane Press Review: no website, but a folder of plain texts, one of them empty."""

from flows.demo.articles import TEXTS, articles_on
from flows.demo.site import Answer, Entry, Listing, Mishap, Outlet, Site, entry
from transform.reasons import Reason
from transform.records import Via

OUTLET = Outlet(
    source_id="orvane-press-review",
    name="Orvane Press Review",
    country="XO",
    language="en",
    time_zone="Atlantic/Azores",
    min_articles_per_day=0,
)


def site(base_url: str, night: int) -> Site:
    """Say what lies in the folder; it is the same on both nights."""
    articles = articles_on(night, OUTLET.source_id)
    empty = Mishap(
        path="empty-telex.txt",
        title="",
        published=None,
        answer=Answer(body=b"", content_type="text/plain"),
        reason=Reason.READ_EMPTY,
    )
    entries = (*map(entry, articles), Entry(path=empty.path, title="", published=None))
    return Site(
        outlet=OUTLET,
        base_url=base_url,
        answers={},
        listings=(Listing(via=Via.FILE, path=str(TEXTS), entries=entries),),
        mishaps=(empty,),
    )
