"""What is wrong with a post’s place on its pay, as sentences that say what to enter."""

from spinout.facts.problems import quoted


def no_such_range(entered: str) -> str:
    """A grade that names no range of teachers’ pay, on a post that is paid by one."""
    return (
        f"There is no range {quoted(entered)} on teachers’ pay. Enter the range as the grade: "
        "Main, Upper or Unqualified."
    )


def top_below_point(top: str, point: str) -> str:
    """A post that stands above the top of its own grade."""
    return f"The top of the grade, {quoted(top)}, is below the post’s own point, {quoted(point)}."


def step_without_scale() -> str:
    """A point to rise to or to start on, for a post with a pay of its own."""
    return "This post has a pay of its own, so it has no points. Clear this, or clear the pay."


def share_and_pay() -> str:
    """A share of the year for a pay that is already what is really paid."""
    return "This post has a pay and a share of the year. The pay is what is really paid: clear one."
