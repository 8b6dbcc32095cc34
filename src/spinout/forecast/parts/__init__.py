"""The finer lines of the forecast, a part to a file, each added where the case gives its inputs.

A part declares its lines and says which of them are income, cost, money in, money out, owned and
owed. The book adds these to its own, so a case that gives none has the plain book.
"""
