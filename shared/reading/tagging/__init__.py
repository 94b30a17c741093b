"""Names by a small neural network of our own: what goes in, what comes out, and the running of it."""
