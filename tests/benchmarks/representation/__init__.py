"""How often the representation panel is wrong, how small a shift it sees, and how long it takes."""
