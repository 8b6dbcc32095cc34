"""A list of posts: sent or pasted, its columns matched, its rows taken, the bad ones put right."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone

from spinout import law
from spinout.facts.post_kinds import OF_A_KIND, with_kind
from spinout.facts.post_list.columns import MEANINGS, NOT_USED, suggested
from spinout.facts.post_list.placing import sentences_of
from spinout.facts.post_list.reading import ListRefusedError, PostList
from spinout.facts.sheet_layout import NUMBER
from spinout.web.design.arriving import arriving
from spinout.web.design.methods import READING
from spinout.web.plans import actions, queries
from spinout.web.plans.access import LARGEST_UPLOAD, Held, for_holder, log_fault
from spinout.web.plans.bulk.kept import KeptList, read, written
from spinout.web.plans.bulk.left_file import left_file
from spinout.web.plans.bulk.sent import CHOOSE_A_LIST, list_in, list_pasted
from spinout.web.plans.bulk.taking import Taking, plan_totals
from spinout.web.plans.forms import EnteredPosts, more_posts
from spinout.web.plans.plan import Plan
from spinout.web.plans.present import bulk as present
from spinout.web.plans.uploads import Sent

AGAIN, IN_PLACE, REMOVE = "again", "in_place", "remove"


@for_holder(*READING, "POST", most=LARGEST_UPLOAD)
def upload(request: HttpRequest, held: Held) -> HttpResponse:
    """Takes a file with a list of posts; one that cannot be read is told why, and not kept."""
    if request.method != "POST":
        return _choose(request, held, (), ())
    sent = request.FILES.get("list")
    if sent is None:
        return _choose(request, held, (CHOOSE_A_LIST,), ())
    try:
        listed = list_in(Sent(name=sent.name or "", content=sent.read()))
    except ListRefusedError as refused:
        return _choose(request, held, refused.reasons, ())
    return _begun(held, listed)


@for_holder(*READING, "POST")
def paste(request: HttpRequest, held: Held) -> HttpResponse:
    """Takes a list of posts that was pasted, as `upload` takes a file."""
    if request.method != "POST":
        return redirect("plan-list")
    try:
        listed = list_pasted(request.POST.get("text", ""))
    except ListRefusedError as refused:
        return _choose(request, held, (), refused.reasons)
    return _begun(held, listed)


@for_holder(*READING, "POST")
def columns(request: HttpRequest, held: Held) -> HttpResponseBase:
    """What each column stands for, with the first rows as they are read; then all are checked."""
    kept = _kept(held)
    if kept is None or kept.taken:
        return redirect("plan-list" if kept is None else "plan-list-taken")
    if request.method != "POST":
        return _columns(request, held, kept, told=False)
    kept = _matched(request, kept)
    wrong = present.unfit(kept.meanings)
    if wrong or AGAIN in request.POST:
        actions.keep_list(by=held.key, listed=written(kept))
        return _columns(request, held, kept, told=bool(wrong))
    taking = Taking(by=held.key, plan=held.plan, kept=kept, on=timezone.localdate())
    page = render_to_string("plans/list_taking.html", {"name": held.plan.name}, request)
    return arriving(request, page, taking.steps(), _ends)


@for_holder(*READING, "POST")
def taken(request: HttpRequest, held: Held) -> HttpResponse:
    """What came of the list: its sums, and the rows kept apart until they are put right."""
    kept = _kept(held)
    if kept is None or not kept.taken:
        return redirect("plan-list" if kept is None else "plan-list-columns")
    if request.method == "POST":
        actions.keep_list(by=held.key, listed=None)
        return redirect("plan-posts")
    now = plan_totals(held.plan, law.load().read(timezone.localdate()))
    page = present.taken_page(kept, now, request.GET.get("page", "1"))
    return render(request, "plans/list_taken.html", {"page": page})


@for_holder(*READING, "POST")
def row(request: HttpRequest, held: Held, *, line: int) -> HttpResponse:
    """One row that was kept apart: put right, or left out."""
    kept = _kept(held)
    bad = next((each for each in kept.bad if each.line == line), None) if kept else None
    if kept is None or bad is None:
        return redirect("plan-list-taken")
    if request.method != "POST":
        fields = {name: bad.cells.get(name, "") for name in (*OF_A_KIND, NUMBER)}
        fields[NUMBER] = fields[NUMBER] or "1"
        errors = {name: says for name, says in reversed(bad.says) if name in fields}
        page = present.row_form(held.plan, bad, EnteredPosts(fields=fields, errors=errors))
        told = sentences_of(bad)
        return render(request, "plans/list_row.html", {"page": page, "told": told})
    if REMOVE in request.POST:
        actions.keep_list(by=held.key, listed=written(kept.without(line)))
        return redirect("plan-list-taken")
    entered = more_posts(request.POST, held.plan)
    if entered.errors:
        page = present.row_form(held.plan, bad, entered)
        return render(request, "plans/list_row.html", {"page": page}, status=422)
    actions.take_list(
        by=held.key, to=lambda plan: (_with_more(plan, entered), written(kept.without(line)))
    )
    return redirect("plan-list-taken")


@for_holder(*READING)
def left(request: HttpRequest, held: Held) -> HttpResponse:
    """The rows kept apart as a file, each with what to put right."""
    kept = _kept(held)
    if kept is None or not kept.bad:
        return redirect("plan-list-taken")
    headers = {"Content-Disposition": 'attachment; filename="rows-to-put-right.csv"'}
    return HttpResponse(left_file(kept), content_type="text/csv; charset=utf-8", headers=headers)


def _kept(held: Held) -> KeptList | None:
    content = queries.list_of(held.key)
    return read(content) if content is not None else None


def _begun(held: Held, listed: PostList) -> HttpResponse:
    kept = KeptList(headings=listed.headings, rows=listed.rows, meanings=suggested(listed.headings))
    actions.keep_list(by=held.key, listed=written(kept))
    return redirect("plan-list-columns")


def _choose(
    request: HttpRequest, held: Held, of_file: tuple[str, ...], of_text: tuple[str, ...]
) -> HttpResponse:
    kept = _kept(held)
    context = {
        "errors": [("list", each) for each in of_file] + [("text", each) for each in of_text],
        "of_file": of_file,
        "of_text": of_text,
        "text": request.POST.get("text", "") if of_text else "",
        "waiting": kept is not None and not kept.taken,
        "bad": len(kept.bad) if kept is not None else 0,
    }
    return render(request, "plans/list.html", context, status=422 if of_file or of_text else 200)


def _matched(request: HttpRequest, kept: KeptList) -> KeptList:
    """The list with its columns as they were matched; what is no meaning stays as it was."""
    known = {*MEANINGS, NOT_USED}
    sent = (
        request.POST.get(f"column-{at}", before) for at, before in enumerate(kept.meanings, start=1)
    )
    meanings = tuple(
        said if said in known else before for said, before in zip(sent, kept.meanings, strict=True)
    )
    return replace(kept, meanings=meanings, in_place=request.POST.get(IN_PLACE) == "yes")


def _columns(request: HttpRequest, held: Held, kept: KeptList, *, told: bool) -> HttpResponse:
    page = present.columns_page(held.plan, kept, told=told)
    return render(request, "plans/list_columns.html", {"page": page}, status=422 if told else 200)


def _with_more(plan: Plan, entered: EnteredPosts) -> Plan:
    """The plan with these posts, among those of the same kind where there are any."""
    alike = next((each for each in plan.kinds if each.cells == entered.cells), None)
    number = entered.number + (alike.number if alike is not None else 0)
    return plan.with_rows(with_kind(plan.rows, alike, entered.cells, number))


def _ends(fault: Exception | None) -> str:
    if fault is not None:
        log_fault(fault)
    return render_to_string("plans/list_taking_end.html", {"made": fault is None})
