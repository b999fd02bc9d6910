"""/@assignment-templates"""
