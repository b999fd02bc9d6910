"""Models of forms that are not of this platform: what easyform's editor makes, and worse."""
