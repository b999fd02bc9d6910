Charts for heads: inflow, opened and settled cases, time to settle, load per person.
