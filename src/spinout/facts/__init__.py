"""Typed facts, the questions that ask for them, and the case file that holds them."""
