"""In: the catalogue and the compiled rules. Out: the page on which a school drops its roster, and the files
that its worker runs on."""
