"""The parts of the preferences page."""
