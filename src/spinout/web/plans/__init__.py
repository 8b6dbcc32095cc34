"""A visitor's own plan: asked for page by page, kept sealed, and erased when it is done with."""
