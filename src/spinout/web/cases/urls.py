"""The addresses of the start page and the examples."""

from django.urls import path

from spinout.web.cases import views

urlpatterns = [
    path("", views.start, name="start"),
    path("example/", views.listing, name="examples"),
    path("example/<slug:case_key>/", views.example, name="example"),
    path("example/<slug:case_key>/<slug:variant>/", views.run, name="example-run"),
    path("example/<slug:case_key>/<slug:variant>/pack.zip", views.pack, name="pack"),
]
