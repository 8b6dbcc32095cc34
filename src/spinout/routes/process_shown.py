"""A department’s process as an answer shows it: dated, cited and as firm as what it rests on."""

from dataclasses import dataclass

from spinout.findings import CONFIRM, SETTLED, Standing
from spinout.handovers.departments import DepartmentProcess, GuideFound, Told
from spinout.law import Found, Guide, OutsideOurDataError, Part, Process, Provision, Reading
from spinout.routes.citing import resting_on


@dataclass(frozen=True, slots=True)
class Shown:
    """The records of some processes. Calling it gives those that had begun on the date read."""

    processes: tuple[Process, ...]

    def __call__(self, reading: Reading) -> tuple[DepartmentProcess, ...]:
        """Each process in force or past on the date; one still to come is left out.

        Law: the keys of each process and of its parts
        """
        found = (_shown(each, reading) for each in self.processes)
        return tuple(each for each in found if each is not None)


def _shown(process: Process, reading: Reading) -> DepartmentProcess | None:
    whole = _read(process.key, reading)
    if whole is None:
        return None
    return DepartmentProcess(
        key=process.key,
        department=process.department_name,
        name=process.name,
        status=process.found,
        over=process.is_over(reading.on),
        says=process.says,
        who_decides=process.who_decides,
        window=process.window,
        form=process.form,
        clock=process.clock,
        steps=_told(process.steps, reading),
        contents=_told(process.contents, reading),
        left_out=_told(process.left_out, reading),
        guidance=tuple(_guide(each, reading) for each in process.guides),
        reviewed=process.reviewed,
        standing=_standing(process, whole, reading),
        citations=(process.key,),
    )


def _read(key: str, reading: Reading) -> Provision | None:
    try:
        return reading.provision(key)
    except OutsideOurDataError:
        return None


def _standing(process: Process, whole: Provision, reading: Reading) -> Standing:
    if process.found is not Found.VERIFIED:
        return CONFIRM
    return resting_on(SETTLED, reading, (), whole)


def _told(parts: tuple[Part, ...], reading: Reading) -> tuple[Told, ...]:
    read = ((part, _read(part.key, reading)) for part in parts)
    return tuple(
        Told(
            says=part.says,
            about=part.about,
            standing=resting_on(SETTLED, reading, (), held),
            citation=part.provision or part.key,
        )
        for part, held in read
        if held is not None
    )


def _guide(guide: Guide, reading: Reading) -> GuideFound:
    held = reading.provision(guide.key)
    return GuideFound(
        title=guide.title,
        date=guide.date,
        state=guide.state.value,
        address=held.address,
        citation=guide.key,
    )
