The chronological store: paper is found by its register number, taken out to cases and put back; an office and its file plan say whether EZD or paper is the way of keeping cases.
