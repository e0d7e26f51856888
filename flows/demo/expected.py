"""What reading the newsroom should bring on each night, worked out from what it serves."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from flows.demo.articles import DemoArticle, articles_on
from flows.demo.site import Site
from transform.reasons import Reason
from transform.records import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedOutcome:
    """How one address should end in the run of a night."""

    source_id: str
    path: str
    """As linked, without trackers; of a plain text the name of the file."""
    status: Status
    reason: Reason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a whole night should bring, if every night before it was read too."""

    night: int
    outcomes: tuple[ExpectedOutcome, ...]
    """One for each address, whatever number of places it is linked from."""
    n_links: int
    """Links in all places taken together; what exceeds the outcomes are duplicates."""

    @property
    def n_duplicates(self) -> int:
        """How many links lead to an address that was linked already."""
        return self.n_links - len(self.outcomes)

    def count(self, status: Status) -> int:
        """Count the addresses that should end like this."""
        return sum(outcome.status is status for outcome in self.outcomes)

    @property
    def reasons(self) -> dict[Reason, int]:
        """Count the rejected and deferred addresses by their reason."""
        return dict(Counter(outcome.reason for outcome in self.outcomes if outcome.reason))

    @property
    def n_readable(self) -> int:
        """How many addresses should give an article, new or known."""
        return sum(map(self.count, (Status.LOADED, Status.NEW_VERSION, Status.UNCHANGED)))

    @property
    def changed(self) -> tuple[str, ...]:
        """The addresses that should give a new version of a known article."""
        return tuple(outcome.path for outcome in self.outcomes if outcome.status is Status.NEW_VERSION)


def expect(sites: Iterable[Site], night: int) -> Expected:
    """Work out what a night should bring from the sites as they stand on it."""
    outcomes: list[ExpectedOutcome] = []
    n_links = 0
    for site in sites:
        source_id = site.outlet.source_id
        outcomes.extend(_article_outcome(article, night) for article in articles_on(night, source_id))
        outcomes.extend(
            ExpectedOutcome(source_id=source_id, path=mishap.path, status=mishap.status, reason=mishap.reason)
            for mishap in site.mishaps
        )
        n_links += sum(len(listing.entries) for listing in site.listings)
    return Expected(night=night, outcomes=tuple(outcomes), n_links=n_links)


def _article_outcome(article: DemoArticle, night: int) -> ExpectedOutcome:
    status, reason = Status.UNCHANGED, None
    if article.first_night == night:
        status = Status.LOADED
    elif article.is_gone(night):
        status, reason = Status.REJECTED, Reason.FETCH_HTTP_4XX
    elif article.night_2 is not None:
        status = Status.NEW_VERSION
    path = article.redirected_from or article.path
    return ExpectedOutcome(source_id=article.source_id, path=path, status=status, reason=reason)
