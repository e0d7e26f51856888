"""One quotation wherever it stands: known again by its words, also shortened or re-cut."""
