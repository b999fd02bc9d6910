"""Appeals and finality: what comes after a decision has been served."""
