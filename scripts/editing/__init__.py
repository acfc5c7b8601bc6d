"""In: the models of the register, and the files of the catalogue. Out: the page on which one record is
changed, and what the browser needs to write it as YAML and to check the catalogue with it."""
