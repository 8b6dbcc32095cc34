"""Spinout: from idea to board-ready proposal for a public service mutual."""
