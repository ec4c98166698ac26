"""What more than one page is made of: choices, forms, jobs in the background, tables."""
