"""What is said of each person: offices, employers, kin, deaths and other details, and roles with nobody named."""
