"""Applications that are signed with a program of the person's own, before they are filed."""
