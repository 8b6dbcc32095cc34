"""Where a plan begins: a new one, or a copy of an example."""

from importlib.resources import files

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spinout.web.design.methods import READING
from spinout.web.plans import actions
from spinout.web.plans.access import ask, for_anyone
from spinout.web.plans.asked import first_path
from spinout.web.plans.cookie import give
from spinout.web.plans.plan import Plan, empty, from_files

EXAMPLES = {
    "library-service": "A county library service",
    "community-health": "A community health service",
}


@for_anyone(*READING, "POST")
def start(request: HttpRequest) -> HttpResponse:
    """What a plan is and what is kept; sending the form begins a new one."""
    if request.method == "POST":
        plan = empty()
        first = reverse("plan-question", kwargs={"key": first_path(plan)[0]})
        return _begun(request, plan, first)
    held = ask(request)
    context = {"held": held.plan.name if held is not None else None, "examples": _examples()}
    return render(request, "plans/start.html", context)


@for_anyone("POST")
def example(request: HttpRequest, *, case_key: str) -> HttpResponse:
    """A copy of an example becomes the visitor's own plan."""
    if case_key not in _examples():
        raise Http404
    folder = files("spinout") / "cases" / case_key
    case, posts = ((folder / name).read_bytes() for name in ("case.toml", "posts.csv"))
    return _begun(request, from_files(case, posts), reverse("plan-stages"))


def _begun(request: HttpRequest, plan: Plan, leads_to: str) -> HttpResponse:
    """A new plan in place of the one held, if any, and on to its first page."""
    try:
        key = actions.begin(plan=plan)
    except actions.TooManyPlansError as full:
        context = {"held": None, "examples": _examples(), "full": str(full)}
        return render(request, "plans/start.html", context, status=503)
    held = ask(request)
    if held is not None:
        actions.erase(by=held.key)
    answer = redirect(leads_to)
    give(answer, key)
    return answer


def _examples() -> dict[str, str]:
    """The examples that come with this copy."""
    cases = files("spinout") / "cases"
    return {key: says for key, says in EXAMPLES.items() if (cases / key / "case.toml").is_file()}
