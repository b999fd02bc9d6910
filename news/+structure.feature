GET @structure and the tree of units on the office's page; search results tell fee and time; unknown addresses of an account answer 404.
