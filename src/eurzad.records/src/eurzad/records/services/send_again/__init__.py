"""/@send-again"""
