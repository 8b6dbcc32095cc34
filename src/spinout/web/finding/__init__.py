"""Finding a page by a question in plain words: an index made in each process, and no script."""
