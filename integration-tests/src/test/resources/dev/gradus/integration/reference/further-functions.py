"""Writes further-functions.json: functions that PyTorch has not, or settings and extremes beyond pytorch-functions.json.

Every number is computed with 500 digits from the function's definition and rounded once. Needs mpmath.
"""
import json
import os

from mpmath import cos, diff, exp, inf, log, mp, mpf, sin

mp.dps = 500

POINTS = [-1000, -745, -100, -50, -20, -10, -6, -5, -3, -2.3, -2, -1.5, -1, -0.7, -0.5, -0.1, -0.001, -1e-8,
          1e-8, 0.001, 0.1, 0.3, 0.5, 1, 1.5, 2, 2.7, 3, 4, 5, 6, 10, 20, 50, 100, 700, 1000]


def rounded(x):
    return [rounded(e) for e in x] if isinstance(x, list) else float(x)


def activation(f, slope, points=POINTS):
    points = [float(x) for x in points]
    return {
        "x": points,
        "y": rounded([f(mpf(x)) for x in points]),
        "dy_dx": rounded([slope(mpf(x)) for x in points]),
    }


def softplus(beta):
    beta = mpf(beta)
    return activation(lambda x: log(1 + exp(beta * x)) / beta, lambda x: 1 / (1 + exp(-beta * x)))


def celu(alpha):
    alpha = mpf(alpha)
    return activation(
        lambda x: x if x > 0 else alpha * (exp(x / alpha) - 1), lambda x: mpf(1) if x > 0 else exp(x / alpha))


def hard_tanh(lower, upper):
    return activation(lambda x: min(max(x, lower), upper), lambda x: mpf(lower < x < upper))


def soft_shrink(by):
    by = mpf(by)
    return activation(lambda x: x - by if x > by else x + by if x < -by else mpf(0), lambda x: mpf(abs(x) > by))


def hard_shrink(by):
    by = mpf(by)
    return activation(lambda x: x if abs(x) > by else mpf(0), lambda x: mpf(abs(x) > by))


def threshold(limit, value):
    return activation(lambda x: x if x > limit else mpf(value), lambda x: mpf(x > limit))


activations = {
    "softplus beta=2": softplus(2),
    "softplus beta=0.5": softplus(0.5),
    "celu alpha=0.5": celu(0.5),
    "hard_sigmoid": activation(lambda x: min(max(x + 3, 0), 6) / mpf(6), lambda x: mpf(-3 < x < 3) / 6),
    "hard_tanh lower=-0.5 upper=2": hard_tanh(-0.5, 2),
    "soft_shrink lambda=1.5": soft_shrink(1.5),
    "hard_shrink lambda=1.5": hard_shrink(1.5),
    "threshold": threshold(1, 0),
    "threshold threshold=-2 value=-7": threshold(-2, -7),
    "gaussian": activation(lambda x: exp(-x * x), lambda x: -2 * x * exp(-x * x)),
    "sine": activation(sin, cos),
}

json.dump(
    {"source": "mpmath with 500 digits, see further-functions.py", "elementwise_activations": activations},
    open(os.path.join(os.path.dirname(__file__), "further-functions.json"), "w"),
    indent=1,
)
