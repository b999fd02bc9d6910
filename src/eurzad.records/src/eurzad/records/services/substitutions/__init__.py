"""/@substitutions"""
