Administrators see the state of the system on a page of the desk: add-ons and what is wrong with their keys, the worker, daily tasks.
