"""What decisions teach: a model of acceptance, how far it can be trusted, and the order it gives.

Values in, values out: the rows come from whoever holds the project.
"""
