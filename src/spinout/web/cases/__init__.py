"""The start page, and the example cases anyone may run."""
