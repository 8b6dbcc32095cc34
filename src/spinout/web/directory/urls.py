"""The addresses of the directory. Each body's is kept for ever."""

from django.urls import path

from spinout.web.directory import views

urlpatterns = [
    path("", views.bodies, name="directory"),
    path("pathfinders/", views.pathfinders, name="directory-pathfinders"),
    path("statistics/", views.statistics, name="directory-statistics"),
    path("data/", views.data, name="directory-data"),
    path("<slug:rows>.<slug:ending>", views.download, name="directory-download"),
    path("<slug:slug>/", views.body, name="directory-body"),
]
