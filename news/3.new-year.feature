A new year is made ready in December, shown to the administrator, and begins at midnight in Poland.
