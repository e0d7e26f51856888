"""Source files made and looked after: a proposal for a new outlet, and whether the known ones still answer."""
