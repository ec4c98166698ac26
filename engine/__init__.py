"""Zerria without a window: seeds in, candidates generated, verified, decided on, a mixed dataset out."""
