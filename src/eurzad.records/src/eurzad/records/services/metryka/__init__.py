"""/@metryka"""
