"""/@desk-handover"""
