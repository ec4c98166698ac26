"""From request lines to answer lines: in this computer's worker, or elsewhere."""
