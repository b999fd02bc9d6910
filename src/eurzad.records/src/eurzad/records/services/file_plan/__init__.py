"""/@file-plan"""
