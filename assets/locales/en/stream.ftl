# Real customers on the drawn map.

stream-no-journey = No journey is drawn yet. Draw one in the Journey room, or make one of the log on the first page.
stream-counting = Counting who goes where…
stream-map-first = Nothing flows yet. Say on the right which drawn step each activity of the log is.
stream-confirm-first = { $n ->
    [one] Nothing flows yet. For one activity a drawn step has a similar name. Look at it on the right, then confirm.
   *[other] Nothing flows yet. For { $n } activities a drawn step has a similar name. Look at them on the right, then confirm.
}
stream-confirm-these = Confirm and let it flow
stream-other = This log is held against “{ $title }”.
stream-hold = Hold it against this journey

# Tools.
stream-least-name = Least share of cases for ways that are not drawn
stream-least = Ways taken by at least { $share } of cases
stream-hidden = { $n ->
    [0] No undrawn way is hidden
    [one] One more is hidden
   *[other] { $n } more are hidden
}
stream-ghosts = Undrawn activities
stream-lanes = All lanes
stream-fit = Fit the map
stream-zoom-out = Zoom out
stream-zoom-in = Zoom in
stream-panel-open = Show activities and steps
stream-panel-close = Hide activities and steps

# The map and its legend.
stream-never = never taken
stream-times = { $n } times
stream-in-cases = { $n } cases
stream-legend-other = { $n ->
    [one] one way taken, not drawn
   *[other] { $n } ways taken, not drawn
}
stream-legend-never = { $n ->
    [one] one way drawn, never taken
   *[other] { $n } ways drawn, never taken
}
stream-shown-all = { $n ->
    [one] one customer, all there are
   *[other] { $n } customers, all there are
}
stream-shown-part = { $n } customers, one of { $of }

# Time.
stream-play = Play
stream-pause = Pause
stream-speed = Speed
stream-time = Time
stream-over-time = Over time
stream-from-start = From one start
stream-after = { $now } of { $all }
stream-still = Nothing moves, since the log itself is not open. The widths were counted when it was read. Find the log to see customers walk.
stream-nobody = Nobody can walk before an activity of the log is a drawn step.
stream-seconds = { $n } s
stream-minutes = { $n } min
stream-hours = { $n } h
stream-days = { $n } d

# Figures of what is chosen.
stream-close = Close the figures
stream-cases = { $n } of { $all } cases ({ $share })
stream-times-long = { $n } times; the file keeps no cases
stream-times-in-all = { $n } times in all
stream-undrawn = Happens { $n } times in { $cases } cases. Nobody drew it.
stream-comes-after = Most often after “{ $step }”
stream-way-never = Drawn, and nobody takes it.
stream-way-unknown = Whether anybody takes it cannot be told from this log.
stream-step-never = Drawn, and nobody comes here.
stream-step-aside = No activity of the log is this step.
stream-not-drawn-way = Taken, and nobody drew it.
stream-median = Half take no longer than { $time } from one to the other
stream-such-as = Such as { $cases }
stream-goes-on = From here to

# Which step each activity is.
stream-not-drawn = Taken, never drawn
stream-more = { $n ->
    [one] and one more in the list
   *[other] and { $n } more in the list
}
stream-mapping = Activities and steps
stream-mapped = { $n } of { $all } activities are a drawn step.
stream-confirm-all = { $n ->
    [one] Confirm the suggestion
   *[other] Confirm all { $n } suggestions
}
stream-confirm = Confirm the step of “{ $activity }”
stream-is = Step of “{ $activity }”
stream-is-open = Not decided yet
stream-is-none = Not drawn
stream-suggested = { $step } (suggested)
