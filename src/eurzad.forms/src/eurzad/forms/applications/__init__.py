"""Applications: from submission to what the person sees of the case."""
