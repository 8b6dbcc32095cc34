"""A text that may tell of one person’s private matters is doubted; one about a service is not."""

import pytest

from spinout.facts.private_matters import BELIEF, HEALTH, SICKNESS, UNION, private_matters


@pytest.mark.parametrize(
    ("text", "tells_of"),
    [
        ("I am pregnant and want to know about leave.", HEALTH),
        ("What of my depression if we move?", HEALTH),
        ("She has a disability. Does that move too?", HEALTH),
        ("My colleague is off sick until May.", SICKNESS),
        ("He was signed off in June.", SICKNESS),
        ("My sickness record is long.", SICKNESS),
        ("I am a member of UNISON.", UNION),
        ("She is in the union and afraid to ask.", UNION),
        ("Does my union membership move?", UNION),
        ("My faith matters to me at work.", BELIEF),
        ("I’m disabled.", HEALTH),
    ],
)
def test_what_points_to_one_person_is_doubted(text: str, tells_of: str) -> None:
    assert tells_of in private_matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "What happens to my pay and pension?",
        "We are a community health service of 40.",
        "I am in the mental health team.",
        "My mental health service may leave.",
        "What must the union be told?",
        "Sickness fell after others left. Is that true?",
        "Who is a member of a mutual?",
        "I have asked the board. It said no.",
        "Can staff with a disability keep their terms.",
        "",
    ],
)
def test_what_is_about_a_service_is_let_be(text: str) -> None:
    assert private_matters(text) == ()


def test_a_text_may_tell_of_more_than_one_matter() -> None:
    assert private_matters("I am ill. I am a member of Unite.") == (HEALTH, UNION)
