"""/@open"""
