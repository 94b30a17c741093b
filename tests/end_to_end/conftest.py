from tests.served import served, served_embedded

__all__ = ["served", "served_embedded"]
