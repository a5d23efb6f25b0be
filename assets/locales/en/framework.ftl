# A framework of one’s own, and templates.
