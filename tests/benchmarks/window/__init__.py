"""The window at a million candidates: opening, deciding, choosing, searching, scrolling."""
