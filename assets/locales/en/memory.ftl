# Fading memory: experiences, what is remembered of them, and what if.

memory-quick = Add an experience
memory-quick-hint = Add an experience, then Enter
memory-quick-note = A date and a signed valence may come first, as in 2026-03-05 −2 Lost parcel
memory-no-date = “{ $word }” is no date. Write it as 2026-03-05 or 5/3/2026; your line is still there.
memory-far-date = “{ $word }” lies before 1900. Check the year; your line is still there.
memory-no-valence = “{ $word }” is no valence. It goes from −2 (very bad) to +2 (very good); your line is still there.
memory-no-title = Say in a few words what happened; your line is still there.
memory-added = Added “{ $title }”, { $date }, { $valence }
memory-added-future = Added “{ $title }”, { $date }, { $valence }. That lies in the future and does not count until then.
memory-all-places = All contact points
memory-place-filter = Contact point looked at

memory-take = Take from…
memory-take-hint = Make experiences of what the workshop already knows
memory-take-signals = Signals with a date and a valence
memory-take-places = Satisfaction at contact points
memory-take-journey = Steps of “{ $title }”
memory-take-note = What was taken before is left out. Undo takes everything back at once.
memory-took = { $n ->
    [one] One experience taken
   *[other] { $n } experiences taken
}
memory-took-some = { $n ->
    [one] One experience taken
   *[other] { $n } experiences taken
}, { $skipped } were here already
memory-took-none = Nothing new, { $skipped ->
    [one] the one there is was here already
   *[other] all { $skipped } were here already
}
memory-took-nothing = There is nothing to take. It needs a valence, and signals need a date too.
memory-satisfaction = Satisfaction with { $title }

memory-empty-title = What will customers still remember?
memory-empty = Experiences fade, and newer ones take the place of older ones. Put them on the time axis and see what is left of them, and what it takes to change it.
memory-empty-take = Take { $n } from signals
memory-add-first = Add the first experience

memory-chart = { $n } experiences over time, remembered as { $experience }. Arrow keys walk from one to the next.
memory-disc = { $title }, { $date }, { $valence }, { $left } left
memory-disc-later = { $title }, { $date }, { $valence }, not yet
memory-untitled = Without a title
memory-legend-now = remembered
memory-legend-steady = without the bad ones
memory-legend-turned = with a recovery
memory-earlier = { $n } earlier
memory-later = { $n } later
memory-as-of = As of { $date }
memory-as-of-hint = Drag to look back from another day. Double-click to return.

memory-half-life = Half-life
memory-half-life-hint = After this time an experience weighs half. Channels and segments may have half-lives of their own.
memory-days = days
memory-day = 1 day
memory-week = 1 week
memory-month = 1 month
memory-quarter = 3 months
memory-year = 1 year
memory-years = 5 years
memory-superseding = Superseding
memory-superseding-hint = How much of the weight of older experiences a newer one at the same contact point takes. Our definition.
memory-superseding-none = takes nothing
memory-superseding-all = takes all

memory-on = Looking back from
memory-experience = Remembered experience
memory-experience-hint = The mean of the valences, each weighted by salience and halved after every half-life; newer experiences at the same contact point supersede older ones.
memory-mean = Plain mean
memory-mean-hint = The mean of all valences, however old and however salient.
memory-peak-end = Peak–end
memory-peak-end-hint = Halfway between the peak ({ $peak }) and the end ({ $end }). The peak is the valence farthest from 0, the negative one of two; the end is the latest.
memory-mass = Memory mass
memory-mass-hint = The sum of all weights. In full it would be the sum of the saliences.
memory-mass-left = { $share } of the memory remains ({ $mass } of { $full })
memory-fragile = A high mean of faint memories is fragile.
memory-faint = Little is left. What happens next will decide what is remembered.
memory-fresh = Much is still in mind. It takes several new experiences to move the figure.
memory-remaining = Remains

memory-what-if = What if
memory-as-it-is = As it is
memory-without-bad = { $n ->
    [one] Without the bad one
   *[other] Without the { $count } bad ones
}
memory-with-recovery = { $days ->
    [1] Recovery 1 day later
   *[other] Recovery { $days } days later
}
memory-worst = After the worst one still in mind, “{ $title }”, { $date }.
memory-no-worst = Nothing bad is in memory, so there is nothing to turn round.
memory-recovery-later = It comes after the day looked back from and does not count yet.
memory-prevention = Preventing one costs
memory-unit = Unit
memory-unit-hint = such as €
memory-after = Days after it
memory-recovery-cost = Recovery costs
memory-cost = Cost
memory-per-point = Cost a point
memory-cost-unknown = The cost is not known yet.
memory-cost-no-gain = { $cost }, and nothing is gained.
memory-cost-per-point = { $cost }, that is { $point } a point gained
memory-steady-wins = Consistency is the cheaper way: a point of experience costs { $steady }, by recovery { $turned }.
memory-recovery-wins = Recovery is the cheaper way today: a point of experience costs { $turned }, by consistency { $steady }.
memory-no-verdict = With both costs known, a point of experience has two prices to compare.

memory-spiral = Spiral
memory-spiral-exceed = exceed every time
memory-spiral-meet = meet every time
memory-spiral-contact = contact { $n }
memory-spiral-ceiling = { $n ->
    [one] The first contact reaches the ceiling: nothing better can follow.
   *[other] After { $n } contacts the ceiling is reached: nothing better can follow.
}
memory-spiral-cost = By then it has cost { $cost } more than always meeting expectations.
memory-spiral-never = Expectations never reach the ceiling this way.
memory-spiral-note = Our definition: each contact delivers what is expected and a margin on top, and the learned part of the margin is expected from then on. Nothing is better than 10.
memory-spiral-expected = Expected, 0–10
memory-spiral-margin = Exceeded by
memory-spiral-learned = Learned
memory-spiral-point = A point costs

memory-lives = Half-lives
memory-lives-note = Where memories last longer or shorter. A channel’s half-life goes before a segment’s; an empty field means the general one.
memory-channels = Channels
memory-segments = Segments
memory-no-channels = No contact point names a channel yet.
memory-half-life-of = Half-life of { $name }

memory-editor = Experience
memory-title = What happened
memory-title-hint = What happened
memory-date = Date
memory-valence = Valence, −2 to +2
memory-valence-range = A valence goes from −2 (very bad) to +2 (very good). It stays as it was.
memory-salience = Salience, 0 to 10
memory-salience-hint = How much it stays in mind; 1 is ordinary.
memory-salience-range = Salience goes from 0 to 10; 1 is ordinary. It stays as it was.
memory-segment = Segment
memory-place = Contact point
memory-no-place = None
memory-remove = Remove the experience
memory-close = Close
memory-future = This date lies in the future. It does not count until then.
memory-not-yet = It comes after the day looked back from and does not count yet.
memory-far = This date lies far back. Is the year right?
memory-fate = { $left } of its weight is left.
memory-was-superseded = A newer experience at the same contact point has superseded it.
memory-elsewhere = It is not among the experiences looked at now.
memory-of-signal = Taken from a signal.
memory-of-step = Taken from a step of a journey.

memory-cli-head = Remembered on { $date }, half-life { $days } days, superseding { $share }
memory-cli-none = No experience has been told until that day.
memory-cli-segment = Segment, with customers in general
memory-cli-place = Contact point
memory-cli-n = Experiences
