"""The tour: a day at the counter, played through the real window by keys and scans, kept as pictures."""
