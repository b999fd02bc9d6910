"""/@labels"""
