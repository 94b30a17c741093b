"""Names joined into people, and who of them is nobody's business."""
