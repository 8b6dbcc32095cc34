"""The addresses of a visitor's own plan."""

from django.urls import path

from spinout.web.plans.views import (
    asking,
    erasing,
    money,
    opening,
    options,
    papers,
    posts,
    saving,
    stages,
    timetable,
)

urlpatterns = [
    path("", opening.start, name="plan"),
    path("example/<slug:case_key>/", opening.example, name="plan-example"),
    path("question/<str:key>/", asking.question, name="plan-question"),
    path("list/<str:key>/", asking.entries, name="plan-entries"),
    path("posts/", posts.listing, name="plan-posts"),
    path("posts/add/", posts.add, name="plan-posts-add"),
    path("posts/<slug:kind>/", posts.change, name="plan-posts-change"),
    path("options/", options.options, name="plan-options"),
    path("options/readiness/", options.bring, name="plan-readiness"),
    path("check/", asking.check, name="plan-check"),
    path("stages/", stages.stages, name="plan-stages"),
    path("numbers/", stages.numbers, name="plan-numbers"),
    path("money/", money.tested, name="plan-money"),
    path("money/runs/", money.runs, name="plan-money-runs"),
    path("money/why/<slug:line>/<int:month>/", money.why, name="plan-money-why"),
    path("pack/", stages.pack, name="plan-pack"),
    path("pack.zip", stages.pack_file, name="plan-pack-file"),
    path("papers/dates.ics", papers.diary_file, name="plan-dates"),
    path("papers/<str:place>", papers.paper, name="plan-paper"),
    path("timetable/", timetable.timetable, name="plan-timetable"),
    path("timetable/settle/<slug:what>/", timetable.settle, name="plan-timetable-settle"),
    path("timetable.ics", timetable.days, name="plan-timetable-days"),
    path("timetable.<slug:ending>", timetable.paper, name="plan-timetable-paper"),
    path("save/", saving.save, name="plan-save"),
    path("my-plan.spinout", saving.one_file, name="plan-file"),
    path("my-plan.xlsx", saving.sheet, name="plan-sheet"),
    path("template.xlsx", saving.template, name="plan-template"),
    path("bring-back/", saving.bring_back, name="plan-bring-back"),
    path("erase/", erasing.erase, name="plan-erase"),
    path("erased/", erasing.erased, name="plan-erased"),
]
