"""The look of every page: layout, static files, error pages, headers."""
