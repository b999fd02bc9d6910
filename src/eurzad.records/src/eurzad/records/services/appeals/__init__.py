"""/@appeals"""
