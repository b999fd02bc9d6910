"""/@file-plan-csv"""
