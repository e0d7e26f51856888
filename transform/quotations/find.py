"""The quotations of a text with their speakers: the one public function of the package."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from transform.ids import content_id
from transform.quotations.circumstances.addressees import told_to, without_dative
from transform.quotations.circumstances.days import said_on
from transform.quotations.circumstances.reporting import Reporting
from transform.quotations.confidence import confidence_of, rule_of
from transform.quotations.languages.choice import language_for
from transform.quotations.languages.record import Language
from transform.quotations.reading.marks import Stretch, split_paragraphs
from transform.quotations.reuse.digest import digest_of_words
from transform.quotations.said.attribution import find_drafts
from transform.quotations.said.dialogue import mark_dialogue
from transform.quotations.said.drafts import Chars, Draft
from transform.quotations.speakers.cast import Cast
from transform.quotations.speakers.identities import Identity, Printed
from transform.records import Anonymity, Quotation, QuotationKind, Span, Speaker

CONTEXT = 100
"""Characters kept on either side of a quotation."""
_WORD = re.compile(r"[^\W_]+")
_TRIMMED = " \t\r\n\x0b\x0c\x85\xa0\u2028\u2029,;:–—-"


def find_quotations(
    text: str,
    language: str | None,
    *,
    version_id: UUID,
    article_id: UUID,
    published_on: date | None = None,
) -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    """Find who said what in an article's body.

    ``language`` is BCP 47; of a language the engine does not know only words in quotation marks are found, without
    their speakers. ``published_on`` resolves "on Monday". Offsets count code points; nothing is ever raised.
    """
    known = language_for(language)
    paragraphs = mark_dialogue(text, split_paragraphs(text), known)
    stretches = [stretch for paragraph in paragraphs for stretch in paragraph.stretches]
    marked = _Marked(stretches)
    cast = Cast(text, article_id, known, paragraphs)
    found: list[tuple[Draft, tuple[Span, ...], Printed | None, Identity | None]] = []
    starts: set[int] = set()
    for draft in find_drafts(text, paragraphs, known):
        spans = _clean_spans(text, draft.spans, marked)
        if not spans or spans[0].char_start in starts:
            continue
        printed = _printed(text, draft, known)
        is_label = draft.verb is not None and draft.verb.lemma == ":"
        if known.moves_subjects and is_label and printed and draft.cue:  # but "Monti vince in salita: ..."
            is_label = not text[printed.end : draft.cue[0]].strip()
        if printed and is_label and not cast.is_known(printed):
            continue  # "Bottom line: ...", „Augenmaß: ...“
        starts.add(spans[0].char_start)
        if printed and draft.method == "previous_sentence":
            printed, identity = cast.topic(printed)
        else:
            identity = cast.resolve(printed) if printed else None
        if printed is None and draft.cue and known.drops_subjects:
            identity = cast.unprinted(draft.cue[0], draft.paragraph)
        found.append((draft, spans, printed, identity))
    quotations = []
    version = str(version_id)
    before: tuple[Chars | None, tuple[str | None, date | None]] = None, (None, None)
    for number, (draft, spans, printed, identity) in enumerate(found):
        told: str | None = None
        said_raw: str | None = None
        said: date | None = None
        if draft.cue:
            said_at = [(span.char_start, span.char_end) for span in spans]
            reporting = Reporting(text, draft.tokens, draft.cue, draft.verb, draft.speaker, said_at, known)
            told = told_to(reporting)
            if not draft.method.endswith("source_phrase"):  # "a study published on Monday" was not written then
                said_raw, said = said_on(reporting, published_on)
            if said_raw is None and draft.method.endswith("inherited") and draft.speaker == before[0]:
                said_raw, said = before[1]  # "said on Monday that ... and added that ..."
            before = draft.speaker, (said_raw, said)
        who = cast.current(identity.speaker_id) if identity else None
        anonymity = who.anonymity if who else Anonymity.UNRESOLVED
        surface = printed.surface if printed else None
        start, end = spans[0].char_start, spans[-1].char_end
        words = " [...] ".join(text[span.char_start : span.char_end] for span in spans)
        kind = QuotationKind.DIRECT if draft.method == "transcript" else marked.kind(text, spans)
        quotations.append(
            Quotation(
                quotation_id=content_id("quotation", version, str(start)),
                version_id=version_id,
                article_id=article_id,
                quotation_no=number,
                kind=kind,
                text=words,
                spans=spans,
                char_start=start,
                char_end=end,
                paragraph_no=draft.paragraph,
                context_before=text[max(0, start - CONTEXT) : start],
                context_after=text[end : end + CONTEXT],
                quote_style=draft.style if kind is not QuotationKind.INDIRECT else None,
                cue=text[draft.cue[0] : draft.cue[1]] if draft.cue else None,
                cue_start=draft.cue[0] if draft.cue else None,
                cue_end=draft.cue[1] if draft.cue else None,
                cue_lemma=draft.verb.lemma if draft.verb else None,
                cue_class=(draft.verb.cue_class or None) if draft.verb else None,
                speaker_id=who.speaker_id if who else None,
                speaker_surface=surface,
                speaker_start=printed.start if printed else None,
                speaker_end=printed.end if printed else None,
                anonymity=anonymity,
                anonymity_descriptor=who.descriptor if who else None,
                anonymity_reason=who.reason if who else None,
                told_to=told,
                said_on_raw=said_raw,
                said_on=said,
                confidence=confidence_of(rule_of(draft.method, kind, anonymity, surface)),
                method=draft.method,
                text_digest=digest_of_words(words),
            )
        )
    return tuple(quotations), cast.speakers()


class _Marked:
    """Tells which characters stand between quotation marks."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches
        self._starts = [stretch.start for stretch in stretches]

    def at(self, position: int) -> Stretch | None:
        """Return the stretch around a position, its marks included."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self._stretches[index].end:
            return self._stretches[index]
        return None

    def kind(self, text: str, spans: Sequence[Span]) -> QuotationKind:
        """Tell whether all, some or no words of the spans are marked."""
        inside = outside = False
        for span in spans:
            at = span.char_start
            index = max(0, bisect_right(self._starts, at) - 1)
            while at < span.char_end:
                while index < len(self._stretches) and self._stretches[index].end <= at:
                    index += 1
                if index >= len(self._stretches) or self._stretches[index].start >= span.char_end:
                    outside = outside or bool(_WORD.search(text, at, span.char_end))
                    break
                stretch = self._stretches[index]
                outside = outside or (stretch.start > at and bool(_WORD.search(text, at, stretch.start)))
                inside = True
                at = stretch.end
        if not inside:
            return QuotationKind.INDIRECT
        return QuotationKind.MIXED if outside else QuotationKind.DIRECT


def _clean_spans(text: str, spans: Sequence[Chars], marked: _Marked) -> tuple[Span, ...]:
    """Trim blanks, loose punctuation and the outer marks; drop spans without a word."""
    out: list[Span] = []
    for start, end in sorted(spans):
        while start < end and text[start] in _TRIMMED:
            start += 1
        while start < end and text[end - 1] in _TRIMMED:
            end -= 1
        stretch = marked.at(start) if start < end else None
        if stretch is not None and stretch.start <= start:
            rest = text[stretch.end : end] if stretch.end < end else ""
            if not _WORD.search(rest) and stretch.end >= end - len(rest):
                start, end = max(start, stretch.inner_start), min(stretch.inner_end, end)
        while start < end and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        if start < end and _WORD.search(text, start, end) and not (out and start < out[-1].char_end):
            out.append(Span(char_start=start, char_end=end))
    return tuple(out)


def _printed(text: str, draft: Draft, language: Language) -> Printed | None:
    if draft.speaker is None:
        return None
    start, end = draft.speaker
    end = start + len(without_dative(text[start:end], language))
    draft.speaker = (start, end)
    return Printed(text[start:end], start, end, draft.paragraph, draft.tokens)
