"""<letter>/@signed-scan"""
