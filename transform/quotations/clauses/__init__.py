"""Reporting clauses: the cue and the noun phrase that is its speaker."""
