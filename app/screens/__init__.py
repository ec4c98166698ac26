"""The pages of the window: one SCREEN a file, found by listing."""
