"""Measurements of the product, one module each, run by hand: `python -m tests.benchmarks.NAME`."""
