"""Marbrücker Tagblatt: German, with one JSON-LD graph a page; two section pages that overlap."""

from datetime import datetime, timedelta, timezone
from html import escape
from typing import Any

from flows.demo import feeds
from flows.demo.articles import Block, BlockKind, DemoArticle, articles_on
from flows.demo.markup import html_text, iso, path_of, script_json
from flows.demo.site import Answer, Entry, Listing, Mishap, Outlet, Site, entry, mishap_entry
from transform.reasons import Reason
from transform.records import Via

OUTLET = Outlet(
    source_id="marbruecker-tagblatt",
    name="Marbrücker Tagblatt",
    country="XW",
    language="de",
    time_zone="Europe/Vienna",
    min_articles_per_day=1,
)
_ZONE = timezone(timedelta(hours=1))
_SELECTOR = "article.teaser h2 a"
_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def site(base_url: str, night: int) -> Site:
    """Say what the Marbrücker Tagblatt serves on that night."""
    articles = articles_on(night, OUTLET.source_id)
    mishaps = _mishaps(base_url)
    listed = (*map(entry, articles), *map(mishap_entry, mishaps))
    local = tuple(one for one in listed if one.section == "Lokales")
    return Site(
        outlet=OUTLET,
        base_url=base_url,
        answers={
            "/": _section_page(base_url, "Nachrichten", listed),
            "/lokales": _section_page(base_url, "Lokales", local),
            "/robots.txt": feeds.robots("Disallow: /abo/", f"Sitemap: {base_url}/sitemap.xml"),
            "/sitemap.xml": feeds.sitemap(base_url, listed),
            **{article.path: _page(article, base_url, articles) for article in articles},
            **{mishap.path: mishap.answer for mishap in mishaps},
        },
        listings=(
            Listing(via=Via.SECTION, path="/", entries=listed, selector=_SELECTOR),
            Listing(via=Via.SECTION, path="/lokales", entries=local, selector=_SELECTOR),
        ),
        mishaps=mishaps,
    )


def _mishaps(base_url: str) -> tuple[Mishap, ...]:
    return (
        Mishap(
            path="/wirtschaft/sparkasse-schliesst-filialen",
            title="Sparkasse Waldau schließt elf Filialen",
            published=datetime(2026, 1, 11, 16, 0, tzinfo=_ZONE),
            answer=_consent_page(base_url),
            reason=Reason.EXTRACT_CONSENT_WALL,
        ),
    )


def _consent_page(base_url: str) -> Answer:
    page = f"""<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Zustimmung erforderlich – Marbrücker Tagblatt</title>
<link rel="canonical" href="{base_url}/wirtschaft/sparkasse-schliesst-filialen"></head>
<body class="consent-page"><main id="cmp-container" role="dialog">
<h1>Mit Werbung weiterlesen</h1>
<p>Wir und unsere 187 Partner verwenden Cookies und ähnliche Technologien, um Inhalte und Anzeigen zu
personalisieren und die Nutzung zu messen. Um diese Seite zu lesen, benötigen wir Ihre Zustimmung.</p>
<p>Ihre Einwilligung können Sie jederzeit in den Datenschutzeinstellungen widerrufen.</p>
<button>Alle akzeptieren</button> <button>Einstellungen</button> <a href="/abo/pur">Werbefrei mit Abo lesen</a>
</main></body></html>
"""
    return Answer(body=page.encode())


def _page(article: DemoArticle, base_url: str, articles: tuple[DemoArticle, ...]) -> Answer:
    address = f"{base_url}{article.path}"
    body = "\n".join(_block(block, articles) for block in article.blocks)
    others = [other for other in articles if other.slug != article.slug][:3]
    more = "".join(f'<li><a href="{other.path}">{escape(other.title)}</a></li>' for other in others)
    head = f"""<title>{escape(article.title)} | Marbrücker Tagblatt</title>
<meta name="description" content="{escape(article.summary)}">
<link rel="canonical" href="{address}">
<script type="application/ld+json">{script_json(_linked_data(article, base_url))}</script>"""
    content = f"""<article class="beitrag">
<header><span class="dachzeile">{article.section}</span>
<h1>{escape(article.title)}</h1>
<p class="vorspann">{escape(article.summary)}</p>
<p class="autorenzeile">{escape(article.byline)} <span class="datum">{_printed(article.published)}</span></p></header>
<div class="werbung">Anzeige</div>
<div class="artikeltext">
{body}
</div>
<div class="teilen"><span>Teilen</span> <a href="#mail">E-Mail</a>
<a href="#drucken">Drucken</a> <a href="#merken">Merken</a></div>
</article>
<aside class="mehr"><h3>Mehr zum Thema</h3><ul>{more}</ul></aside>
<aside class="abo-box"><h3>Tagblatt am Morgen</h3>
<p>Jetzt den kostenlosen Newsletter bestellen und nichts verpassen.</p>
<form><input type="email" placeholder="Ihre E-Mail-Adresse"><button>Anmelden</button></form></aside>"""
    return _html(head, content)


def _linked_data(article: DemoArticle, base_url: str) -> dict[str, Any]:
    address = f"{base_url}{article.path}"
    people = [
        {"@type": "Person", "@id": f"{base_url}/#autor-{number}", "name": name}
        for number, name in enumerate(article.authors)
    ]
    news = {
        "@type": "NewsArticle",
        "@id": f"{address}#artikel",
        "isPartOf": {"@id": f"{address}#seite"},
        "headline": article.title,
        "description": article.summary,
        "datePublished": iso(article.published),
        "dateModified": iso(article.modified or article.published),
        "author": [{"@id": person["@id"]} for person in people],
        "publisher": {"@id": f"{base_url}/#verlag"},
        "articleSection": article.section,
        "keywords": list(article.keywords),
        "inLanguage": "de",
        "isAccessibleForFree": True,
    }
    return {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "@id": f"{base_url}/#verlag", "name": OUTLET.name, "url": f"{base_url}/"},
            {"@type": "WebSite", "@id": f"{base_url}/#website", "name": OUTLET.name, "url": f"{base_url}/"},
            {"@type": "WebPage", "@id": f"{address}#seite", "url": address, "name": article.title},
            *people,
            news,
        ],
    }


def _block(block: Block, articles: tuple[DemoArticle, ...]) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"<h2>{html_text(block.markup)}</h2>"
        case BlockKind.READ_ALSO:
            link = f'<a href="{path_of(block, articles)}">{html_text(block.markup)}</a>'
            return f'<div class="lesen-sie-auch"><strong>Lesen Sie auch:</strong> {link}</div>'
        case _:
            return f"<p>{html_text(block.markup)}</p>"


def _section_page(base_url: str, name: str, listed: tuple[Entry, ...]) -> Answer:
    teasers = "\n".join(
        f'<article class="teaser"><h2><a href="{base_url}{one.path}">{escape(one.title)}</a></h2>'
        f"<p>{escape(one.summary)}</p></article>"
        for one in listed
    )
    return _html(f"<title>{name} | Marbrücker Tagblatt</title>", teasers)


def _html(head: str, content: str) -> Answer:
    page = f"""<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
{head}
<style>body{{font:17px/1.6 serif;max-width:52rem;margin:auto}}.werbung,.abo-box,.mehr{{background:#f3efe4;padding:1rem}}
.dachzeile,.autorenzeile,.teilen{{font:13px sans-serif}}</style>
</head>
<body>
<header class="kopf"><a href="/">Marbrücker Tagblatt</a><nav><ul><li><a href="/">Nachrichten</a></li>
<li><a href="/lokales">Lokales</a></li><li><a href="/?ressort=sport">Sport</a></li>
<li><a href="/abo/">Abo</a></li></ul></nav></header>
<div class="cookie-hinweis">Diese Website verwendet Cookies. <button>Einverstanden</button></div>
<main>
{content}
</main>
<footer><a href="/?impressum">Impressum</a> <a href="/?datenschutz">Datenschutz</a>
<span>© Tagblatt-Verlag Marbrück 2026</span></footer>
</body>
</html>
"""
    return Answer(body=page.encode())


def _printed(moment: object) -> str:
    if not isinstance(moment, datetime):
        return ""
    return f"{moment.day}. {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M} Uhr"
