A letter's preview says when it does not show the latest changes.
