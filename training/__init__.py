"""How the weights of `shared/reading/tagging` are made."""
