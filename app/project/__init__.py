"""The parts of the Project screen."""
