"""The passage as it may be shown to anyone: nothing from which a small group could be found.

When fewer than ten posts move, every total is a small group, so no pay and no cost that rests on
posts may leave the team.
"""

from dataclasses import replace

from spinout.facts.plan import PayFrom
from spinout.handovers.passage import Lack, Passage
from spinout.handovers.showing import FEWEST_SHOWN

TOO_FEW = (
    f"Fewer than {FEWEST_SHOWN} posts move. Their pay, and any cost worked out from it, is kept "
    "out of the open papers, so that nobody can work out one person’s pay."
)


def shareable(passage: Passage) -> Passage:
    """The passage with whatever rests on too few posts left out, and saying so."""
    if passage.package is None or passage.package.posts_in >= FEWEST_SHOWN:
        return passage
    variants = passage.facts.variants
    from_posts = {key for key, each in variants.items() if each.pay_from is PayFrom.POSTS}
    hidden = passage.variant.key in from_posts
    return replace(
        passage,
        package=None,
        pay_plan=None,
        money=None if hidden else passage.money,
        other_money={k: v for k, v in passage.other_money.items() if k not in from_posts},
        differences={
            key: rows
            for key, rows in passage.differences.items()
            if key not in from_posts and not hidden
        },
        lacks=(*passage.lacks, Lack(stage="employment", sentence=TOO_FEW)),
    )
