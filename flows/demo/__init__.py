"""The sample newsroom: four invented outlets and a folder of texts, served on loopback for two nights."""
