"""From a text to marked stretches, sentences and tokens."""
