"""An outgoing item at its own address"""
