"""What people marked in passages of news, and what counts as right beside it: to score by and to learn from."""
