"""One line that holds the typical posts, each post's own comparison and the pay plan together."""

from dataclasses import dataclass

from spinout.handovers.pay import Package, PayPlan
from spinout.handovers.showing import FEWEST_SHOWN
from spinout.money import money


@dataclass(frozen=True, slots=True, kw_only=True)
class PayBill:
    """The yearly cost of the posts that move, added up three ways, in whole pence.

    `typical` and `others` are sums over the posts of the groups shown and of the rest. `each` is
    the sum of every post's own comparison and `plan` the pay plan's first year with all in post.
    """

    posts: int
    typical_posts: int
    typical: int
    others: int
    each: int
    plan: int
    first_year: int
    """The pay plan's first year as it stands, with whatever leavers and empty posts change."""

    @property
    def agrees(self) -> bool:
        """Whether all three come to the same penny."""
        return self.typical + self.others == self.each == self.plan

    @property
    def sentence(self) -> str:
        """The line as every paper of a team prints it; no group under ten can be found in it."""
        others = self.posts - self.typical_posts
        groups = f"{self.typical_posts} posts in typical groups {money(self.typical)}"
        rest = f"{others} others {money(self.others)}"
        if others == 0:
            parts = groups
        elif self.typical_posts == 0:
            parts = rest
        elif min(others, self.typical_posts) < FEWEST_SHOWN:
            parts = f"{self.posts} posts {money(self.each)}"
        else:
            parts = f"{groups}, {rest}"
        verdict = "They agree to the penny." if self.agrees else "They do not agree. Tell us."
        later = ""
        if self.first_year != self.plan:
            later = (
                f" With leavers and empty posts, the plan’s first year is {money(self.first_year)}."
            )
        return (
            f"Cost check: {parts}; every post’s own figures {money(self.each)}; the pay plan’s "
            f"first year {money(self.plan)}. {verdict}{later}"
        )


def pay_bill(found: Package | None, plan: PayPlan | None) -> PayBill | None:
    """The three sums; None where posts are not compared, a pension is not known or no plan is."""
    if found is None or plan is None or not found.people or found.go_cost is None:
        return None
    shown = [post for post in found.typical if post.end != "lowest" and post.group_cost is not None]
    typical = sum(post.group_cost or 0 for post in shown)
    return PayBill(
        posts=found.posts_in,
        typical_posts=sum(post.posts for post in shown),
        typical=typical,
        others=found.go_cost - typical,
        each=sum(post.go.employer_cost for post in found.people),
        plan=plan.as_moved,
        first_year=int(plan.cost[:, :12].sum()),
    )
