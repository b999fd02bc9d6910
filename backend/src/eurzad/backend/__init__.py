"""Turns instance.yaml into a running platform: configuration, processes, backups."""
