"""What turns a document into a Word file."""
