# From event to action: how fast the organisation knows and acts.
latency-empty-title = How long does it take us to act?
latency-empty = Name something you answer to, such as complaints or signs of churn, and note a few cases with the moments of event, insight, decision and action. The page shows where the time goes, and tells knowing apart from acting.
latency-first = Add the first capability
latency-new = New capability, then Enter
latency-nameless = Capability without a name
latency-all = All capabilities
latency-title = Capability, name
latency-title-hint = What do you answer to?
latency-remove = Remove “{ $title }”
latency-note = Capability, note
latency-note-hint = What else matters here?
latency-cases =
    { $count ->
        [one] one case
       *[other] { $count } cases
    }
latency-whole = { $median } from event to action
latency-leg-insight = to the insight
latency-leg-decision = to the decision
latency-leg-action = to the action
latency-leg-insight-hint = From the event to knowing about it: analytics.
latency-leg-decision-hint = From knowing to deciding what to do.
latency-leg-action-hint = From the decision to having done it: execution.
latency-took = median { $median }, nine of ten within { $p90 }
latency-p90 = 90% within { $p90 }
latency-range = { $least } to { $most }
latency-n = n { $count }
latency-never =
    { $count ->
        [one] one never came
       *[other] { $count } never came
    }
latency-reversed =
    { $count ->
        [one] one runs backwards and is not counted
       *[other] { $count } run backwards and are not counted
    }
latency-no-case = no case shows it yet
latency-quantiles = The bar ends at the median, the whisker at the 90th percentile; both interpolate linearly between cases (type 7). The scale of time is logarithmic.
latency-seconds = { $n } s
latency-minutes = { $n } min
latency-hours =
    { $count ->
        [one] { $n } hour
       *[other] { $n } hours
    }
latency-days =
    { $count ->
        [one] { $n } day
       *[other] { $n } days
    }
latency-weeks =
    { $count ->
        [one] { $n } week
       *[other] { $n } weeks
    }
latency-tick-second = 1 s
latency-tick-minute = 1 min
latency-tick-hour = 1 hour
latency-tick-day = 1 day
latency-tick-week = 1 week
latency-tick-weeks = 4 weeks
latency-tick-year = 1 year
latency-square = Knowing and acting
latency-analytics = Analytics
latency-execution = Execution
latency-analytics-hint = Analytics: how soon do we know?
latency-execution-hint = Execution: how soon do we act?
latency-corner = knows at once, acts late
latency-dot = { $title } · analytics { $analytics }, execution { $execution }
latency-late-measured = { $title }: known at once, acted on late. { $knows } to the insight, { $acts } from there to the action.
latency-late-judged = { $title }: known at once, acted on late. Analytics at level { $knows }, execution at { $acts }.
latency-none-late = No capability knows at once and acts late.
latency-case = Case
latency-event = Event
latency-insight = Insight
latency-decision = Decision
latency-action = Action
latency-case-title = Case { $number }, name
latency-case-hint = What happened?
latency-case-number = Case { $number }
latency-remove-case = Remove the case “{ $title }”
latency-add-case = Add case
latency-unread = This is no moment. Type a day and a time, such as 3 Nov 2026 14:05 or 2026-11-03 14:05.
latency-future = This lies in the future.
latency-early = This lies before what came first.
latency-late = This lies after what comes next.
latency-paste = Paste cases…
latency-paste-how = One case a line, from a spreadsheet or typed: title, event, insight, decision, action, parted by tabs or semicolons. What never came stays empty.
latency-paste-hint = Late delivery in Leeds; 2026-05-04 08:10; 2026-05-04 09:00; 2026-05-06 11:30; 2026-05-11 16:00
latency-paste-name = Cases to take
latency-take = Take the cases
latency-cancel = Cancel
latency-taken =
    { $count ->
        [0] No case was taken.
        [one] One case was taken.
       *[other] { $count } cases were taken.
    }
latency-left =
    { $count ->
        [one] One line was not:
       *[other] { $count } lines were not:
    }
latency-line = Line { $line }
latency-left-unread = “{ $cell }” is no moment
latency-left-columns = { $count } columns where five are understood
latency-left-full = a capability keeps { $count } cases
latency-left-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
latency-close-report = Close the message
