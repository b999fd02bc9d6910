"""/@register-choices"""
