"""Parts of the Seeds page: the first look at a file, its way into the project, the tables."""
