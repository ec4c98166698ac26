"""The local teacher beside llama.cpp's own programs, and what a person waits for."""
