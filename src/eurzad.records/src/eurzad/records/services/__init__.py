"""The REST services of the records: one folder per endpoint, one class per verb."""
