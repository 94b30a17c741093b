from tests.served import served_embedded

__all__ = ["served_embedded"]
