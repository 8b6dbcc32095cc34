"""Pages that explain. Each is true on the day it names."""
