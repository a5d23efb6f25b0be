# Reading event logs
logs-unnamed-case = No column looks like the case. Choose the one that says who walks (--case).
logs-unnamed-activity = No column looks like the activity. Choose the one that says what happens (--activity).
logs-unnamed-time = No column looks like the time. Choose the one that says when it happens (--time).
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
logs-cli-p = Probability
logs-cli-of = Times left
logs-cli-few = { $n } (few)
logs-cli-end = (end)
logs-cli-second = Where cases came from takes away { $share } of the doubt about where they go next; from a tenth on, a chain that knows only the present step misleads
logs-cli-dwell = Median dwell (h)
logs-cli-from = From
logs-cli-to = To
logs-cli-between = Median between (h)
logs-cli-path = Path
logs-cli-cases = Cases
