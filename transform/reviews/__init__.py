"""What reviewers say of names and quotations: cells of text in, records out."""
