# Two rounds or segments side by side, and what depends on what.
