Lists of the desk: what one's desk or unit has sent, with what became of it; where all heads of a unit are excluded from a case, its letters and items wait for the head above.
