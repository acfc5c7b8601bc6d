"""Catalogue to pages, open data and browser files: each module is one step of that one-way road."""
