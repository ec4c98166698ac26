"""The parts of the Curate screen."""
