"""The outside world in: links and pages."""
