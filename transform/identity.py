"""Identity: under which address and outlet an article is kept."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from courlan import extract_domain

from transform.links.addresses import unwrapped_url
from transform.records import Link, Page, Source
from transform.urls import host_in_letters

# The source of pages that somebody handed in, and that belong to no outlet we know.
AD_HOC_SOURCE = "ingest"


def article_address(page: Page, link: Link, canonical: str | None) -> tuple[str, bool]:
    """The address that identifies the article, and whether the page declares one on a foreign host."""
    if link.url.lower().startswith("file:"):
        is_article = canonical is not None and urlsplit(canonical).path.strip("/") != ""
        return (canonical, False) if canonical and is_article else (link.url, False)
    if canonical is None:
        return link.url, False
    own = {registered_domain(unwrapped_url(address)) for address in (link.url, page.final_url)}
    return link.url, registered_domain(canonical) not in own


def article_outlet(source: Source, url: str) -> str | None:
    """The source's outlet; of a page from nowhere in particular its registered domain."""
    if source.source_id != AD_HOC_SOURCE:
        return source.outlet
    return registered_domain(unwrapped_url(url))


def registered_domain(url: str) -> str | None:
    """Return the domain that somebody registered, of a web address; of an unknown suffix the last two labels.

    None for what is no web address.

    >>> registered_domain("https://news.harbourpost.example/a")
    'harbourpost.example'
    """
    if not url.lower().startswith(("http://", "https://")):
        return None
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:  # "http://[news"
        return None
    try:
        return str(ip_address(host))
    except ValueError:
        host = host_in_letters(host)
        return extract_domain(f"https://{host}/") or ".".join(host.split(".")[-2:]) or None
