"""What the engine knows of each language: words and a few facts of grammar, as data."""
