# The Flow room: what its pages share, and event logs coming in.

flow-log = Event log
flow-journey = Journey
flow-import = Import an event log…
flow-find = Find the log…
flow-closed = The log itself is not here: what you see was counted when it was read. Filters, time-lapse and cases need the log.
flow-empty-title = No event log yet
flow-empty = An event log says who did what and when: one row per event, as CSV or XES. Import one to see the journeys that customers really walk, beside the one that was drawn. The log itself stays where it is.
flow-filter = Event logs
flow-act-import-typed = Import an event log by path…
flow-path-read = Look at the file
flow-import-title = Import an event log
flow-find-title = Find the log
flow-progress = Read so far
flow-refused = “{ $name }” cannot be read.
flow-nothing-changed = The workshop is as it was.
flow-back-to-columns = Back to the columns
flow-other = “{ $name }” is not the log that “{ $known }” was counted from: its content is another. You can choose another file, or add this one as a log of its own.
flow-other-add = Add it as another log…
flow-columns-text = Which column of “{ $name }” says what? The rows below show how it will be read.
flow-title = Title of the log
flow-separator = Between cells
flow-separator-comma = Comma ,
flow-separator-semicolon = Semicolon ;
flow-separator-tab = Tab
flow-separator-bar = Bar |
flow-dates = Dates such as 3/4/2026
flow-dates-month = Month first
flow-dates-day = Day first
flow-column-case = Case
flow-column-activity = Activity
flow-column-time = Time
flow-column-end = End
flow-column-channel = Channel
flow-column-segment = Segment
flow-column-value = Value
flow-column-lifecycle = Start or completion
flow-column-choose = Choose a column
flow-column-none = Not in this file
flow-lifecycle-seen = “{ $column }” seems to tell starts from completions. Choose it under “Start or completion”, and the two rows become one event with an end.
flow-line = Line
flow-left-out = Left out: { $why }
flow-why-no-case = no case
flow-why-no-activity = no activity
flow-why-no-time = no time
flow-why-bad-time = “{ $raw }” is not a time
flow-why-no-part = “{ $raw }” neither starts nor completes
flow-needs = A log needs a column for the case, one for the activity and one for the time.
flow-judged-whole = The first { $rows } rows can all be read. Nothing is in the workshop yet.
flow-judged-none = Nothing at the beginning of this file can be read as a row: it may be cut off or damaged.
flow-judged = Of the first { $rows } rows, { $lost } would be left out, as marked. They are counted and listed, never silently lost.
flow-read = Read the whole log
flow-read-title = What was read
flow-read-text = This is what “{ $name }” says. Adding it is one step, which undo takes back; the log itself stays where it is.
flow-n-events =
    { $n } { $count ->
        [one] event
       *[other] events
    }
flow-n-cases =
    { $n } { $count ->
        [one] case
       *[other] cases
    }
flow-n-activities =
    { $n } { $count ->
        [one] activity
       *[other] activities
    }
flow-n-variants =
    { $n } different { $count ->
        [one] path
       *[other] paths
    }
flow-span = From { $from } to { $to }
flow-held-against = Held against the journey
flow-no-journey = None for now
flow-matched = { $n } of { $all } activities have a name like one of its steps. That is a suggestion only: confirm them, or say otherwise, on the page “On the map”.
flow-known = The workshop has this very file already, as “{ $title }”, read in another way. If you go on, that is read anew; its title, note and steps stay.
flow-add = Add the log
flow-replace = Read it anew
flow-paired =
    { $n } { $count ->
        [one] pair of start and completion became one event.
       *[other] pairs of start and completion became one event each.
    }
flow-bad-ends =
    { $n } { $count ->
        [one] end could not be read; its event is there without one.
       *[other] ends could not be read; their events are there without one.
    }
flow-bad-values =
    { $n } { $count ->
        [one] value is not a number; its event is there without it.
       *[other] values are not numbers; their events are there without them.
    }
flow-dropped-none = No row was left out.
flow-dropped =
    { $n } of { $rows } rows { $count ->
        [one] was left out
       *[other] were left out
    }
flow-dropped-more = and { $n } more
flow-fault-at = Line { $line } · { $what }
flow-fault-empty = the file is empty
flow-fault-no-column = there is no column “{ $name }”; there are { $there }
flow-fault-io = the system could not read on, and says “{ $detail }”
flow-fault-cut-off = the packed file is cut off here; copy or export it again
flow-fault-damaged = the packed file is damaged (“{ $detail }”); copy or export it again
flow-fault-too-long = a line or a field is longer than { $most } MB, which no event log has
flow-fault-too-many-events = there are more events than can be counted
flow-fault-too-many-activities = there are more than { $most } different activities; is “{ $column }” the right column?
flow-fault-too-many-columns = there are more than { $most } columns; is this the right separator?
flow-fault-too-many-names = the names need more than 4 GB
flow-fault-not-xml = this is not XML (“{ $detail }”)
flow-fault-not-xes = an event log in XES begins with <log>, this one with <{ $detail }>
flow-fault-unfinished = the file ends within <{ $detail }>; copy or export it again
flow-fault-entities = the file declares XML entities, which are not read
flow-fault-too-deep = elements lie more than { $most } deep in one another
flow-fault-cancelled = reading was stopped
flow-found = “{ $title }” is open again
flow-added = “{ $title }” is in the workshop
