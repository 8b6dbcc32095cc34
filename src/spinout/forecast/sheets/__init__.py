"""The forecast as a workbook: each sheet in a file of its own, live formulas from the lines."""
