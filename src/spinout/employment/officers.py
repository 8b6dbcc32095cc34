"""Posts of police officers and firefighters, taken apart so that no total guesses their pension."""

from dataclasses import replace

from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter, Post
from spinout.facts.questions.terms import UNIFORMED_SCHEMES


def is_officers(post: Post) -> bool:
    """Whether the post is in a scheme of which nothing is worked out."""
    return post.scheme in UNIFORMED_SCHEMES


def officers_apart(facts: CaseFacts) -> tuple[CaseFacts, tuple[Post, ...]]:
    """The case without the posts of officers, and those of them inside the service."""
    rest = tuple(post for post in facts.posts if not is_officers(post))
    inside = (post for post in facts.posts if post.perimeter is Perimeter.IN)
    return replace(facts, posts=rest), tuple(post for post in inside if is_officers(post))
