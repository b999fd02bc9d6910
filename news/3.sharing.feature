The sharing page of a unit shows in Polish who holds which function there, and gives and takes functions.
