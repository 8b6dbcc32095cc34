"""The thin shell: the site that people read and run cases on. Only this folder knows Django."""
