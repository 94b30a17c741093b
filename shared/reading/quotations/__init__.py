"""Who said what, in quotation marks or without."""
