"""/@disposals"""
