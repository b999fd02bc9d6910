"""/@reorganisations"""
