"""The posts, as a table of kinds of job: add, change and remove."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from spinout.facts.post_kinds import PostKind, with_kind, without_kind
from spinout.web.design.methods import READING
from spinout.web.plans import actions
from spinout.web.plans.access import Held, for_holder
from spinout.web.plans.forms import EnteredPosts, posts_entered
from spinout.web.plans.plan import Plan
from spinout.web.plans.present import posts as present

REMOVE = "remove"


@for_holder(*READING)
def listing(request: HttpRequest, held: Held) -> HttpResponse:
    """The kinds of job entered so far."""
    page = present.listing(held.plan, request.GET.get("page", "1"))
    return render(request, "plans/posts.html", {"page": page})


@for_holder(*READING, "POST")
def add(request: HttpRequest, held: Held) -> HttpResponse:
    """A form for one more kind of job."""
    if request.method != "POST":
        return _form(request, held.plan, present.blank(), None)
    entered = posts_entered(request.POST, held.plan, None)
    if entered.errors:
        return _form(request, held.plan, entered, None)
    actions.change(by=held.key, to=lambda plan: _added(plan, entered))
    return redirect("plan-posts")


@for_holder(*READING, "POST")
def change(request: HttpRequest, held: Held, *, kind: str) -> HttpResponse:
    """The form of one kind of job; a kind that is no longer there leads back to the table."""
    old = present.kind_called(held.plan, kind)
    if old is None:
        return redirect("plan-posts")
    if request.method != "POST":
        return _form(request, held.plan, present.as_entered(old), old)
    if REMOVE in request.POST:
        actions.change(by=held.key, to=lambda plan: plan.with_rows(without_kind(plan.rows, old)))
        return redirect("plan-posts")
    entered = posts_entered(request.POST, held.plan, old)
    if entered.errors:
        return _form(request, held.plan, entered, old)
    actions.change(by=held.key, to=lambda plan: _changed(plan, old, entered))
    return redirect("plan-posts")


def _added(plan: Plan, entered: EnteredPosts) -> Plan:
    if any(each.cells == entered.cells for each in plan.kinds):
        return plan
    return plan.with_rows(with_kind(plan.rows, None, entered.cells, entered.number))


def _changed(plan: Plan, old: PostKind, entered: EnteredPosts) -> Plan:
    now = next((each for each in plan.kinds if each.cells == old.cells), None)
    if now is None:
        return plan
    return plan.with_rows(with_kind(plan.rows, now, entered.cells, entered.number))


def _form(
    request: HttpRequest, plan: Plan, entered: EnteredPosts, old: PostKind | None
) -> HttpResponse:
    page = present.form(plan, entered, old)
    status = 422 if entered.errors else 200
    return render(request, "plans/post_kind.html", {"page": page}, status=status)
