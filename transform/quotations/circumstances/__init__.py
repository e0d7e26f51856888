"""To whom and when something was said."""
