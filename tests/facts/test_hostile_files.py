"""Whatever a file holds, it is read or refused with a sentence; nothing else comes back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinout.facts.casefile import check_case

SCRAPS = st.sampled_from(
    (
        "[parent]", "[[narrative.options]]", "[money.set_up]", "[expression.items]", "kind = ",
        '"""', "'", '"', "=", "[", "]", "{", "}", "\n", ",", "#", ".", "value", "unknown",
        "2028-04-01", "1e9", "-1", "true", "\x00", "\ufeff", "é", "id,group,scheme,point,hours",
        "full_time_hours,ni_category,perimeter", "P-1", "none", "=1+1",
    )
)  # fmt: skip
HOSTILE = st.one_of(
    st.binary(max_size=300), st.lists(SCRAPS, max_size=40).map(lambda each: "".join(each).encode())
)
AGAIN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)


@AGAIN
@given(held=HOSTILE)
def test_any_bytes_as_case_toml_are_read_or_refused_with_a_sentence(folder, held):
    (folder / "case.toml").write_bytes(held)
    assert all(each.sentence.endswith((".", "?")) for each in check_case(folder))


@AGAIN
@given(held=HOSTILE)
def test_any_bytes_as_posts_csv_are_read_or_refused_with_a_sentence(folder, held):
    (folder / "posts.csv").write_bytes(held)
    assert all(each.sentence.endswith((".", "?")) for each in check_case(folder))


@pytest.mark.parametrize(
    "text",
    [
        '"x]" = 1',
        '[parent]\n"na.me" = 1',
        '[parent]\n"a[b" = 1',
        '[money]\n"set up" = { value = 1 }',
        "[variants]\n'' = { pay_from = 'posts', x = 1 }",
        "[parent]\nkind.of.thing = 1",
        "case = [1, 2]",
        "[[parent]]\nname = 'x'",
        f"[proposer]\nemployees = {'9' * 5000}",
    ],
)
def test_names_and_numbers_nobody_would_write_still_get_a_sentence(problems_in_case, text):
    found = problems_in_case(text)
    assert found
    assert all(each.sentence for each in found)
