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
evidence-edit-merge = merge claims
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
