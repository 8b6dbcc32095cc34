"""The addresses of the pages about the site itself."""

from django.urls import path

from spinout.web.design import views

urlpatterns = [
    path("accessibility/", views.accessibility, name="accessibility"),
    path("licence/", views.licence, name="licence"),
]
