"""Parts of the Export page: the run, the check, past releases."""
