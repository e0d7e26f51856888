from lxml.html import document_fromstring

from tests.transform.pages import PARAGRAPHS, TEXT
from transform.body.containers import container_blocks, running_text
from transform.body.page_text import read_page_text

OTHER = "Readers of the Harbour Post have told us since then what they think of the plan, and most of them like it."


def container(body: str) -> tuple[str | None, list[str]]:
    """The id of the container, and its blocks."""
    running = running_text(read_page_text(document_fromstring(f"<body>{body}</body>")))
    blocks = [block.text for block in container_blocks(running)]
    return running.container.get("id") if running is not None else None, blocks


def test_the_innermost_element_with_most_running_text_is_the_container() -> None:
    page = f"<div id='page'><div id='story'>{TEXT}</div><div><p>{OTHER}</p></div></div>"
    assert container(page) == ("story", list(PARAGRAPHS))


def test_a_text_split_over_containers_is_held_by_what_is_around_them() -> None:
    halves = [f"<div><p>{first}</p><p>{second}</p></div>" for first, second in (PARAGRAPHS[:2], PARAGRAPHS[2:])]
    assert container(f"<div id='page'><div id='story'>{''.join(halves)}</div></div>") == ("story", list(PARAGRAPHS))


def test_comments_are_not_it_however_many_there_are() -> None:
    comments = "".join(f"<div><p>{OTHER} {number}</p></div>" for number in range(30))
    page = f"<div id='story'>{TEXT}</div><div class='comments' id='talk'>{comments}</div>"
    assert container(page) == ("story", list(PARAGRAPHS))


def test_a_consent_notice_is_not_it_but_an_article_in_a_layout_with_a_sidebar_is() -> None:
    page = f"<div id='story' class='with-sidebar'>{TEXT}</div><div class='cookie-notice'><p>{OTHER}</p></div>"
    assert container(page) == ("story", list(PARAGRAPHS))


def test_lines_of_links_are_no_running_text() -> None:
    links = "".join(f"<p><a href='/{number}'>{OTHER}</a></p>" for number in range(30))
    assert container(f"<div id='story'>{TEXT}</div><div id='more'>{links}</div>")[0] == "story"


def test_text_parted_by_line_breaks_is_running_text_of_its_element() -> None:
    assert container(f"<div id='story'>{'<br><br>'.join(PARAGRAPHS)}</div>") == ("story", list(PARAGRAPHS))


def test_a_page_of_labels_has_none() -> None:
    assert container("<ul><li>Fares</li><li>Boats</li></ul>") == (None, [])


def test_labels_after_the_last_paragraph_are_not_read() -> None:
    assert container(f"<div id='story'>{TEXT}<div>Imprint</div><div>Contact</div></div>") == ("story", list(PARAGRAPHS))


def test_a_short_article_outweighs_any_number_of_teasers_below_it() -> None:
    teaser = f"<div><h3><a href='/vote'>What readers think</a></h3><p>{OTHER}</p></div>"
    assert container(f"<div id='story'>{TEXT}</div><div id='more'>{teaser * 30}</div>") == ("story", list(PARAGRAPHS))
