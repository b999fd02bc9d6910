Forms for reports can be filed without an account; a secret address tells what became of one. The commune has such a service: rubbish, street lamps, roads.
