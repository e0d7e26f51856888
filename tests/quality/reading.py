"""What the engine finds in the hand-marked texts."""

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from tests.quality.gold import GoldArticle
from transform.quotations.find import find_quotations
from transform.records import Quotation, Speaker


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation that the engine found, with its speaker as resolved."""

    quotation: Quotation
    speaker: Speaker | None


def read_gold(article: GoldArticle) -> tuple[Found, ...]:
    """Run the engine over a text as a run does, with the day of publication where the text has one."""
    key = uuid5(NAMESPACE_URL, f"text:{article.article_id}")
    quotations, speakers = find_quotations(
        article.text, article.language, version_id=key, article_id=key, published_on=article.published_on
    )
    by_id = {speaker.speaker_id: speaker for speaker in speakers}
    return tuple(Found(one, by_id.get(one.speaker_id) if one.speaker_id else None) for one in quotations)
