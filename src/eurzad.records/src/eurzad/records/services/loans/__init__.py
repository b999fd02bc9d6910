"""/@loans"""
