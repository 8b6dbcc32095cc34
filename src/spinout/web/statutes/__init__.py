"""What changed and when, and a page for each right: all from the data."""
