"""The address of the five questions."""

from django.urls import path

from spinout.web.first_check import views

urlpatterns = [path("", views.could_we, name="could-we")]
