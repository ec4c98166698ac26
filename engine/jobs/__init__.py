"""Long operations as generators of events, run alike by the command line and the window."""
