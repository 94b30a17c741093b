"""What both web services share: the look, the errors, the headers, the answers."""
