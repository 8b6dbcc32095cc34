"""“Would I lose out?” for one person: asked, worked out, shown, and forgotten."""
