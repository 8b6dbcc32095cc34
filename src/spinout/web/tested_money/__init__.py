"""The money put to the test: tests, effects, what if and runs, for a plan or an example."""
