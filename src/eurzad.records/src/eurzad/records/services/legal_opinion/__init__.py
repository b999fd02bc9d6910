"""<letter>/@legal-opinion"""
