"""On whose word an article rests."""
