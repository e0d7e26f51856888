"""Which words of an article were said: over the borders of sentences and paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from transform.quotations.clauses.frames import find_frames, may_report
from transform.quotations.clauses.looking_back import frame_looking_back
from transform.quotations.clauses.subjects import Frame, Order, colon_frame, main_subject, reaches
from transform.quotations.languages.record import Language
from transform.quotations.reading.leads import without_lead
from transform.quotations.reading.marks import Paragraph
from transform.quotations.reading.sentences import Sentence, split_sentences
from transform.quotations.reading.tokens import read_tokens
from transform.quotations.said.contents import drafts_of
from transform.quotations.said.drafts import Chars, Draft, ReadSentence, chars_of, make_draft
from transform.quotations.said.signatures import signed_drafts
from transform.quotations.said.transcripts import transcript_drafts

# Fewer words in marks, without a reporting clause, are rather a title or a scare quote.
SHORTEST_SPEECH = 8
SHORTEST_UNKNOWN_SPEECH = 4
# "of", "with", "from": in a heading they keep their small letter.
LONGEST_SMALL_WORD = 4
# Longer runs of words without a full stop are tables or lists; reading them as sentences would take quadratic time.
LONGEST_SENTENCE = 250


@dataclass(slots=True)
class _State:
    """What is carried from one sentence to the next."""

    found: list[Draft] = field(default_factory=list)
    going: Draft | None = None
    """The quotation of the sentence before, which may go on."""
    before: tuple[Sentence, int] | None = None
    """The sentence before, and its paragraph."""
    resting: tuple[Draft, ReadSentence] | None = None
    """The quotation before a sentence of the reporter's own, after which it may go on, with that sentence."""
    colon: tuple[ReadSentence, Frame] | None = None
    """A sentence before that ended in a colon."""
    subject: Chars | None = None
    """Whom the last sentence with a known subject was about."""
    unread: list[Sentence] = field(default_factory=list)
    """The sentences after it, in which nobody has looked for a subject yet."""
    waiting: list[tuple[Sentence, int]] = field(default_factory=list)
    """Marked sentences of a paragraph whose closing mark is left out: their speaker may come in the next one."""
    is_running: bool = False
    """Whether the paragraph before left its quotation open."""


def find_drafts(text: str, paragraphs: Sequence[Paragraph], language: Language) -> list[Draft]:
    """Find the quotations of a text, in the order of their first words."""
    turns, taken = transcript_drafts(text, paragraphs, language)
    signed, with_signature = signed_drafts(text, paragraphs) if language.verbs else ([], set())
    signed = [draft for draft in signed if draft.paragraph not in taken]
    taken |= with_signature
    state = _State(found=turns + signed)
    for paragraph in paragraphs:
        if paragraph.number in taken:
            state.going = state.colon = state.subject = None
            state.unread.clear()
            continue
        plain = without_lead(text, paragraph)
        for number, sentence in enumerate(split_sentences(text, plain, language)):
            _take(text, state, sentence, paragraph, language, is_first=number == 0)
        state.is_running = bool(paragraph.stretches) and not paragraph.stretches[-1].is_closed
    _give_up_waiting(state)
    return sorted(state.found, key=lambda draft: draft.spans[0])


def _take(
    text: str, state: _State, sentence: Sentence, paragraph: Paragraph, language: Language, *, is_first: bool
) -> None:
    if not language.verbs:
        state.found.extend(_unattributed(text, sentence, paragraph.number))
        return
    is_open = state.going is not None and state.going.speaker is None
    may = is_open or may_report(text, sentence, language)
    read = _read(text, sentence, language) if may else ReadSentence(sentence, [], [])
    drafts = drafts_of(text, read, language, paragraph.number) or _refers_back(state, read, language)
    if language.moves_subjects and not language.drops_subjects:
        _give_subject(text, state, drafts, language)
    opens_marked = bool(sentence.stretches) and sentence.stretches[0].start <= sentence.start + 1
    if opens_marked and not read.frames:
        _continue(text, state, sentence, paragraph, language, is_first=is_first)
    else:
        if drafts and opens_marked and state.is_running and is_first and _is_signed(drafts[0], sentence):
            drafts[0].spans[:0] = [(waited.start, waited.end) for waited, _ in state.waiting]
            if state.waiting:
                drafts[0].paragraph = state.waiting[0][1]
            state.waiting = []
        _give_up_waiting(state)
        if not drafts and _goes_on_reporting(text, read, language, state, is_first=is_first):
            speaker = state.going.speaker if state.going is not None else _subject(text, state, language)
            goes_on = bool(sentence.stretches) and state.going is not None and state.going.has_marks and not is_first
            if state.going is None or (state.going.method != "free_indirect" and not goes_on):
                state.going = _free_indirect(read, speaker, paragraph.number)
                state.found.append(state.going)
            else:
                state.going.spans.append((sentence.start, sentence.end))
        else:
            state.found.extend(drafts)
            going = state.going
            state.resting = (going, read) if going is not None and not drafts and not is_first else None
            state.going = drafts[-1] if drafts else None
    state.colon = _open_colon(read, language)
    state.before = (sentence, paragraph.number)
    if read.frames and read.frames[-1].subject is not None:
        state.subject = chars_of(read.tokens, read.frames[-1].subject)
        state.unread.clear()
    elif not opens_marked:
        state.unread.append(sentence)


def _read(text: str, sentence: Sentence, language: Language) -> ReadSentence:
    tokens = read_tokens(text, sentence, language)
    frames = find_frames(tokens, language) if 0 < len(tokens) <= LONGEST_SENTENCE else []
    return ReadSentence(sentence, tokens, frames)


def _refers_back(state: _State, read: ReadSentence, language: Language) -> list[Draft]:
    """Give the sentence before to whom "Das teilte die Reederei mit." names, unless it is somebody's already."""
    frame = frame_looking_back(read.tokens, read.frames, language) if state.before is not None else None
    if frame is None or state.before is None:
        return []
    before, number = state.before
    spans = [(before.start, before.end)]
    last = state.found[-1] if state.found else None
    if last is not None and last.spans[-1][0] < before.end and last.spans[-1][1] > before.start:
        if last.cue is not None or last.speaker is not None:
            return []
        state.found.pop()  # marked words that nobody had been given yet
        spans, number = last.spans, last.paragraph
    elif frame.order is Order.SOURCE_PHRASE:
        return []  # it credits words in marks alone
    found = make_draft(read, frame, spans, "before_reference", number)
    if last is not None and spans is last.spans:
        found.style, found.has_marks = last.style, last.has_marks
    return [found]


def _give_subject(text: str, state: _State, drafts: Sequence[Draft], language: Language) -> None:
    """Give an infinitive that opens its sentence the speaker before it: "Et de conclure : « ... »"."""
    for draft in drafts:
        if draft.speaker is None and draft.verb is not None and draft.verb.is_participle:
            draft.speaker = state.going.speaker if state.going is not None else _subject(text, state, language)


def _subject(text: str, state: _State, language: Language) -> Chars | None:
    """Find whom the sentences before were about; looked for only now, as few sentences need it."""
    for sentence in reversed(state.unread):
        read = _read(text, sentence, language)
        reporting = read.frames[-1].subject if read.frames else None
        if about := reporting or main_subject(read.tokens, len(read.tokens), language):
            state.subject = chars_of(read.tokens, about)
            break
    state.unread.clear()
    return state.subject


def _open_colon(read: ReadSentence, language: Language) -> tuple[ReadSentence, Frame] | None:
    """Find who is to speak after a sentence that ends in a colon."""
    colon = len(read.tokens) - 1
    if colon < 1 or read.tokens[colon].tag != ":":
        return None
    frame = next((one for one in reversed(read.frames) if reaches(read.tokens, one, colon)), None)
    frame = frame or colon_frame(read.tokens, colon, language) or next(reversed(read.frames), None)
    return (read, frame) if frame is not None else None


def _is_signed(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a quotation opens its sentence and has its speaker after it."""
    return draft.spans[0][0] <= sentence.start + 1 and draft.cue is not None and draft.cue[0] > draft.spans[0][0]


def _continue(
    text: str, state: _State, sentence: Sentence, paragraph: Paragraph, language: Language, *, is_first: bool
) -> None:
    """Place a sentence that opens with marked words and has no reporting clause of its own."""
    if state.colon is not None:
        read, frame = state.colon
        state.going = make_draft(read, frame, [(sentence.start, sentence.end)], "colon", paragraph.number)
        state.going.style, state.going.has_marks = sentence.stretches[0].style, True
        state.found.append(state.going)
    elif is_first and sentence.is_all_marked and not sentence.stretches[-1].is_closed:
        state.waiting.append((sentence, paragraph.number))
    elif state.waiting and is_first:
        state.waiting.append((sentence, paragraph.number))
        _give_up_waiting(state)
    elif state.going is not None and _goes_on(text, state, sentence, language, is_first=is_first):
        state.going.spans.append((sentence.start, sentence.end))
    elif not is_first and sentence.is_all_marked and (rested := _rested(text, state, language)) is not None:
        state.going, state.resting = rested, None
        state.going.spans.append((sentence.start, sentence.end))
    elif (is_speech(text, sentence) or _is_unread(text, sentence, language)) and not (
        is_first and _is_heading(text, sentence)
    ):
        is_alien = is_first or _has_clause(text, sentence, language)
        speaker = None if is_alien else _subject(text, state, language)
        state.going = _plain(sentence, speaker, paragraph.number)
        state.found.append(state.going)


def _rested(text: str, state: _State, language: Language) -> Draft | None:
    """Return the quotation that goes on after a sentence of the reporter's own; read only now, as few do."""
    if state.resting is None:
        return None
    going, read = state.resting
    return going if _is_interlude(text, going, read, language) else None


def _is_interlude(text: str, going: Draft, read: ReadSentence, language: Language) -> bool:
    """Tell whether a sentence between two quoted ones is about nobody else: "“...,” Sousa said. She smiled. “...”"."""
    if going.speaker is None:
        return False
    tokens = read.tokens or read_tokens(text, read.sentence, language)
    about = main_subject(tokens, len(tokens), language)
    if about is None:
        return False
    speaker = text[slice(*going.speaker)].lower()
    names = [token.low for token in tokens[slice(*about)] if token.tag == "U"]
    return all(name in speaker for name in names)


def _goes_on(text: str, state: _State, sentence: Sentence, language: Language, *, is_first: bool) -> bool:
    """Tell whether a marked sentence belongs to the quotation before it: not a heading."""
    if not sentence.is_all_marked and not is_first and _has_clause(text, sentence, language):
        return False
    if not is_first or state.is_running:
        return True
    is_whole = sentence.is_all_marked
    if language.moves_subjects:  # "«...».": the full stop stands after the mark
        is_whole = sentence.stretches[0].start <= sentence.start and sentence.stretches[-1].end >= sentence.end - 1
    return is_whole and not _is_heading(text, sentence)


def _has_clause(text: str, sentence: Sentence, language: Language) -> bool:
    """Tell a reporting clause that is not understood by the comma before it: "“...,” she and all the hall had it."."""
    stretch = sentence.stretches[0]
    if stretch.end >= sentence.end - 2 or "," not in (text[stretch.inner_end - 1], text[stretch.end : stretch.end + 1]):
        return False
    rest = text[stretch.end : sentence.end].split()
    return language.subjunctives.isdisjoint(rest)  # „...“, allerdings sei das nicht neu


def _is_unread(text: str, sentence: Sentence, language: Language) -> bool:
    """Tell speech beside a clause that is not understood from a name: three words or more, not all capitalised."""
    found = _first_marked(text, sentence)
    is_name = len(found) < SHORTEST_UNKNOWN_SPEECH - 1 or all(word[0].isupper() for word in found)
    return not is_name and found[0][0].isupper() and _has_clause(text, sentence, language)


def _is_heading(text: str, sentence: Sentence) -> bool:
    """Tell a paragraph of its own such as 'A Harbour in the Fog' from speech: few words, the long ones capitalised."""
    found = _first_marked(text, sentence)
    small = [word for word in found[1:] if not word[0].isupper()]
    return 2 < len(found) < SHORTEST_SPEECH and all(len(word) <= LONGEST_SMALL_WORD for word in small)


def _first_marked(text: str, sentence: Sentence) -> list[str]:
    """Return the words of a sentence's first marked stretch."""
    stretch = sentence.stretches[0]
    return text[stretch.inner_start : stretch.inner_end].split()


def _give_up_waiting(state: _State) -> None:
    """Give waiting paragraphs to the speaker before them, as none came after."""
    if not state.waiting:
        return
    spans = [(sentence.start, sentence.end) for sentence, _ in state.waiting]
    if state.going is None:
        first, number = state.waiting[0]
        state.going = _plain(first, None, number)
        state.found.append(state.going)
        spans = spans[1:]
    state.going.spans.extend(spans)
    state.waiting = []


def _unattributed(text: str, sentence: Sentence, paragraph: int) -> list[Draft]:
    """Keep what is long enough to be speech, in a language whose reporting verbs are not known."""
    out = []
    for stretch in sentence.stretches:
        words = text[stretch.inner_start : stretch.inner_end].split()
        # Chinese and Japanese part no words by blanks.
        if len(words) >= SHORTEST_UNKNOWN_SPEECH or (len(words) == 1 and len(words[0]) >= 2 * SHORTEST_UNKNOWN_SPEECH):
            out.append(_plain(Sentence(stretch.start, stretch.end, (stretch,)), None, paragraph))
            out[-1].method = "marks"
    return out


def _goes_on_reporting(text: str, read: ReadSentence, language: Language, state: _State, *, is_first: bool) -> bool:
    """Tell whether a sentence is still what somebody said, by its mood: "Das sei nicht neu."."""
    if read.frames or not language.subjunctives:
        return False
    plain = [
        i for i, token in enumerate(read.tokens) if token.low in language.reporting_subjunctives and token.tag != "U"
    ]
    is_plain = any(i == 0 or read.tokens[i - 1].low not in ("als", "ob", "es") for i in plain)
    if state.going is None or is_first:
        return is_plain and not is_first and _subject(text, state, language) is not None
    return is_plain or any(token.low in language.subjunctives for token in read.tokens)


def _free_indirect(read: ReadSentence, speaker: Chars | None, paragraph: int) -> Draft:
    sentence = read.sentence
    return Draft(
        spans=[(sentence.start, sentence.end)],
        cue=None,
        verb=None,
        speaker=speaker,
        method="free_indirect",
        paragraph=paragraph,
        sentence=(sentence.start, sentence.end),
        style=sentence.stretches[0].style if sentence.stretches else None,
        has_marks=bool(sentence.stretches),
        tokens=read.tokens,
    )


def _plain(sentence: Sentence, speaker: Chars | None, paragraph: int) -> Draft:
    """Make a quotation without a cue, of whoever the sentence before was about."""
    stretches = sentence.stretches
    span = (sentence.start, sentence.end) if speaker else (stretches[0].start, stretches[-1].end)
    return Draft(
        spans=[span],
        cue=None,
        verb=None,
        speaker=speaker,
        method="previous_sentence" if speaker else "unattributed",
        paragraph=paragraph,
        sentence=(sentence.start, sentence.end),
        style=stretches[0].style,
        has_marks=True,
        tokens=[],
    )


def is_speech(text: str, sentence: Sentence) -> bool:
    """Tell whole sentences in marks from titles and scare quotes that open a sentence."""
    return sentence.is_all_marked or len(_first_marked(text, sentence)) >= SHORTEST_SPEECH
