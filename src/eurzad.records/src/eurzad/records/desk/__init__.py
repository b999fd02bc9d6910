"""The clerk's desk: open work, and nothing else."""
