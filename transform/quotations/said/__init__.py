"""Which words were said: within a sentence, and over the borders of sentences and paragraphs."""
