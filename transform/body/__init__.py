"""The article's text: taken from the page, made whole, and cleared of what is not part of it."""
