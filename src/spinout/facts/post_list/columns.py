"""What each column of somebody’s list stands for: one of our columns, a check, or nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from spinout.facts.posts_columns import COLUMNS, plain_heading
from spinout.facts.sheet_layout import HEADINGS_OF_POSTS, NUMBER, column_headed

NOT_USED = ""
THEIR_TIME, THEIR_PAY = "their_time", "their_pay"
CHECKS: Mapping[str, str] = MappingProxyType(
    {
        THEIR_TIME: "Full-time equivalents, to check the total only",
        THEIR_PAY: "Pay a year, to check the total only",
    }
)
"""Columns of which the sum alone is taken, to hold beside what we make of the list."""

MEANINGS: Mapping[str, str] = MappingProxyType(
    {**{name: HEADINGS_OF_POSTS[name] for name in (*COLUMNS, NUMBER)}, **CHECKS}
)
"""What a column may stand for, in words."""

_SHORT: Mapping[str, str] = MappingProxyType(
    {
        NUMBER: "How many posts",
        "perimeter": "Does it move?",
        THEIR_TIME: "Full-time equivalents (check only)",
        THEIR_PAY: "Pay a year (check only)",
    }
)

_SAID: Mapping[str, str] = MappingProxyType(
    {
        "id": "ref reference post_ref post_id post_number post_no position_number position_id",
        "group": "job job_title post_title role role_title title position post job_role occupation",
        "grade": "band pay_band grade_name pay_grade job_grade",
        "scheme": "pension pension_scheme pension_fund scheme_name",
        "spine": "pay_scale pay_spine scale",
        "point": "scp spine_point spinal_point spinal_column_point pay_point step increment",
        "point_to": "max_scp top_of_grade max_point grade_maximum highest_point",
        "hours": "contracted_hours weekly_hours hours_per_week contract_hours hours_a_week hrs",
        "full_time_hours": "fte_hours standard_hours full_time_week full_time whole_time_hours "
        "full_time_hours_per_week",
        "year_share": "term_time_share paid_share year_share_paid",
        "pay": "salary annual_salary actual_salary annual_pay actual_pay gross_pay basic_pay",
        "pay_to": "max_salary top_salary highest_salary",
        "ni_category": "ni_letter ni_category_letter ni_code ni_table_letter",
        "years_band": "service_band length_of_service years_service years_of_service",
        "works": "contract_type employment_type contract basis",
        "perimeter": "moves in_scope scope transfers",
        "reason": "note notes comment comments",
        NUMBER: "posts headcount heads count how_many number_of_posts no_of_posts",
        THEIR_TIME: "fte full_time_equivalent whole_time_equivalent wte",
    }
)
_BY_SAID = {said: name for name, several in _SAID.items() for said in several.split()}
_SMALL = re.compile(r"_(?:a_year|per_annum|pa|p_a|gbp)$")


def suggested(headings: Sequence[str]) -> tuple[str, ...]:
    """What each heading most likely stands for; NOT_USED where nothing is likely.

    No meaning is given twice: the first column of a meaning has it. Where a point and a pay are
    both there, the pay is taken as a check, as a post has one or the other.
    """
    found: list[str] = []
    for heading in headings:
        meant = _meant(heading)
        found.append(NOT_USED if meant in found else meant)
    if "point" in found and "pay" in found:
        found[found.index("pay")] = NOT_USED if THEIR_PAY in found else THEIR_PAY
    return tuple(found)


def _meant(heading: str) -> str:
    own = column_headed(heading)
    if own in MEANINGS:
        return own
    plain = _SMALL.sub("", plain_heading(heading))
    return plain if plain in MEANINGS else _BY_SAID.get(plain, NOT_USED)


def head_of(meaning: str) -> str:
    """The meaning in few words, to stand above a column or before a sentence."""
    return _SHORT.get(meaning, MEANINGS[meaning])


def twice(meanings: Iterable[str]) -> tuple[str, ...]:
    """The meanings that more than one column was given, in order."""
    listed = [each for each in meanings if each != NOT_USED]
    return tuple(dict.fromkeys(each for each in listed if listed.count(each) > 1))


def wanted(meanings: Iterable[str]) -> str:
    """What is still missing before any row can be read, or nothing."""
    held = set(meanings)
    if "group" not in held:
        return "Say which column holds the kind of job."
    if not held & {"point", "pay", "grade"}:
        return "Say which column holds the pay point, the grade or the pay."
    return ""
