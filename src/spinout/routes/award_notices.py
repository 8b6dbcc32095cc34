"""What the buyer must publish and how long it must wait, under the rules that govern."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from spinout.handovers.award_findings import Notice
from spinout.law import Reading
from spinout.routes.citing import cited


def notices(code: str, reading: Reading) -> tuple[Notice, ...]:
    """The notices and waits under the rules that `code` names; empty where they are not known.

    Under the NHS rules each way of awarding has its own notices; what all share is listed here.
    `code` is that of England for the NHS rules: those of Wales we do not hold.
    """
    listed = BY_CODE.get(code)
    return reading.worked_out(listed) if listed else ()


def light_touch(reading: Reading) -> tuple[Notice, ...]:
    """What the lighter rules ask and spare.

    Law: procurement-act-2023/s31, procurement-act-2023/s51, procurement-act-2023/s52,
    procurement-act-2023/s53, procurement-act-2023/s54, procurement-regs-2024/reg27,
    procurement/voluntary-standstill-days, procurement/contract-details-days,
    procurement/publish-contract-over, procurement/publish-contract-days
    """
    return (
        _notice(reading, "time", "The law sets no least time to bid.", "s54"),
        _notice(reading, "terms", "The authority is freer to change terms part-way.", "s31"),
        _award_notice(reading),
        _notice(
            reading,
            "standstill",
            "No wait before signing is asked. If the award notice offers one, it lasts at least "
            f"{_words(reading, 'voluntary-standstill-days')}, the day of the notice counted.",
            "s51",
            clock="pa.standstill",
        ),
        _details(reading, "contract-details-days"),
        _copy(reading, "publish-contract-days"),
        _notice(reading, "measures", "No measures of how well it goes need be set.", "s52"),
    )


def full(reading: Reading) -> tuple[Notice, ...]:
    """What the full rules ask.

    Law: procurement-act-2023/s51, procurement-act-2023/s53, procurement-regs-2024/reg27,
    procurement/standstill-days, procurement/contract-details-days-full,
    procurement/publish-contract-over, procurement/publish-contract-days-full
    """
    return (
        _award_notice(reading),
        _notice(
            reading,
            "standstill",
            f"After the award notice it must wait {_words(reading, 'standstill-days')} before it "
            "signs. Count the day of the notice.",
            "s51",
            clock="pa.standstill",
        ),
        _details(reading, "contract-details-days-full"),
        _copy(reading, "publish-contract-days-full"),
    )


def health(reading: Reading) -> tuple[Notice, ...]:
    """What the NHS rules of England ask of every award, whichever way is chosen.

    Law: psr-regs-2023/reg16-5, psr-regs-2023/reg19, psr-regs-2023/reg20
    """
    return tuple(
        Notice(
            key=key,
            says=reading.provision(provision).says,
            clock="",
            citations=cited(reading, provision),
        )
        for key, provision in (
            ("selection", "psr-regs-2023/reg19"),
            ("exclusion", "psr-regs-2023/reg20"),
            ("framework", "psr-regs-2023/reg16-5"),
        )
    )


def below(_: Reading) -> tuple[Notice, ...]:
    """What is asked below the limits: none of these notices."""
    return (
        Notice(
            key="none",
            says="None of these notices is asked. The body follows its own rules on buying.",
            clock="",
            citations=(),
        ),
    )


BY_CODE: Mapping[str, Callable[[Reading], tuple[Notice, ...]]] = MappingProxyType(
    {"LIGHT_TOUCH": light_touch, "FULL_REGIME": full, "BELOW_THRESHOLD": below, "PSR": health}
)


def _words(reading: Reading, figure: str) -> str:
    return reading.figure(f"procurement/{figure}").words


def _notice(reading: Reading, key: str, says: str, section: str, *, clock: str = "") -> Notice:
    cites = cited(reading, f"procurement-act-2023/{section}")
    return Notice(key=key, says=says, clock=clock, citations=cites)


def _award_notice(reading: Reading) -> Notice:
    return Notice(
        key="award",
        says="The award notice says if the winner is a mutual. It says if the contract was kept "
        "for mutuals too.",
        clock="",
        citations=cited(reading, "procurement-regs-2024/reg27"),
    )


def _details(reading: Reading, figure: str) -> Notice:
    says = (
        f"The contract details notice is due within {_words(reading, figure)}. Count the day both "
        "sides enter the contract."
    )
    return _notice(reading, "details", says, "s53", clock="pa.details")


def _copy(reading: Reading, figure: str) -> Notice:
    over = _words(reading, "publish-contract-over")
    says = f"Over {over}, a copy of the contract is due within {_words(reading, figure)}."
    return _notice(reading, "copy", says, "s53")
