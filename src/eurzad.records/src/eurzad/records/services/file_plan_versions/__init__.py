"""/@file-plan-versions"""
