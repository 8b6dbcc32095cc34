"""The parts of each entry of a list, by the question it answers."""

from collections.abc import Mapping
from types import MappingProxyType

ENTRIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "expression.partners": ("label", "role", "E2", "E3"),
        "narrative.options": ("key", "name", "says", "for_it", "against_it"),
        "better.changes": (
            "change",
            "for_whom",
            "baseline",
            "measure",
            "by",
            "checked_by",
            "not_by_staying",
            "clause",
        ),
        "appraisal.criteria": ("key", "name", "weight", "says"),
        "appraisal.ways": ("way", "says"),
        "appraisal.scores": ("way", "criterion", "score", "why"),
        "appraisal.dissent": ("by", "says"),
        "narrative.risks": ("name", "says", "owner", "answer"),
    }
)
