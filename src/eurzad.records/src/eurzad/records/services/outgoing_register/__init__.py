"""/@outgoing-register"""
