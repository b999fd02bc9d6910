"""Units are made, renamed, merged and closed as of a day; cases keep their marks."""
