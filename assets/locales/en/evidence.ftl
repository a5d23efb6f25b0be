# What looks similar
evidence-suggestions = Looks similar
evidence-suggestions-why = These share the marked words. A person decides whether they say the same.
evidence-too-few = With two data points or more, what looks similar is suggested here as one claim.
evidence-nothing-similar = Nothing else looks similar. New data points are compared with all others as they come in.
evidence-new = { $n } data points say something similar
evidence-join = { $n ->
    [one] One data point looks like the claim “{ $claim }”
   *[other] { $n } data points look like the claim “{ $claim }”
  }
evidence-merge = Two claims look alike
evidence-accept-new = Make a claim
evidence-accept-join = Add to the claim
evidence-accept-merge = Merge the claims
evidence-refuse = Not similar
evidence-refuse-why = They are not suggested together again. Undo brings the suggestion back.
evidence-claim-title = Title of the claim
evidence-keep-title = Title to keep
evidence-include = Include “{ $signal }”
evidence-more-signals = { $n ->
    [one] 1 more data point
   *[other] { $n } more data points
  }
evidence-more-suggestions = { $n ->
    [one] 1 more suggestion
   *[other] { $n } more suggestions
  }
evidence-comparing = Comparing { $n } data points, { $share }
evidence-stop = Stop
evidence-stopped = The comparison was stopped before its end.
evidence-again = Compare again
evidence-no-source = No source
evidence-no-date = no date
evidence-edit-apart = keep signals apart

# The command line
evidence-cli-signals = { $n ->
    [one] 1 data point, as of { $date }
   *[other] { $n } data points, as of { $date }
  }
evidence-cli-no-finding = Below a pattern, so no finding yet
evidence-cli-grade = grade
evidence-cli-sources = sources
evidence-cli-against = against
evidence-cli-claim = claim
evidence-cli-capability = from event to action, in hours
evidence-cli-cases = cases
evidence-cli-median = median

# The timeline
evidence-half-life = Half-life of evidence
evidence-half-life-why = After this time a data point counts half, so a trend sinks back unless newer ones come.
evidence-no-fading = Does not fade
evidence-days = days
evidence-day = Day
evidence-day-reset = Back to the day of the workshop
evidence-as-of = The workshop speaks of { $date }
evidence-all-dates = All dates
evidence-undated = No date
evidence-legend-fresh = Independent source
evidence-legend-again = Same source again
evidence-legend-against = Contradicts the claim
evidence-valence = Good or bad { $valence }
evidence-quoted = “{ $quote }”
evidence-sources = { $n ->
    [one] 1 source
   *[other] { $n } sources
  }
evidence-against = { $n } against
evidence-together = { $n ->
    [one] 1 data point at about this time
   *[other] { $n } data points at about this time
  }
evidence-from-to = { $grade } from { $from } to { $to }
evidence-from = { $grade } from { $from }
evidence-until = { $grade } until { $to }
evidence-always = { $grade } all the time
evidence-timeline-empty-title = No claim has a history yet
evidence-timeline-empty = Once similar data points make a claim, it rises here from fluke to pattern to trend, and sinks back as its evidence fades. The first claims are made from what looks similar.
evidence-to-trends = See what looks similar

# Connect the dots
evidence-dots-hint = Drag a data point onto a claim that it belongs to, or onto another data point to make a claim of the two.
evidence-not-connected = Not yet connected ({ $n })
evidence-zoom-in = Zoom in
evidence-zoom-out = Zoom out
evidence-fit = Show everything
evidence-drop-join = Add to “{ $claim }”
evidence-drop-make = Make a claim of the two
evidence-dots-empty-title = No dots to connect yet
evidence-dots-empty = Data points and the claims that they make are drawn here as one picture. Note down what was seen or heard first.
evidence-to-ledger = Add data points
