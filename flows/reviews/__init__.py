"""Reviews on their way into the warehouse and out of it: sheets, the user's SQL, and the run that loads them."""
