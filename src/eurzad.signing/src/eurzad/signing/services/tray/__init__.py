"""/@signing-tray"""
