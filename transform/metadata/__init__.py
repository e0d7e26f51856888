"""What a page says of its article: candidates with their evidence, and the choice among them."""
