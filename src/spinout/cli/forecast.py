"""`spinout forecast`: five years of money, six tests of it, and how it may fall."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from spinout.case import forecast_workbook, risk_ground
from spinout.cli import risk_lines, words
from spinout.cli.answering import answer_json, answer_lines, passage_asked_for
from spinout.cli.asked import WrongUseError, a_folder, add_case, today
from spinout.cli.side_lines import side_lines
from spinout.cli.writing import write_into
from spinout.forecast.risk import (
    Asked,
    Changed,
    Ground,
    RunsError,
    ScenarioFileError,
    SeedError,
    TooManyScenariosError,
    compared,
    effects,
    here,
    jumps,
    read_scenario,
    reverse,
    risk,
    stress,
)
from spinout.handovers.passage import Passage
from spinout.handovers.risk_findings import (
    Compared,
    Effects,
    JumpFindings,
    ReverseFindings,
    RiskFindings,
    StressFindings,
)
from spinout.lines import LinesError
from spinout.proposals import as_data, risk_as_data
from spinout.proposals.agreed import write_money_papers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tested:
    """The money of a passage put to the test; each None where it was not asked for."""

    stress: StressFindings
    reverse: ReverseFindings
    effects: Effects
    risk: RiskFindings | None
    jumps: JumpFindings | None
    compared: Compared | None


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "forecast", help="five years of money, month by month, with warnings, tests and runs"
    )
    add_case(parser)
    parser.add_argument(
        "--runs", metavar="N", type=int, help="how many runs to draw, such as 10000; needs --seed"
    )
    parser.add_argument(
        "--seed", metavar="S", type=int, help="a whole number: the same one gives the same runs"
    )
    parser.add_argument(
        "--scenario",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="a TOML file of changes to set beside the plan; up to five",
    )
    parser.add_argument(
        "--xlsx", metavar="FILE", type=Path, help="write the team’s own workbook to this file"
    )
    parser.add_argument(
        "--papers", metavar="DIR", type=a_folder, help="write “Agreed, disputed, unknown” here"
    )
    parser.set_defaults(run=answer)


def answer(asked: argparse.Namespace) -> int:
    """Prints the money, the tests and, where asked for, the runs and the scenarios."""
    draws = _draws(asked)
    passage = passage_asked_for(asked)
    tested = _tested(asked, passage, draws)
    written = _workbook(asked.xlsx, passage)
    papers = write_into(
        asked.papers, lambda folder: write_money_papers(passage, folder, made_on=today())
    )
    if asked.json:
        return answer_json(
            {
                **as_data.heading(passage),
                **as_data.money_plan(passage.money),
                **_data(tested),
                **({"workbook": str(written)} if written else {}),
                **({"papers": [str(each) for each in papers]} if papers else {}),
                "lacks": as_data.lacks(passage),
            }
        )
    return answer_lines(
        [
            *words.opening(passage),
            *words.money_lines(passage.money),
            *side_lines(passage.money),
            *_lines(tested),
            *words.lack_lines(passage.lacks),
            *words.written_lines("The workbook:", [written] if written else []),
            *words.written_lines("The papers:", papers),
        ]
    )


def _draws(asked: argparse.Namespace) -> Asked | None:
    if asked.runs is None and asked.seed is None:
        return None
    if asked.runs is None or asked.seed is None:
        raise WrongUseError("Enter --runs and --seed together, such as --runs 10000 --seed 1.")
    try:
        return Asked(runs=asked.runs, seed=asked.seed)
    except (RunsError, SeedError) as problem:
        raise WrongUseError(str(problem)) from None


def _tested(asked: argparse.Namespace, passage: Passage, draws: Asked | None) -> _Tested | None:
    ground = risk_ground(passage)
    if ground is None:
        return None
    try:
        scenarios = [
            _scenario(file, ground, f"scenario_{number}")
            for number, file in enumerate(asked.scenario, start=1)
        ]
        return _Tested(
            stress=stress(ground),
            reverse=reverse(ground, draws, here()),
            effects=effects(ground),
            risk=None if draws is None else risk(ground, draws, here()),
            jumps=None if draws is None else jumps(ground, draws, here()),
            compared=compared(ground, scenarios) if scenarios else None,
        )
    except (TooManyScenariosError, LinesError) as problem:
        raise WrongUseError(str(problem)) from None


def _scenario(file: Path, ground: Ground, key: str) -> Changed:
    try:
        return read_scenario(file.read_text(encoding="utf-8"), ground, key=key)
    except (OSError, UnicodeDecodeError):
        raise WrongUseError(f"We could not read “{file}”. Enter a TOML file in UTF-8.") from None
    except ScenarioFileError as problem:
        raise WrongUseError(f"{file}: {problem}") from None


def _workbook(file: Path | None, passage: Passage) -> Path | None:
    if file is None or passage.money is None:
        return None
    try:
        file.write_bytes(forecast_workbook(passage, exact=True, made_on=today()))
    except OSError as trouble:
        raise WrongUseError(
            f"We could not write “{file}” ({trouble.strerror}). Enter the name of a file you can "
            "write."
        ) from None
    return file


def _data(tested: _Tested | None) -> as_data.Data:
    if tested is None:
        return dict.fromkeys(("risk", "jumps", "stress", "reverse", "effects", "scenarios"))
    return {
        "risk": risk_as_data.risk(tested.risk),
        "jumps": risk_as_data.jumps(tested.jumps),
        "stress": risk_as_data.stress(tested.stress),
        "reverse": risk_as_data.reverse(tested.reverse),
        "effects": risk_as_data.effects(tested.effects),
        "scenarios": risk_as_data.compared(tested.compared),
    }


def _lines(tested: _Tested | None) -> list[str]:
    if tested is None:
        return []
    return [
        *risk_lines.stress_lines(tested.stress),
        *risk_lines.reverse_lines(tested.reverse),
        *risk_lines.effect_lines(tested.effects),
        *risk_lines.risk_lines(tested.risk),
        *([] if tested.jumps is None else risk_lines.jump_lines(tested.jumps)),
        *([] if tested.compared is None else risk_lines.compared_lines(tested.compared)),
    ]
