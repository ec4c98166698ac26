"""Parts of the Generate page: what to ask, the prompt, the run, past runs."""
