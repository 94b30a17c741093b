"""What small neural networks of our own read beside the rules: claims, and who speaks where no rule says."""
