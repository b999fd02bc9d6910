"""Proof that the logs of cases are what they were: checking every chain against the anchors."""
