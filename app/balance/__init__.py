"""Parts of the Balance page: the table of cells, the mix, what is missing."""
