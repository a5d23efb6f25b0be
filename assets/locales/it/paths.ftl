# Real paths: what an event log says.
