"""What the cross-package tests share: a running instance, people, load."""
