"""Which articles are one: the same page at two addresses, the same headline, the same text."""
