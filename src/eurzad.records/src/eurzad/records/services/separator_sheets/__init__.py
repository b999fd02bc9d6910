"""/@separator-sheets"""
