# How much a claim is worth
claims-grade-opinion = Opinion
claims-grade-fluke = Fluke
claims-grade-pattern = Pattern
claims-grade-trend = Trend
claims-grade-sources = { $grade }: { $n ->
    [0] no source yet
    [one] { $n } independent source
   *[other] { $n } independent sources
  }
claims-grade-faded = { $grade }: { $n ->
    [one] { $n } independent source, which counts { $strength } today because it fades
   *[other] { $n } independent sources, which count { $strength } today because they fade
  }
claims-grade-opinion-means = Opinion: somebody thinks so, no data point says so
claims-grade-fluke-means = Fluke: one independent data point, which may be chance
claims-grade-pattern-means = Pattern: two similar data points from independent sources
claims-grade-trend-means = Trend: three or more similar data points from independent sources

claims-group-trends = Trends
claims-group-patterns = Patterns
claims-group-flukes = Flukes
claims-group-opinions = Opinions
claims-not-a-finding = Nothing below a pattern may appear as a finding in a report.
claims-sources = { $n ->
    [0] no source yet
    [one] { $n } independent source
   *[other] { $n } independent sources
  }
claims-counts-once = { $n } signals; the same source counts once
claims-strength = counts { $strength } today
claims-contradicted = { $n ->
    [one] contradicted by { $n } source
   *[other] contradicted by { $n } sources
  }
claims-last = last { $date }
claims-nameless = Without a title
claims-new = New claim
claims-new-hint = What do the signals say together? Enter adds the claim.
claims-fading = Evidence counts half after
claims-fading-why = Half-life: a signal of this age counts half, one of twice the age a quarter. Empty means that evidence never fades.
claims-fading-never = never
claims-days = {" "}days
claims-empty-title = Trends are where the gold is
claims-empty = A claim says in one sentence what several signals say together. One is a fluke, two are a pattern, three from independent sources a trend.
claims-empty-first = Collect signals
claims-title = Claim
claims-title-hint = What the signals say together, in one sentence
claims-story = Story
claims-story-hint = The story that one would tell with it
claims-signals = { $n ->
    [one] { $n } signal supports it
   *[other] { $n } signals support it
  }
claims-no-signals = No signal supports it yet, so it is an opinion.
claims-add-signals = Add signals…
claims-find-signal = Find a signal
claims-against = { $n ->
    [0] Nothing contradicts it
    [one] { $n } signal contradicts it
   *[other] { $n } signals contradict it
  }
claims-against-why = Listed beside the claim, never subtracted from it.
claims-add-against = Add what contradicts it…
claims-no-source = no source
claims-open-signal = Open in the ledger
claims-split = Split into a claim of its own
claims-split-why = The chosen signals get a claim of their own and are not suggested together with the others again.
claims-split-all = To split, leave at least one signal in this claim.
claims-take-out = Take out
claims-unlink = Take out “{ $what }”
claims-undated = { $n ->
    [one] { $n } signal has no date and does not fade.
   *[other] { $n } signals have no date and do not fade.
  }
claims-later = { $n ->
    [one] { $n } signal is later than { $date } and does not count yet.
   *[other] { $n } signals are later than { $date } and do not count yet.
  }
claims-factors = Factors it bears on
claims-add-factor = Add a factor…
claims-find-factor = Find a factor
claims-questions = Questions it bears on
claims-add-question = Add a question…
claims-find-question = Find a question
claims-steps = Steps it bears on
claims-add-step = Add a step…
claims-find-step = Find a step
claims-points = Contact points it bears on
claims-add-point = Add a contact point…
claims-find-point = Find a contact point
claims-merge = Take in another claim…
claims-remove = Remove the claim; its signals stay
claims-close = Close
claims-undo-new = add claim from signals
claims-undo-join = add signals to claim
claims-undo-oppose = add contradicting signal
claims-undo-split = split claim
claims-undo-merge = merge claims
claims-undo-title = rename claim
claims-undo-story = change story of claim
claims-undo-links = change what claim bears on
claims-undo-out = take signals out of claim
