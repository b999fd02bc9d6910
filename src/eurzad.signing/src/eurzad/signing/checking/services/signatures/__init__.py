"""<record>/@signatures"""
