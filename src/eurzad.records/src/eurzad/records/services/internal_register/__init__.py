"""/@internal-register"""
