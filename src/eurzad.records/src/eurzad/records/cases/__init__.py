"""Cases: opening, assignment, closing, the clock, the case list."""
