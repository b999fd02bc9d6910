Letters that are signed together are written down together: signing through the tray reaches four fifths of the speed of the bare library.
