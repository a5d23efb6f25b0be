# Drawn against real.

drawn-no-journey-title = There is no journey yet
drawn-no-journey = What customers do can only be held against a journey that somebody has drawn. Draw one, or turn what the log says into one.
drawn-no-ways-title = This journey has no connections
drawn-no-ways = Its steps are drawn, and not how customers get from one to the next. Connect them, and their paths can be held against what customers do.
drawn-other-journey-title = The log is held against another journey
drawn-other-journey = Its activities are steps of another journey. Held against this one, an activity stays the step that it was where this journey has it or a copy of it; the others have to be said anew.
drawn-unmapped-title = Nobody has said yet what is what
drawn-unmapped = A log calls things by names of its own. Say which of its activities are which steps of this journey, and drawing and reality can be compared.
drawn-to-journey = To the journey
drawn-hold-against = Hold it against this journey
drawn-to-map = Say what is what
drawn-comparing = Comparing, { $share } done
drawn-stop = Stop
drawn-stopped = The comparison was stopped.
drawn-again = Compare again

drawn-replay = { $n ->
    [one] of one case walks a path that is drawn
   *[other] of { $count } cases walk a path that is drawn
}
drawn-replay-mapped = ({ $share } if what is no step is passed over)
drawn-edits = { $count ->
    [one] { $n } step
   *[other] { $n } steps
}
drawn-distance = from the nearest drawn path in the median case, { $mean } on average: so many would have to be left out, added or replaced
drawn-distance-unknown = No drawn path leads from where customers come in to an end, so that no distance can be told.
drawn-bits = { $n } bits
drawn-variety = { $n ->
    [one] is how mixed real paths are: there is one
   *[other] is how mixed the { $variants } real paths are
}, beside { $drawn ->
    [one] one drawn path
   *[other] { $paths } drawn paths
} without going back
drawn-more-than = more than { $count }
drawn-static-unknown = The drawing has no path from a beginning to an end, so that it says nothing yet about the { $variants } ways in which { $cases } customers walk.
drawn-static-part = The drawing lets customers choose at { $branches } of { $steps } steps. Of the { $known } cases that could be compared, out of { $cases }, { $replay } find their path on it; how the others walk is not known here, so that this is no verdict on the drawing.
drawn-static-few = The drawing lets customers choose at { $branches } of { $steps } steps, and { $replay } of { $cases } cases find their path on it: too few cases to judge the drawing by.
drawn-static-single = The drawing knows one way through for everybody, as if customers never chose; { $cases } cases took { $variants } different paths, and { $replay } of them the one that is drawn.
drawn-static-apt = The drawing lets customers choose at { $branches } of { $steps } steps, and { $replay } of { $cases } cases find their path on it: it is a fair picture, though it says nothing about who chooses what.
drawn-static-fixed = The drawing lets customers choose at { $branches } of { $steps } steps; they took { $variants } different paths, and only { $replay } of { $cases } cases keep to it: it is one view of the journey, not the journey.
drawn-kept-all = Worked out from what the workshop keeps of the log. Names of cases need the log itself.
drawn-kept-some = Worked out from the { $paths } most frequent paths, which the workshop keeps: { $known } of { $cases } cases. The rest, and names of cases, need the log itself.
drawn-cut = { $n ->
    [one] One case is so long that only its beginning was compared.
   *[other] { $count } cases are so long that only their beginnings were compared.
}
drawn-begun = { $n ->
    [one] Of one case only the beginning is known; whether it keeps to the drawing is left open.
   *[other] Of { $count } cases only the beginning is known; whether they keep to the drawing is left open.
}
drawn-memory-few = There are too few cases to say whether it matters where customers came from, and with it whether the simulation may be trusted.
drawn-memory-none = Where customers came from says little about where they go next ({ $share } of what the present step leaves open): simulation and repair, which remember the present step alone, may be trusted in that.
drawn-memory-some = Where customers came from decides { $share } of what the present step leaves open: simulation and repair, which remember the present step alone, mislead here.
drawn-memory-at = Where customers came from decides { $share } of what the present step leaves open, most of all at “{ $step }”: simulation and repair, which remember the present step alone, mislead here.

drawn-worst = Where reality departs most
drawn-worst-hint = The paths that cost most changes over all their cases. + is done and not drawn, − is drawn and not done.
drawn-worst-none = Every case keeps to the drawing.
drawn-deviation = { $n ->
    [one] One case
   *[other] { $cases } cases
}, { $d ->
    [one] one step off
   *[other] { $edits } steps off
}
drawn-examples = such as { $names }
drawn-as-drawn = { $n ->
    [one] … one as drawn …
   *[other] … { $count } as drawn …
}
drawn-more-steps = { $n ->
    [one] … and one more
   *[other] … and { $count } more
}

drawn-way = { $from } → { $to }
drawn-never-taken = Drawn and never taken
drawn-never-taken-none = Every step and every way of the drawing is taken by somebody.
drawn-step = step
drawn-way-passed = { $n ->
    [one] one passed it by
   *[other] { $count } passed it by
}
drawn-way-unreached = nobody comes there
drawn-never-drawn = Taken and never drawn
drawn-never-drawn-none = Everything that happens is drawn.
drawn-activity = “{ $name }” is no step
drawn-starts-at = Starts at { $name }
drawn-ends-at = Ends at { $name }
drawn-times = { $n ->
    [one] once
   *[other] { $count } times
} in { $m ->
    [one] one case
   *[other] { $cases } cases
}
drawn-cases = { $n ->
    [one] one case
   *[other] { $count } cases
}
drawn-show-all = Show all { $count }
drawn-show-few = Show fewer

drawn-three-ps = The three Ps, measured
drawn-three-ps-hint = Of how many, and where customers were counted with the range that chance leaves (95%, Wilson).
drawn-prescriptive = Prescriptive: the next step is laid down
drawn-proactive = Proactive: our contact comes before the issue
drawn-predictive = Predictive: how often this is the next step
drawn-interval = { $share } ({ $low }–{ $high }), n { $n }
drawn-of-all = { $share }, { $hits } of { $n }
drawn-issues = { $n ->
    [one] One case met an issue
   *[other] { $count } cases met an issue
}; we had been in touch before it in { $before }.
