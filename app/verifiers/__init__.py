"""The parts of the Verifiers screen."""
