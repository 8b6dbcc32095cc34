"""The addresses of the start page and the examples."""

from django.urls import path

from spinout.web.cases import tested, views

urlpatterns = [
    path("", views.start, name="start"),
    path("example/", views.listing, name="examples"),
    path("example/<slug:case_key>/", views.example, name="example"),
    path("example/<slug:case_key>/<slug:variant>/", views.run, name="example-run"),
    path("example/<slug:case_key>/<slug:variant>/pack.zip", views.pack, name="pack"),
    path("example/<slug:case_key>/<slug:variant>/money/", tested.tested, name="example-money"),
    path(
        "example/<slug:case_key>/<slug:variant>/money/runs/", tested.runs, name="example-money-runs"
    ),
    path(
        "example/<slug:case_key>/<slug:variant>/money/why/<slug:line>/<int:month>/",
        tested.why,
        name="example-money-why",
    ),
]
