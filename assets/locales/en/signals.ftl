# The ledger of signals, and lists that are imported into it.
signals-entry = New signal
signals-entry-hint = What was seen or heard? Enter adds it.
signals-entry-shorthand = In the same line: #tag, @source or @"several words", + ++ - -- in front or at the end for good or bad, a date. Several pasted lines become several signals.
signals-entry-help = For example: -- Nobody called back for nine days @"support lead" #response 3/11/2026. Without a date it is today; the source stays for the next one. A role is enough as a source; names need consent.
signals-understood = Reads as { $what }
signals-understood-valence = valence { $valence }
signals-understood-nobody = no source
signals-from = From { $source }
signals-from-remove = Forget the source for the next signal
signals-import = Import…
signals-act-import = Import signals…
signals-act-export = Export the ledger…
signals-export-title = Export the ledger
signals-export-empty = The ledger is empty, so there is nothing to export.
signals-file = signals
signals-drop-hint = Drop the list to import its signals
signals-part-title = Signal
signals-part-quote = In their words
signals-part-source = Source
signals-part-date = Date
signals-part-valence = Valence
signals-part-tags = Tags
signals-part-segment = Segment
signals-part-unrelated = Unrelated to CX
signals-column-grade = Grade
signals-column-claims = Claims
signals-yes = yes
signals-search = Find in the ledger
signals-all-tags = All tags
signals-all-sources = All sources
signals-all-segments = All segments
signals-loose = In no claim
signals-unrelated-only = Unrelated
signals-show-all = Show all signals
signals-shown = { $n } of { $of }
signals-count = { $of ->
    [one] { $of } signal
   *[other] { $of } signals
  }
signals-list = Signals
signals-sort = Sort by { $column }
signals-found-none = No signal fits. The cross above shows all of them again.
signals-nameless = Signal without words
signals-empty-title = Every data point counts
signals-empty = Write down what people in the room have seen and heard, one line each, even if it stands alone. Two that are similar make a pattern, three from independent sources a trend.
signals-empty-first = Write the first signal
signals-title-hint = What was seen or heard
signals-quote-hint = As it was said
signals-source-hint = Interview, survey, ticket, dashboard…
signals-privacy = A role is enough; names need consent. One source counts once.
signals-valence-very-bad = Very bad
signals-valence-bad = Bad
signals-valence-neutral = Neither good nor bad
signals-valence-good = Good
signals-valence-very-good = Very good
signals-valence-none = Nobody said how it felt
signals-no-segment = No particular segment
signals-tag-add = Add a tag
signals-tag-remove = Remove the tag “{ $tag }”
signals-unrelated = Unrelated to customer experience
signals-unrelated-why = Kept all the same: what seems unrelated today may be the missing dot tomorrow.
signals-in-claims = In these claims
signals-in-no-claim = In no claim yet.
signals-contradicts = Contradicts “{ $claim }”
signals-open-claim = Open the claim
signals-out-of-claim = Take out of the claim
signals-add-to-claim = Add to a claim…
signals-find-claim = Find a claim
signals-new-claim = New claim “{ $title }”
signals-find-more = { $n } more; type to narrow them down
signals-find-nothing = Nothing found
signals-used = Where it is used
signals-used-nowhere = Nothing else leans on it yet.
signals-go = Go to { $room }
signals-use-factor = Factor
signals-use-question = Question
signals-use-step = Step
signals-use-point = Contact point
signals-use-attribute = Expectation
signals-use-experience = Experience
signals-use-fact = Value chain
signals-use-action = Action of the plan
signals-close = Close
signals-remove = Remove the signal
signals-remove-many = { $n ->
    [one] Remove the signal
   *[other] Remove the { $n } signals
  }
signals-paste-cut = What was pasted was too long; only its first 5,000 characters were taken.
signals-chosen = { $n ->
    [one] { $n } signal chosen
   *[other] { $n } signals chosen
  }
signals-chosen-sources = { $n ->
    [one] All from one source: together they count once.
   *[other] From { $n } sources; each of them counts once.
  }
signals-make-claim = Make a claim of them
signals-set-source = Set the source of all
signals-set-source-why = Enter sets it. A role is enough; names need consent.
signals-mark-unrelated = Mark as unrelated
signals-mark-related = Mark as related
signals-undo-import = import signals
signals-undo-tags = change tags
signals-undo-source = set source
signals-undo-related = change what is related
signals-from-kept = Next one also from { $source }
signals-entry-kept = The next signals are from { $source } too, until another source is named or the cross is clicked.
signals-undo-words = change words of signal
signals-undo-date = change date of signal
signals-undo-valence = change valence of signal
signals-undo-segment = change segment of signal
signals-import-title = Import signals
signals-import-refused = { $name } cannot be read as a list of signals.
signals-paste-too-large = That is { $size } MB of text. Up to { $limit } MB can be pasted at once; nothing was taken. Save it as a CSV file and import that, or paste it in parts.
signals-from-lines = { $name }: { $rows ->
    [one] { $rows } line
   *[other] { $rows } lines
  } → { $n ->
    [one] { $n } signal
   *[other] { $n } signals
  }
signals-from-rows = { $name }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
  } → { $n ->
    [one] { $n } signal
   *[other] { $n } signals
  }
signals-import-shorthand = Each line is one signal in the shorthand of the quick entry. Lines without a date are of today.
signals-column = What column { $column } says
signals-column-left-out = Leave out
signals-count-new = { $n ->
    [one] { $n } new signal
   *[other] { $n } new signals
  }
signals-count-same = { $n } there already
signals-count-refused = { $n ->
    [one] { $n } cannot be taken
   *[other] { $n } cannot be taken
  }
signals-refused = Cannot be taken
signals-refused-left = These rows are left out and stay in your list. Copy them to correct them, and paste them again.
signals-copy-refused = Copy what cannot be taken
signals-to-add = Signals to add
signals-import-nothing = There is nothing to add.
signals-take = { $n ->
    [one] Take { $n } signal
   *[other] Take { $n } signals
  }
signals-imported = { $n ->
    [one] { $n } signal added to the ledger
   *[other] { $n } signals added to the ledger
  }
signals-fault-title = It does not say what was seen or heard.
signals-fault-date = “{ $said }” is no date: write 2026-11-03, 3/11/2026 or 3 November 2026.
signals-fault-future = { $said } lies in the future: a signal has been seen already.
signals-fault-past = { $said } lies before { $year }: nobody can have meant that.
signals-fault-valence = “{ $said }” is no valence: write -2 to 2, or --, -, + or ++.
signals-fault-range = “{ $said }” lies outside the scale: valences go from -2 to 2.
signals-fault-segment = No segment of this workshop is called “{ $said }”, or more than one is.
signals-fault-yes = “{ $said }” is neither yes nor no.
signals-fault-long = It is longer than { $limit } characters; shorten it, or put the rest into the quote.
signals-fault-tags = It has more than { $limit } tags.
signals-fault-beyond = There are words in a cell that no column stands above.
signals-fault-full = The ledger is full: a file holds 250,000 signals at most.
