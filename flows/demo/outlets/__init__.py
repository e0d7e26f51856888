"""One module an outlet of the sample newsroom: what it calls itself, how its pages look, what it serves each night."""
