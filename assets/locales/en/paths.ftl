# Real paths: what an event log says.

paths-filters = Filters
paths-filters-clear = Clear all filters
paths-filter-remove = Take this filter away
paths-variants = Paths
paths-activities = Activities
paths-follows = What follows
paths-latency = Time between
paths-lapse = Over time
paths-journey = As a journey
paths-about = This log
paths-all-cases =
    { $count ->
        [one] The only case
       *[other] All { $all } cases
    }
paths-some-cases = { $n } of { $all } cases
paths-closed = As counted when the log was read; filters need the log itself.
paths-cases = Cases
paths-events = Events
paths-n-activities = Activities
paths-n-variants = Different paths
paths-entropy = Entropy, bits
paths-entropy-why = How hard it is to guess which path a case takes. 0 bits when all take one path; with every bit, twice as many paths are equally likely.
paths-duration = Median duration
paths-duration-why = Half of the cases take no longer from their first event to the last.
paths-switches = Channel changes
paths-switches-why = How often a case changes the channel from one event to the next, on average.
paths-loops = Returns per case
paths-loops-why = How often a case comes back to an activity that it had before, on average.
paths-segment = Segment
paths-all-segments = All segments
paths-no-segment = Without a segment
paths-begins = Begun between
paths-begins-from = Begun at the earliest
paths-begins-to = Begun at the latest
paths-most-frequent = Most frequent paths
paths-contains = Goes through
paths-contains-add = Choose an activity
paths-avoids = Never goes through
paths-avoids-add = Choose an activity
paths-starts-with = Begins with
paths-ends-with = Ends with
paths-any = Any
paths-takes = Takes
paths-takes-least = Takes at least
paths-takes-most = Takes at most
paths-chip-segment = Segment { $what }
paths-chip-period = Begun { $from } – { $to }
paths-chip-variants = Most frequent paths, { $share }
paths-chip-contains = Through { $what }
paths-chip-avoids = Never { $what }
paths-chip-starts = Begins with { $what }
paths-chip-ends = Ends with { $what }
paths-chip-least = At least { $what }
paths-chip-most = At most { $what }
paths-none = No case passes all filters. Take one of them away.
paths-numbers = Activities by their numbers
paths-first-variants = The { $n } most frequent of { $all }
paths-share = Share
paths-so-far = So far
paths-path = Path
paths-variant-said =
    { $count ->
        [one] { $cases } case
       *[other] { $cases } cases
    }, { $share }. { $path }
paths-such-as = Such as { $cases }
paths-activity = Activity
paths-count = Times
paths-of-cases = Of cases
paths-of-these = These
paths-of-others = Others
paths-starts = First
paths-ends = Last
paths-median-dwell = Median
paths-p90-dwell = 9 of 10
paths-activity-said = { $name }. { $count } times in { $cases } cases ({ $share }), first in { $starts }, last in { $ends }. Lasts { $median } at the median, { $p90 } or less in nine of ten
paths-others-said = Of the other cases { $share }
paths-others-apart = Of the other cases { $share }; the difference is more than chance explains
paths-only-with = Only cases with { $what }
paths-only-without = Only cases without { $what }
paths-around = To and from
paths-around-all = To and from all activities
paths-from = From
paths-to = To
paths-of-from = Of the first
paths-share-of = { $share }, n { $n }
paths-share-few = ({ $share }), n { $n }
paths-median = Median
paths-follow-said = { $from }, then { $to }. { $count } times, { $share } of what follows the first (n { $n }), { $median } at the median
paths-latency-text = How long it takes from the first of one activity to the next of another in the same case, and how often the other never comes.
paths-latency-median = Median
paths-latency-p90 = Nine of ten take no longer
paths-latency-n = Times that the second came
paths-latency-open = Times that it never came
paths-few = Fewer than 30 times: take these figures as a hint.
paths-few-shares = Shares in parentheses are of fewer than 30 times: take them as a hint.
paths-no-time = All events of this log happen at one moment; there is no time to walk through.
paths-under-way = Cases under way
paths-all-events = All events
paths-bars = What the bars count
paths-bars-said = Histogram over time, { $most } at most
paths-window = Length of the window
paths-window-hour = One hour at a time
paths-window-6-hours = Six hours at a time
paths-window-day = One day at a time
paths-window-week = One week at a time
paths-window-4-weeks = Four weeks at a time
paths-window-quarter = A quarter at a time
paths-window-said = { $from } – { $to } · the figures are of the { $n } cases under way then
paths-play = Play
paths-pause = Pause
paths-walk = Where in time
paths-journey-text = Lays what customers really do out as a journey of its own, to look at, correct and compare. What fewer customers do than the share below is left to the others.
paths-cutoff = Leave out what is rarer than
paths-journey-drift = In the log { $logged } of cases end with “{ $name }”, in this drawing { $drawn }. Leave out less to come closer to what customers do.
paths-journey-keeps = { $steps } of { $activities } activities become steps, with { $ways } ways between them out of { $follows }.
paths-journey-drawing = Drawing the journey…
paths-journey-title = Title of the journey
paths-journey-named = { $title }, as it is
paths-journey-lane = What customers do
paths-journey-make = Make this the journey
paths-note = Note
paths-note-hint = What the reader must know of this log
paths-file = Read from { $file }
paths-column = { $part } from “{ $column }”
paths-dropped =
    { $n } { $count ->
        [one] row was left out: case, activity or time was missing or unreadable.
       *[other] rows were left out: case, activity or time was missing or unreadable.
    }
paths-remove = Take the log out of the workshop
