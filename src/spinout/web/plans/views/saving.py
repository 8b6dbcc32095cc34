"""Save the plan as a file, and bring a file back."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from spinout.facts.sheet_writer import TooLongForASheetError, workbook
from spinout.web.design.methods import READING
from spinout.web.plans import actions
from spinout.web.plans.access import LARGEST_UPLOAD, Held, ask, for_anyone, for_holder
from spinout.web.plans.cookie import give
from spinout.web.plans.plan import Plan, empty
from spinout.web.plans.present.problems import of_stored_plan, told_of_file
from spinout.web.plans.uploads import (
    ENOUGH,
    FileHasProblemsError,
    RefusedFileError,
    Sent,
    brought_back,
)

ONE_FILE = "my-plan.spinout"
SHEET = "my-plan.xlsx"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@for_holder(*READING)
def save(request: HttpRequest, held: Held) -> HttpResponse:
    """Two ways to save, and what each is for."""
    return render(request, "plans/save.html", {"name": held.plan.name})


@for_holder(*READING)
def one_file(request: HttpRequest, held: Held) -> HttpResponse:
    """The plan as one file."""
    return _as_file(held.plan.bundle(), ONE_FILE, "application/zip")


@for_holder(*READING)
def sheet(request: HttpRequest, held: Held) -> HttpResponse:
    """The plan as a spreadsheet."""
    try:
        return _as_file(workbook(held.plan.tables, held.plan.posts), SHEET, _SHEET_TYPE)
    except TooLongForASheetError as too_long:
        context = {"name": held.plan.name, "problem": str(too_long)}
        return render(request, "plans/save.html", context, status=422)


@for_anyone(*READING)
def template(request: HttpRequest) -> HttpResponse:
    """A spreadsheet to fill in."""
    plan = empty()
    return _as_file(workbook(plan.tables, plan.posts), SHEET, _SHEET_TYPE)


@for_anyone(*READING, "POST", most=LARGEST_UPLOAD)
def bring_back(request: HttpRequest) -> HttpResponse:
    """Takes a file; what is wrong with it is said, and the plan there was stays as it was."""
    held = ask(request)
    before = held.plan if held is not None else None
    context: dict[str, object] = {"held": before.name if before is not None else None}
    if request.method != "POST":
        return render(request, "plans/bring_back.html", context)
    files = [Sent(name=each.name or "", content=each.read()) for each in _sent(request)]
    try:
        plan = brought_back(files, before)
    except RefusedFileError as refused:
        return render(
            request, "plans/bring_back.html", context | {"error": str(refused)}, status=422
        )
    except FileHasProblemsError as found:
        told = [told_of_file(each) for each in found.problems[:ENOUGH]]
        context |= {
            "chosen": " and ".join(f"“{each.name}”" for each in files),
            "problems": told,
            "stored": any(map(of_stored_plan, found.problems)),
            "more": len(found.problems) > ENOUGH,
        }
        return render(request, "plans/problems.html", context, status=422)
    return _taken(request, held, plan)


def _taken(request: HttpRequest, held: Held | None, plan: Plan) -> HttpResponse:
    answer = redirect("plan-stages")
    if held is not None:
        actions.change(by=held.key, to=lambda _: plan)
        return answer
    try:
        give(answer, actions.begin(plan=plan))
    except actions.TooManyPlansError as full:
        context = {"held": None, "error": str(full)}
        return render(request, "plans/bring_back.html", context, status=503)
    return answer


def _sent(request: HttpRequest) -> "list[UploadedFile[bytes]]":
    return request.FILES.getlist("files")


def _as_file(content: bytes, name: str, kind: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})
