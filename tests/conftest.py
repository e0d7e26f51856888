"""What holds for every test: the same examples in every run; ``HYPOTHESIS_PROFILE=explore`` looks for new ones."""

import os

from hypothesis import settings

# No deadline: how long an example takes says how busy the machine is.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("explore", max_examples=1_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
