"""SEOD: registers, file plan, cases, letters, approval, dispatch."""
