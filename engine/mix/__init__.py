"""What an export must look like, and the rows that make it so: values in, values out."""
