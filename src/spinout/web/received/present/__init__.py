"""The words of the pages for a body that has been asked."""
