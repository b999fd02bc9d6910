"""A case at its own address"""
