"""/@disposal-hold"""
