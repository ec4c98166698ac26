"""Parts of the Help page: pages as plain blocks, and their search."""
