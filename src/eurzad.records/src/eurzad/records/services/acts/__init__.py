"""/@acts and /@act: letters that do something to the clock"""
