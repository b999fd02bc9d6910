"""<letter>/@versions"""
