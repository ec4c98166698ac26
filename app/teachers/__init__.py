"""Parts of the Teachers page: the trial, the facts, the settings."""
