"""An article laid out for reading: its words and what each can be, its sentences, what stands in quotation marks."""
