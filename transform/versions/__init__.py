"""What an outlet changed between two versions of an article."""
