"""In: the source text of a document that the catalogue does not hold yet, and an editor's answers.
Out: the skeleton of its files under ``catalog/``."""
