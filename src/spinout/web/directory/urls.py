"""The addresses of the directory. Each body's is kept for ever."""

from django.urls import path

from spinout.web.directory import suggesting, views

urlpatterns = [
    path("", views.bodies, name="directory"),
    path("pathfinders/", views.pathfinders, name="directory-pathfinders"),
    path("statistics/", views.statistics, name="directory-statistics"),
    path("like-yours/", views.like_yours, name="directory-like"),
    path("map/", views.by_region, name="directory-map"),
    path("data/", views.data, name="directory-data"),
    path("<slug:rows>.<slug:ending>", views.download, name="directory-download"),
    path("<slug:slug>/suggest/", suggesting.suggest, name="directory-suggest"),
    path("<slug:slug>/", views.body, name="directory-body"),
]
