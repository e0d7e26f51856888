"""The shell: settings, clock, retries, concurrency and logging around the three packages that do the work."""
