"""What the pages of “Are you ready?” show."""
