"""The right to challenge written as a decision table for zen-engine: every row that holds is kept.

Its columns are the parts our own rule is made of, already put in bands, so the peer is spared the
reading of the case and of the law.
"""

from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProposerKind
from spinout.law import Reading
from spinout.routes import crtc, crtc_authority, crtc_body, crtc_contents, crtc_service, crtc_window
from spinout.routes.crtc_window import Timing

COLUMNS = ("nation", "bound", "body", "scope", "outside", "lacks")
OTHERS = "'wales', 'scotland', 'northern-ireland'"
ROWS = (
    (OTHERS, "", "", "", "", "", "CRTC_NO(nation)"),
    ("'england'", "'no'", "", "", "", "", "CRTC_NO(parent)"),
    ("'england'", "", "false", "", "", "", "CRTC_NO(body)"),
    ("'england'", "", "", "false", "", "", "CRTC_NO(service)"),
    ("'england'", "'unchecked'", "true", "true", "", "", "CRTC_DEPENDS"),
    ("'england'", "'yes'", "true", "true", "true", "", "CRTC_MAY_REFUSE"),
    ("'england'", "'yes'", "true", "true", "", "true", "GROUND_1"),
    ("'england'", "'yes'", "true", "true", "false", "false", "CRTC_MUST_CONSIDER"),
)


def _rule(at: int, row: tuple[str, ...]) -> dict[str, str]:
    cells = dict(zip((*COLUMNS, "code"), row, strict=True))
    cells["code"] = f"'{cells['code']}'"
    return {"_id": f"row-{at}", **cells}


TABLE = {
    "nodes": [
        {"id": "asked", "name": "asked", "type": "inputNode"},
        {
            "id": "right",
            "name": "right",
            "type": "decisionTableNode",
            "content": {
                "hitPolicy": "collect",
                "inputs": [{"id": each, "name": each, "field": each} for each in COLUMNS],
                "outputs": [{"id": "code", "name": "code", "field": "code"}],
                "rules": [_rule(at, row) for at, row in enumerate(ROWS)],
            },
        },
        {"id": "answer", "name": "answer", "type": "outputNode"},
    ],
    "edges": [
        {"id": "in", "sourceId": "asked", "targetId": "right", "type": "edge"},
        {"id": "out", "sourceId": "right", "targetId": "answer", "type": "edge"},
    ],
}


def our_bands(facts: CaseFacts, reading: Reading) -> tuple[crtc.Rule, tuple[object, ...]]:
    """Our rule, and the same bands as it takes them."""
    rule = crtc.Rule(expression=facts.expression, items=reading.worked_out(crtc_contents.listed))
    return rule, (
        facts.parent.nation,
        crtc_authority.bound(facts.parent).possible[0],
        facts.proposer.kind,
        crtc_body.team(facts.proposer, reading).possible[0],
        crtc_service.in_scope(facts.service, reading).possible[0],
        crtc_window.timing(facts.expression).possible[0],
        facts.proposer.partners is True,
    )


def context(facts: CaseFacts, reading: Reading) -> dict[str, object]:
    """The bands of a case whose answer is settled; a band that decides nothing may be any."""
    kind = facts.proposer.kind
    timing = crtc_window.timing(facts.expression).possible[0]
    lacks = isinstance(kind, ProposerKind) and crtc_contents.lacking(
        facts.expression,
        reading.worked_out(crtc_contents.listed),
        kind,
        facts.proposer.partners is True,
    )
    return {
        "nation": facts.parent.nation.value,
        "bound": crtc_authority.bound(facts.parent).possible[0].value,
        "body": crtc.body(facts, reading).possible[0],
        "scope": crtc_service.in_scope(facts.service, reading).possible[0],
        "outside": timing is Timing.OUTSIDE,
        "lacks": bool(lacks),
    }
