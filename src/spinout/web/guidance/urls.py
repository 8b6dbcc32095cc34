"""The addresses of the pages that explain."""

from django.urls import path

from spinout.web.guidance import views

urlpatterns = [
    path("", views.index, name="guidance"),
    path(
        "how-to-read-the-answers/",
        views.page,
        {"slug": "how-to-read-the-answers"},
        name="how-to-read",
    ),
    path("<slug:slug>/", views.page, name="guidance-page"),
]
