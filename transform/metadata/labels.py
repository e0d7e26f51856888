"""What a publisher says of an article beside its text: kind, section, access, rights, picture, with the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from transform.body.removed import Judged
from transform.markup import Markup
from transform.metadata.access import ACCESS, ACCESS_TRUST, IS_FREE, access_candidates, declared_free
from transform.metadata.evidence import Candidate, by_trust
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.kinds import KIND, KIND_TRUST, kind_candidates
from transform.metadata.pictures import (
    CAPTION,
    CAPTION_TRUST,
    CREDIT,
    CREDIT_TRUST,
    IMAGE,
    IMAGE_TRUST,
    picture_candidates,
)
from transform.metadata.rights import (
    LICENSE,
    LICENSE_TRUST,
    RIGHTS,
    RIGHTS_TRUST,
    license_candidates,
    rights_candidates,
)
from transform.metadata.sections import (
    KEYWORD_SEPARATOR,
    KEYWORDS,
    KEYWORDS_TRUST,
    SECTION,
    SECTION_TRUST,
    keyword_candidates,
    section_candidates,
)
from transform.records import Access
from transform.text import fold

SUMMARY = "summary"
# Of each field the origins that may give it, the most trusted first.
TRUST = {
    KIND: KIND_TRUST,
    SECTION: SECTION_TRUST,
    KEYWORDS: KEYWORDS_TRUST,
    ACCESS: ACCESS_TRUST,
    IS_FREE: ("json_ld", "meta", "json_ld_page"),
    LICENSE: LICENSE_TRUST,
    RIGHTS: RIGHTS_TRUST,
    IMAGE: IMAGE_TRUST,
    CAPTION: CAPTION_TRUST,
    CREDIT: CREDIT_TRUST,
    SUMMARY: ("og", "meta", "twitter", "json_ld"),
}
_SUMMARY_META = (
    ("og", "og:description"),
    ("meta", "description"),
    ("twitter", "twitter:description"),
    ("meta", "dc.description"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The publisher's labels, each as declared or None, and what they were chosen from."""

    kind: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    is_free: bool | None = None
    access: Access = Access.OPEN
    license: str | None = None
    rights_text: str | None = None
    image_url: str | None = None
    image_caption: str | None = None
    image_credit: str | None = None
    summary: str | None = None
    candidates: tuple[Candidate, ...] = ()
    chosen: tuple[Candidate, ...] = ()


def read_labels(
    markup: Markup,
    article: LinkedArticle,
    titles: Sequence[str],
    judged: Sequence[Judged],
    url: str,
    wall: Access | None = None,
) -> Labels:
    """Read every label that the page gives, and choose of each the one from the most trusted origin.

    ``titles`` are the headline as chosen and in its other printed forms; ``wall`` is what the page shows in place of
    the article.
    """
    sections = section_candidates(markup, article, titles, url)
    free = declared_free(markup, article)
    own = {fold(title) for title in titles}
    return choose_labels(
        (
            *kind_candidates(markup, article, titles[0] if titles else None, sections, url),
            *sections,
            *keyword_candidates(markup, article),
            *access_candidates(markup, article, judged, wall),
            *((free,) if free else ()),
            *license_candidates(markup, article),
            *rights_candidates(markup, article, judged),
            *(
                found
                for found in picture_candidates(markup, article, url)
                # What a system writes where nobody wrote a caption.
                if found.field != CAPTION or fold(found.value) not in own
            ),
            *_summaries(markup, article),
        )
    )


def choose_labels(candidates: Sequence[Candidate]) -> Labels:
    """Choose of each field the candidate from the most trusted origin, of two from one origin the first."""
    chosen: dict[str, Candidate] = {}
    for field, trust in TRUST.items():
        ranked = by_trust((found for found in candidates if found.field == field), trust)
        if ranked:
            chosen[field] = ranked[0]
    value = {field: found.value for field, found in chosen.items()}
    return Labels(
        kind=value.get(KIND),
        section=value.get(SECTION),
        keywords=tuple(value[KEYWORDS].split(KEYWORD_SEPARATOR)) if KEYWORDS in value else (),
        is_free=value[IS_FREE] == "true" if IS_FREE in value else None,
        access=Access(value.get(ACCESS, Access.OPEN)),
        license=value.get(LICENSE),
        rights_text=value.get(RIGHTS),
        image_url=value.get(IMAGE),
        image_caption=value.get(CAPTION),
        image_credit=value.get(CREDIT),
        summary=value.get(SUMMARY),
        candidates=tuple(candidates),
        chosen=tuple(chosen.values()),
    )


def _summaries(markup: Markup, article: LinkedArticle) -> tuple[Candidate, ...]:
    found = [(origin, value) for origin, name in _SUMMARY_META for value in markup.meta.all(name)[:1]]
    found += [("json_ld", article.description)] if article.description else []
    return tuple(Candidate(field=SUMMARY, origin=origin, value=value) for origin, value in found)
