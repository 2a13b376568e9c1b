"""Today: what needs somebody now, and how the day goes."""
