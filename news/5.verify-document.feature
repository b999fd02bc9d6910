Anybody can check a document on a public page: who signed it, whether it is unchanged and whether the office sent it.
