# The Flow room: what its pages share, and event logs coming in.

flow-log = Event log
flow-journey = Journey
flow-import = Import an event log…
flow-find = Find the log…
flow-closed = The log itself is not here: what you see was counted when it was read. Filters, time-lapse and cases need the log.
flow-empty-title = No event log yet
flow-empty = An event log says who did what and when: one row per event, as CSV or XES. Import one to see the journeys that customers really walk, beside the one that was drawn. The log itself stays where it is.
