# Reading event logs
logs-empty = The file is empty.
logs-no-column = There is no column “{ $name }”. The columns are { $names }.
logs-unnamed-case = No column looks like the case. Choose the one that says who walks (--case).
logs-unnamed-activity = No column looks like the activity. Choose the one that says what happens (--activity).
logs-unnamed-time = No column looks like the time. Choose the one that says when it happens (--time).
logs-cut-off = The compressed file is cut off. Nothing of it was read; ask for the file once more.
logs-damaged = The compressed file is damaged ({ $detail }).
logs-too-long = A line or a field is longer than { $n } MB. This is no event log.
logs-too-many-activities = There are more than { $n } different activities. “{ $column }” is probably not the column of the activity.
logs-too-large = The log has more events or names than can be counted. Split it by time.
logs-not-xml = This is no XML ({ $detail }).
logs-not-xes = An event log in XML begins with <log>, this file with <{ $root }>.
logs-unfinished = The file ends within <{ $open }>. It is cut off.
logs-entities = The file declares entities of its own. An event log needs none, so they are not read.
logs-too-deep = Elements lie more than { $n } deep in one another. This is no event log.
logs-stopped = Stopped.
logs-drop-case = no case
logs-drop-activity = no activity
logs-drop-time = no time
logs-drop-bad-time = “{ $cell }” is no time
logs-drop-part = “{ $cell }” neither starts nor completes anything
# fireside discover
logs-cli-lane = Actions
logs-cli-head = { $cases } cases, { $events } events, { $variants } different paths
logs-cli-dropped = { $n ->
    [one] One row was left out.
   *[other] { $n } rows were left out.
}
logs-cli-more = … and { $n } more
logs-cli-activity = Activity
logs-cli-count = Count
logs-cli-dwell = Median dwell (h)
logs-cli-from = From
logs-cli-to = To
logs-cli-between = Median between (h)
logs-cli-path = Path
logs-cli-cases = Cases
