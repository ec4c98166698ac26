"""Exports of a million rows, beside pandas, SQLite's own JSON and plain pyarrow."""
