"""A letter at its own address"""
