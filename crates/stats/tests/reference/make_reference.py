"""Writes values.tsv: what other people's programs say, for tests/reference.rs to compare with.

Run:  python -m venv v && v/bin/pip install scipy mpmath MAPIE scikit-build cmake ninja pybind11
      apt-get install libboost-dev && v/bin/pip install confseq --no-build-isolation
      v/bin/python make_reference.py > values.tsv
Columns: function, arguments separated by spaces, value.
"""
import mpmath
import numpy as np
from confseq import boundaries
from mapie.risk_control import methods
from scipy import stats

mpmath.mp.dps = 40


def row(name, *args, value):
    print(name, " ".join(repr(a) if isinstance(a, (int, str)) else repr(float(a)) for a in args), repr(float(value)), sep="\t")


def exact_pmf(k, n, p):
    p = mpmath.mpf(p)
    return mpmath.exp(mpmath.loggamma(n + 1) - mpmath.loggamma(k + 1) - mpmath.loggamma(n - k + 1)
                      + k * mpmath.log(p) + (n - k) * mpmath.log1p(-p))


for k, n, p in [(0, 1, .5), (3, 10, .2), (7, 300, .005), (12, 4000, .005), (60, 4000, .02), (900, 100_000, .01),
                (4_800, 100_000, .05), (3, 10**9, 1e-9), (10**5 + 1000, 10**9, 1e-4), (5 * 10**11 - 10**6, 10**12, .5),
                (1, 10**15, 1e-16), (2500, 5000, .9), (16, 17, .5), (0, 10**6, 1e-3), (10**6, 10**6, .9999)]:
    row("pmf", k, n, p, value=exact_pmf(k, n, p))

for k, n, p in [(0, 598, .005), (1, 1000, .005), (4, 2000, .005), (15, 500, .05), (0, 10, .5), (9, 10, .5), (40, 4000, .02),
                (120, 4000, .02), (900, 100_000, .01), (1100, 100_000, .01), (4_700, 100_000, .05), (3, 1000, .1)]:
    exact = mpmath.fsum(exact_pmf(i, n, p) for i in range(k + 1))
    assert abs(exact - stats.binom.cdf(k, n, p)) < 1e-9
    row("cdf", k, n, p, value=exact)

for k, n, level in [(0, 598, .05), (1, 948, .05), (3, 1000, .05), (0, 59, .05), (5, 100, .05), (12, 4000, .05), (7, 350, .005),
                    (99, 100, .01), (250, 100_000, .001)]:
    row("upper_bound", k, n, level, value=stats.beta.ppf(1 - level, k + 1, n - k))
    if k:
        row("lower_bound", k, n, level, value=stats.beta.ppf(level, k, n - k + 1))

# MAPIE's p-values, for the bounded loss "wrong and proceeding, less risk if proceeding, plus risk".
for errors, proceeding, n, risk in [(2, 900, 1000, .01), (0, 600, 1000, .005), (10, 1500, 1540, .02)]:
    total = errors + risk * (n - proceeding)
    p_value = np.ravel(methods.compute_hoeffding_bentkus_p_value(np.array([total / n]), n, risk))[0]
    row("hoeffding_bentkus", total, n, risk, value=p_value)

for v, level in [(100., .05), (10., .05), (1000., .01), (5., .001)]:
    row("normal", v, level, value=boundaries.normal_mixture_bound(v, level, 100, .05, True))
    row("normal_two_sided", v, level, value=boundaries.normal_mixture_bound(v, level, 100, .05, False))
    row("gamma_exponential", v, level, value=boundaries.gamma_exponential_mixture_bound(v, level, 100, 2, .05))
    row("gamma_poisson", v, level, value=boundaries.gamma_poisson_mixture_bound(v, level, 100, 2, .05))
    row("beta_binomial", v, level, value=boundaries.beta_binomial_mixture_bound(v, level, 100, .2, .8, .05, True))
    row("beta_binomial_two_sided", v, level, value=boundaries.beta_binomial_mixture_bound(v, level, 100, .2, .8, .05, False))
    row("stitched", v, level, value=boundaries.poly_stitching_bound(v, level, 10, 3))
for errors, n in [(0, 100), (3, 500), (40, 1000), (10, 20)]:
    low, high = boundaries.bernoulli_confidence_interval(errors, n, .05, 500, .05)
    row("rate_low", errors, n, value=low)
    row("rate_high", errors, n, value=high)
