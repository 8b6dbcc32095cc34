"""“A proposal has reached us”: for the council or board that was asked. Nothing is kept."""
