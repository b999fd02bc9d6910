"""What a designer of forms asks: the working copy, its check, its versions, its file."""
