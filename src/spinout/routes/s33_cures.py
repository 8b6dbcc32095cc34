"""What would have to be different for a contract to be kept for mutuals, code by code."""

from spinout.handovers.structure import Verdict
from spinout.routes import cures, s33_body
from spinout.routes.s33_reasons import Why


def cure(code: str, why: Why) -> str:
    """What would have to be different; blank where the answer is not a no.

    Law: procurement-act-2023/s33-1, procurement-act-2023/s33-5
    """
    match code:
        case "S33_NO(nation)":
            return cures.nation()
        case "S33_NO(date)":
            return cures.too_early(why.reading)
        case "S33_NO(regime)":
            return cures.other_regime()
        case "S33_NO(code)":
            return cures.service(why.facts.service.cpv, why.reading)
        case "S33_NO(value)":
            return cures.value(why.limit, why.facts)
        case "S33_NO(term)":
            return cures.term(why.reading)
        case "S33_NO(lookback)":
            return cures.look_back(why.facts, why.reading)
        case "S33_NO(body)":
            failing = [t for t in s33_body.limbs(why.structure) if t.verdict is Verdict.FAILS]
            return cures.body(tuple(failing))
        case _:
            return ""
