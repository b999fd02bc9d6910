Files from outside are scanned for viruses (clamd, or a demonstration scanner): nobody can open one until it was found clean, and filing never waits for it.
