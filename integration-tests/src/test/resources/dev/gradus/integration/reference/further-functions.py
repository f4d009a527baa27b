"""Writes further-functions.json: functions that PyTorch has not, or settings and extremes beyond pytorch-functions.json.

Every number is computed with 500 digits from the function's definition and rounded once. Needs mpmath.
"""
import json
import os

from mpmath import cos, diff, exp, fdot, log, mp, mpf, sin, sqrt

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


def loss(f, predictions, targets, divisor):
    """f gives the loss of a row; the gradient is taken numerically, which 500 digits are enough for."""
    p = [[mpf(x) for x in row] for row in predictions]
    t = [[mpf(x) for x in row] for row in targets]

    def slope(row, i, j):
        return diff(lambda x: f(row[:j] + [x] + row[j + 1:], t[i]), row[j])

    return {
        "prediction": predictions,
        "target": targets,
        "value": rounded(sum(f(a, b) for a, b in zip(p, t)) / divisor),
        "gradient": rounded([[slope(row, i, j) / divisor for j in range(len(row))] for i, row in enumerate(p)]),
    }


def cosine(p, t):
    return 1 - fdot(p, t) / sqrt(fdot(p, p)) / sqrt(fdot(t, t))


def focal(alpha, gamma):
    """Lin et al. (2017), equation 5, for each element."""
    alpha, gamma = mpf(alpha), mpf(gamma)

    def of_yes(x):
        p = 1 / (1 + exp(-x))
        return -((1 - p) ** gamma) * log(p)

    return lambda x, t: sum(alpha * b * of_yes(a) + (1 - alpha) * (1 - b) * of_yes(-a) for a, b in zip(x, t))


def focal_of_classes(alpha, gamma):
    alpha, gamma = mpf(alpha), mpf(gamma)

    def of_row(x, t):
        total = sum(exp(a) for a in x)
        return -alpha * sum(b * (1 - exp(a) / total) ** gamma * log(exp(a) / total) for a, b in zip(x, t))

    return of_row


LOGITS = [[0.2, -1.5], [8.3, -8.7], [-20.1, 0.4]]
ANSWERS = [[0.0, 1.0], [1.0, 0.0], [1.0, 0.3]]
CLASS_LOGITS = [[1.0, 2.0, 0.5], [-1.5, 0.25, 30.0], [10.2, -10.6, 0.3]]
CLASSES = [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.2, 0.3, 0.5]]
VECTORS = [[0.2, -1.5, 3.0], [0.01, 0.02, 0.04], [-2.0, 1.0, 0.5]]
DIRECTIONS = [[1.0, 0.5, -2.0], [3.0, 6.0, 11.0], [4.0, -2.0, -1.5]]

losses = {
    "cosine_similarity": loss(cosine, VECTORS, DIRECTIONS, 3),
    "focal": loss(focal(0.25, 2), LOGITS, ANSWERS, 6),
    "focal alpha=0.75 gamma=0.5": loss(focal(0.75, 0.5), LOGITS, ANSWERS, 6),
    "focal exclusive=true": loss(focal_of_classes(0.25, 2), CLASS_LOGITS, CLASSES, 3),
    "focal exclusive=true alpha=1 gamma=0.5": loss(focal_of_classes(1, 0.5), CLASS_LOGITS, CLASSES, 3),
}

json.dump(
    {
        "source": "mpmath with 500 digits, see further-functions.py",
        "elementwise_activations": activations,
        "losses": losses,
    },
    open(os.path.join(os.path.dirname(__file__), "further-functions.json"), "w"),
    indent=1,
)
