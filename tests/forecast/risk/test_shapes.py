"""Each shape has the mean and spread it says, exactly, and stays within its ends."""

import numpy as np
import pytest

from spinout.forecast.risk.draws import uniform
from spinout.forecast.risk.normal import standard
from spinout.forecast.risk.shapes import Cut, Even, Normal, Triangle, YesOrNo, spread

SHAPES = [
    Normal(middle=0.02, spread=0.01),
    Triangle(low=0.0, peak=0.5, high=1.1),
    Triangle(low=1.0, peak=1.0, high=1.5),
    Triangle(low=0.5, peak=2.0, high=2.0),
    Even(low=-3.0, high=5.0),
    YesOrNo(chance=0.1),
    Cut(chance=0.1, size=Triangle(low=0.05, peak=0.10, high=0.25)),
]
MANY = 400_000


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_the_moments_are_those_of_the_shape(shape):
    # The middle of each of very many equally likely parts: a sum in the place of the integral.
    middles = (np.arange(MANY) + 0.5) / MANY
    values = shape.at(standard(middles))
    assert values.mean() == pytest.approx(shape.mean, abs=2e-5)
    assert values.var() == pytest.approx(shape.variance, rel=2e-4)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_a_sample_has_the_moments_within_five_standard_errors(shape):
    values = shape.at(standard(uniform(17, 3, 0, MANY)))
    assert abs(values.mean() - shape.mean) < 5 * spread(shape) / np.sqrt(MANY)


def test_the_exact_moments_of_the_shapes_in_use():
    triangle = Triangle(low=0.0, peak=0.5, high=1.1)
    assert triangle.mean == pytest.approx(1.6 / 3)
    assert triangle.variance == pytest.approx((0.25 + 1.21 - 0.55) / 18)
    assert Even(low=0, high=12).variance == 12
    assert YesOrNo(chance=0.1).variance == pytest.approx(0.09)


def test_a_triangle_stays_within_its_ends_and_rises_with_the_draw():
    values = Triangle(low=0.0, peak=0.5, high=1.1).at(np.linspace(-40, 40, 8001))
    assert values[0] >= 0.0
    assert values[-1] <= 1.1
    assert (np.diff(values) >= 0).all()
