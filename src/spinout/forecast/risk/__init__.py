"""What could go otherwise: many runs of the plan, each with assumptions drawn by chance."""

from spinout.forecast.risk.asking import Asked, RunsError, here, jumps, reverse, risk
from spinout.forecast.risk.compared import TooManyScenariosError, compared
from spinout.forecast.risk.draws import SeedError
from spinout.forecast.risk.effects import effects
from spinout.forecast.risk.engine import Engine, How
from spinout.forecast.risk.first_look import first_look
from spinout.forecast.risk.ground import Ground, ground
from spinout.forecast.risk.outcomes import Changed
from spinout.forecast.risk.scenario_file import ScenarioFileError, read_scenario
from spinout.forecast.risk.stress import stress

__all__ = [
    "Asked",
    "Changed",
    "Engine",
    "Ground",
    "How",
    "RunsError",
    "ScenarioFileError",
    "SeedError",
    "TooManyScenariosError",
    "compared",
    "effects",
    "first_look",
    "ground",
    "here",
    "jumps",
    "read_scenario",
    "reverse",
    "risk",
    "stress",
]
