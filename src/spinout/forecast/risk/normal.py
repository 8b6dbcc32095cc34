"""The normal curve and its inverse, over arrays: numpy has neither.

The inverse is Wichura's algorithm AS 241 (1988), good to about one part in 10^16. The curve itself
is Hart's (1968) as given by West (2005), good to about 10^-15.
"""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_MIDDLE, _NEAR = 0.425, 5.0
_CENTRE = (
    (3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
     1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
     3.3430575583588128105e4, 2.5090809287301226727e3),
    (1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
     2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
     5.2264952788528545610e3),
)  # fmt: skip
_SIDE = (
    (1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
     3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
     2.27238449892691845833e-2, 7.74545014278341407640e-4),
    (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
     1.05075007164441684324e-9),
)  # fmt: skip
_TAIL = (
    (6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
     2.71155556874348757815e-5, 2.01033439929228813265e-7),
    (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
     2.04426310338993978564e-15),
)  # fmt: skip
_HART = (
    (220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383,
     6.37396220353165, 0.700383064443688, 3.52624965998911e-02),
    (440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674,
     86.7807322029461, 16.064177579207, 1.75566716318264, 8.83883476483184e-02),
)  # fmt: skip
_FAR, _ROOT_TWO_PI = 7.07106781186547, 2.506628274631


def _polynomial(terms: tuple[float, ...], at: Array) -> Array:
    worth = np.full_like(at, terms[-1])
    for term in terms[-2::-1]:
        worth = worth * at + term
    return worth


def _ratio(terms: tuple[tuple[float, ...], tuple[float, ...]], at: Array) -> Array:
    return _polynomial(terms[0], at) / _polynomial(terms[1], at)


def standard(chance: Array) -> Array:
    """The standard normal value that is not passed with each chance above 0 and below 1."""
    from_middle = chance - 0.5
    worth = from_middle * _ratio(_CENTRE, _MIDDLE * _MIDDLE - from_middle * from_middle)
    outside = np.flatnonzero(np.abs(from_middle) > _MIDDLE)
    side = chance[outside]
    away = np.sqrt(-np.log(np.minimum(side, 1.0 - side)))
    out = np.where(away <= _NEAR, _ratio(_SIDE, away - 1.6), _ratio(_TAIL, away - _NEAR))
    worth[outside] = np.where(side < 0.5, -out, out)
    return worth


def chance_below(value: Array) -> Array:
    """The chance that a standard normal value is at most each value."""
    size = np.abs(value)
    bell = np.exp(-size * size / 2.0)
    near = bell * _ratio(_HART, size)
    far = size + 1.0 / (size + 2.0 / (size + 3.0 / (size + 4.0 / (size + 0.65))))
    above = np.where(size < _FAR, near, bell / (far * _ROOT_TWO_PI))
    return np.where(value > 0.0, 1.0 - above, above)
