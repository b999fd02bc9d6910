"""/@close"""
