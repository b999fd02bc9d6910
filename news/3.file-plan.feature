File plans are imported from CSV with a report of every faulty line, by year and unit; classes are found by symbol, words and synonyms.
