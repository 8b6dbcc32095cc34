"""The addresses of “Would I lose out?” for one person."""

from django.urls import path

from spinout.web.own_package import views

urlpatterns = [path("", views.would_i, name="would-i")]
