"""Settings: the venue, its people, its printer, its rules, and what keeps it safe."""
