"""What a block's place on the page says of it: teasers, boxes, captions and posts inside an article's text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from transform.body.blocks import Form
from transform.body.placement import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """Why a block leaves the text: what it is, and the rule that says so."""

    kind: str
    rule: str


def _marked(words: str) -> re.Pattern[str]:
    """Match one of the words as a part of a class or id: ``related`` in ``box--related`` and ``relatedBox``."""
    return re.compile(rf"(?:(?<![a-z])|(?<=[a-z])(?=[A-Z]))(?i:{words})(?![a-z])")


# Parts of class names and ids, read inside the element that holds the article only.
_BOXES: tuple[tuple[Removal, re.Pattern[str]], ...] = (
    (
        Removal(kind="embed", rule="embedded_post"),
        _marked(r"twitter-tweet|tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|reddit-embed|telegram-post"),
    ),
    (
        Removal(kind="caption", rule="caption_element"),
        _marked(r"figcaption|captions?|wp-caption-text|image-?credits?|photo-?credits?|bildunterschrift|"
        r"(?:image|photo|picture)[-_]?(?:widget|caption|info|text)"),
    ),
    (
        Removal(kind="newsletter", rule="newsletter_box"),
        _marked(r"newsletters?|mailing-?list|sign-?up|subscri(?:be|ption)[-_](?:box|form|widget|cta)"),
    ),
    (
        Removal(kind="box", rule="fact_box"),
        _marked(r"facts?-?box|info-?box|fakta-?(?:box|boks|ruta)?|side-?bar-?box|explainer-?box|poll|quiz"),
    ),
    (
        Removal(kind="promo", rule="related_box"),
        _marked(
            r"related|promos?|teasers?|recirc\w{0,12}|recommend(?:ed|ations?)?|most-?(?:popular|read|viewed)|"
            r"popular|trending|"
            r"read-?(?:more|also|next)|see-?also|more-?(?:from|on|stories|news)|also-?read|ctas?|outbrain|"
            r"taboola|sponsored|"
            r"advert\w{0,10}|werbung|anzeige|upsell|swiper|carousel|you-?may-?(?:also-?)?like|latest-?(?:from|"
            r"news)|donat(?:e|ion)"
        ),
    ),
    (
        Removal(kind="byline", rule="author_box"),
        _marked(r"author-?(?:bio|box|info|card|about|description|profile)|about-?(?:the-?)?author|bylines?|bio|"
        r"autor(?:en)?-?(?:box|info)|contributors?"),
    ),
    (
        Removal(kind="tags", rule="tag_list"),
        _marked(r"(?:article|post|entry|topic|story)-?(?:tags?|topics?|categories)|tags?-?(?:list|links|cloud|"
        r"container)|tagcloud|breadcrumbs?"),
    ),
    (
        Removal(kind="share", rule="share_box"),
        _marked(r"(?:social-?)?share|sharing|social-?(?:media|links|icons|buttons)|addtoany"),
    ),
    (
        Removal(kind="byline", rule="post_meta"),
        _marked(r"(?:post|entry|article|story)-?(?:meta|info|date)|postinfo|published|timestamp|"
        r"(?:estimated-?)?read(?:ing)?-?time|dateline"),
    ),
    (Removal(kind="share", rule="comment_box"), _marked(r"disqus|comments?-?(?:area|list|section|form|count)|respond")),
)  # fmt: skip
_BOX_TAGS: Mapping[str, Removal] = {
    "figcaption": Removal(kind="caption", rule="caption_element"),
    "nav": Removal(kind="promo", rule="navigation"),
    "button": Removal(kind="share", rule="button"),
}
_TEASER = Removal(kind="promo", rule="teaser_outside")
_LINK_LINE = Removal(kind="promo", rule="link_line")
# An element with more of the text than this is the article, whatever its class says ("promo-area" around it all).
_MOST_OF_A_BOX = 0.3
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# Share of a block's characters that are links, above which it is a pointer and not a sentence.
_POINTER = 0.8
_ENDS_SENTENCE = re.compile(r"[.!?…。！？:][\"'”’»«“)\]]*$")


def structural_removal(placed: Placed, *, is_after_text: bool) -> Removal | None:
    """Say why a block is not article text by where it stands; None if its place says nothing.

    ``is_after_text``: all running text of the article's main element came before it.
    """
    for box in placed.boxes:
        if box.share > _MOST_OF_A_BOX:
            break
        if box.tag in _BOX_TAGS:
            return _BOX_TAGS[box.tag]
        for removal, pattern in _BOXES:
            if pattern.search(box.names):
                return removal
    form, text = placed.block.form, placed.block.text
    is_pointer = placed.link_share > _POINTER and not _ADDRESS.match(text)
    if not placed.is_in_main and (is_after_text or is_pointer):
        return _TEASER
    if is_pointer and form in (Form.PARAGRAPH, Form.ITEM) and " " in text and not _ENDS_SENTENCE.search(text):
        return _LINK_LINE
    return None
