"""/@file-plan-import"""
