"""/@file-plan-changes"""
