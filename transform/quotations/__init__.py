"""Finding quotations: who said what, to whom and when, named or not."""
