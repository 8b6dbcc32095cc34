"""One question a page, the lists of options and risks, and the check of all answers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spinout.facts.entry_parts import ENTRIES
from spinout.facts.questions import BY_KEY, Question
from spinout.web.design.methods import READING
from spinout.web.plans import actions, asked, defaults
from spinout.web.plans.access import Held, for_holder
from spinout.web.plans.forms import Entered, answered, entry_entered
from spinout.web.plans.plan import Plan
from spinout.web.plans.present import answers as present

BACK_TO = {"check": "plan-check", "stages": "plan-stages", "options": "plan-options"}
"""Where a changed answer leads back to, by what the page was reached from."""


@for_holder(*READING, "POST")
def question(request: HttpRequest, held: Held, *, key: str) -> HttpResponse:
    """The question with its answer so far; sending it keeps the answer and leads on."""
    if key in ENTRIES:
        return redirect("plan-entries", key=key)
    wanted = asked.askable(key)
    if wanted is None:
        raise Http404
    if request.method == "POST":
        entered = answered(wanted, request.POST, held.plan)
        if not entered.errors:
            return _kept(request, held, wanted, entered)
    else:
        entered = present.as_entered(wanted, held.plan)
    page = present.question_page(wanted, held.plan, entered, back=_back(request, held.plan, key))
    status = 422 if entered.errors else 200
    return render(request, "plans/question.html", {"page": page}, status=status)


@for_holder(*READING)
def check(request: HttpRequest, held: Held) -> HttpResponse:
    """Every answer so far, each with a way to change it."""
    return render(request, "plans/check.html", {"page": present.check_page(held.plan)})


@for_holder(*READING, "POST")
def entries(request: HttpRequest, held: Held, *, key: str) -> HttpResponse:
    """A list of options or risks: add, change and remove."""
    if key not in ENTRIES:
        raise Http404
    wanted, place = BY_KEY[key], _place(request.GET.get("change", ""))
    entered = present.entry_as_entered(wanted, held.plan, place)
    if request.method == "POST":
        entered = entry_entered(wanted, request.POST, held.plan)
        if not entered.errors:
            actions.change(by=held.key, to=lambda plan: entered.onto(plan, wanted))
            return redirect("plan-entries", key=key)
    page = present.entries_page(wanted, held.plan, entered)
    status = 422 if entered.errors else 200
    return render(request, "plans/entries.html", {"page": page}, status=status)


def _kept(request: HttpRequest, held: Held, wanted: Question, entered: Entered) -> HttpResponse:
    changed = actions.change(
        by=held.key, to=lambda plan: defaults.with_answer(plan, wanted, entered.value)
    )
    then = request.POST.get("then", "")
    if then in BACK_TO:
        return redirect(BACK_TO[then])
    following = asked.after(changed, wanted.key)
    if following == asked.POSTS:
        return redirect("plan-posts")
    if following is None:
        return redirect("plan-check")
    return redirect("plan-question", key=following)


def _back(request: HttpRequest, plan: Plan, key: str) -> present.Back:
    said = request.POST.get("then") or request.GET.get("then", "")
    then = said if said in BACK_TO else ""
    if then:
        return present.Back(address=reverse(BACK_TO[then]), then=then)
    earlier = asked.before(plan, key)
    if earlier == asked.POSTS:
        return present.Back(address=reverse("plan-posts"), then="")
    if earlier is None:
        first = asked.first_path(plan)[0]
        start = "plan" if key == first else "plan-stages"
        return present.Back(address=reverse(start), then="")
    return present.Back(address=reverse("plan-question", kwargs={"key": earlier}), then="")


def _place(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None
