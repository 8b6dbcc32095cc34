"""What one stage hands to the next: frozen, and below every stage."""
