"""The words and the order of the plan’s pages. Templates only lay out what is decided here."""
