"""The Members tab (F4): who is a member, the profile, joining, cards."""
