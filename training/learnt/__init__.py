"""Training of the network that reads claims, on top of the one that finds names."""
