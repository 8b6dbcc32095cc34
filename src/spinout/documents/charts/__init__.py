"""Small charts, each drawn from plain values and always shown with the table behind it."""
