"""Sentences about a row of a list that could stand alone, but not beside the plan’s own posts."""

from spinout.facts.problems import quoted


def label_in_plan(entered: str) -> str:
    """A label that a post of the plan has already."""
    return (
        f"Your plan already has a post with the label {quoted(entered)}. Leave this row out, or "
        "give it a label of its own."
    )


def no_room(posts: int) -> str:
    """More posts than there is room for."""
    return f"A plan here has room for {posts:,} more posts. Leave this row out."
