"""“Are you ready?”: answer alone, take your own file, bring files together. Nothing is kept."""
