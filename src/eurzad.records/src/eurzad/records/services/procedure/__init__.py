"""<case>/@procedure"""
