The clerk's desk at /biurko: incoming register, my work, cases with their log, letters from draft to dispatch; by keyboard throughout.
