"""Who speaks: names, roles and descriptions resolved to one speaker each."""
