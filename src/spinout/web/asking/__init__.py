"""Questions whose answers nobody keeps: the fields, the reading, the link, the pages' one guard."""
