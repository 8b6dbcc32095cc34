"""What stops the pay plan, each as a full sentence."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from spinout.employment.sides import NEED_ACCESS, NEED_OFFER, NEED_RATE, NEED_SCHEME
from spinout.facts.plan import CaseFacts
from spinout.findings import NeedsToKnowError

_ASKED_BY: Mapping[str, str] = MappingProxyType(
    {
        NEED_ACCESS: "terms.access",
        NEED_OFFER: "terms.access",
        NEED_RATE: "terms.employer_rate_after",
        NEED_SCHEME: "posts.scheme",
    }
)


class PostsNotKnownError(NeedsToKnowError):
    """The case holds no posts yet, so there is no pay to compare or to plan."""

    keys = ("posts",)

    def __init__(self) -> None:
        super().__init__(
            "We need to know: the posts of the service. Add a row for each to see pay, pensions "
            "and terms."
        )


def need_posts(facts: CaseFacts) -> None:
    """Raises PostsNotKnownError where the case holds no posts, not even unfinished ones."""
    if not facts.posts and not facts.unfinished_posts:
        raise PostsNotKnownError


class PlanNeedsGoLiveError(NeedsToKnowError):
    """The day the service would move is not known, so the months have no first month."""

    keys = ("case.go_live",)

    def __init__(self) -> None:
        super().__init__(
            "We need to know: the day your service would move. Enter go_live in the case file, "
            "such as 2028-04-01, to see pay month by month."
        )


class PlanNeedsPensionError(NeedsToKnowError):
    """What the employer would pay into a pension is not known, so a cost would be too low."""

    def __init__(self, needs: Iterable[str]) -> None:
        asked = tuple(dict.fromkeys(needs))
        self.keys = tuple(dict.fromkeys(_ASKED_BY[need] for need in asked))
        super().__init__(f"{' '.join(asked)} Pay month by month waits for this.")


class OnlyOfficersError(NeedsToKnowError):
    """Every post that moves is in a scheme of officers, of which nothing is worked out."""

    def __init__(self, says: Iterable[str]) -> None:
        super().__init__(f"{' '.join(says)} There is no other post to plan.")
