"""“Who would own it?”: a structure drawn, tested and tried out. Nothing sent is kept."""
