"""The address of the search."""

from django.urls import path

from spinout.web.finding import views

urlpatterns = [path("", views.search, name="search")]
