"""How everything looks: colours, type, icons and measures. The only place where style stands."""
