"""The commands, by what they are for: running, asking, reading without a warehouse, and keeping house."""
