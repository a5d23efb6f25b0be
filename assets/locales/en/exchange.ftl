# Answers and figures in spreadsheets.
exchange-act-import = Import answers…
exchange-act-import-typed = Import answers by typing a path…
exchange-act-paste = Paste answers…
exchange-act-answers = Export answers…
exchange-act-figures = Export figures…
exchange-filter = Spreadsheets as CSV
exchange-drop-hint = Drop the sheet to import its answers
exchange-answers-file = answers
exchange-figures-file = figures

exchange-export-answers = Export the answers
exchange-export-figures = Export the figures
exchange-path-import-text = Type the path of a CSV file. You can also drop it onto the window.
exchange-path-export-text = Type where to export to. The ending of the name says as what.
exchange-path-import = Preview
exchange-path-export = Export
exchange-exported = Exported to { $file }
exchange-imported = { $n ->
    [one] { $n } answer imported into “{ $round }”
   *[other] { $n } answers imported into “{ $round }”
  }
exchange-outdated = The workshop has changed since the preview, so nothing was imported. Import the sheet again.

exchange-title = Import answers
exchange-paste-title = Paste answers
exchange-paste-text = Copy the answers in your spreadsheet, header row included, and paste them here: a row for each question, a column for each segment. Nothing changes before you have seen the preview.
exchange-paste-field = Answers
exchange-pasted = Pasted text
exchange-preview = Preview
exchange-reading = { $name } is being read…
exchange-into = { $name } into the round “{ $round }” · { $segments }
exchange-refused = { $name } cannot be read as answers.
exchange-count-new = { $n ->
    [one] { $n } new answer
   *[other] { $n } new answers
  }
exchange-count-replaced = { $n ->
    [one] { $n } answer replaced
   *[other] { $n } answers replaced
  }
exchange-count-same = { $n } unchanged
exchange-count-faults = { $n ->
    [one] { $n } problem
   *[other] { $n } problems
  }
exchange-faults = Problems
exchange-faults-left = What cannot be read is left out. To import it too, correct the sheet and import it again.
exchange-faults-more = { $n } more problems are not listed.
exchange-changes = What changes
exchange-nothing = Nothing would change.
exchange-row = Row
exchange-question = Question
exchange-segment = Segment
exchange-now = Now
exchange-then = Then
exchange-open = –
exchange-level = { $level } { $stage }
exchange-note-new = Note: { $note }
exchange-change = Row { $row }, { $question }, { $segment }: { $now } becomes { $then }
exchange-one-step = Empty cells change nothing. The import is one step to undo.
exchange-import = { $n ->
    [one] Import { $n } answer
   *[other] Import { $n } answers
  }
exchange-import-good = { $n ->
    [one] Import the { $n } good answer
   *[other] Import the { $n } good answers
  }
exchange-choose-another = Choose another file…
exchange-back = Back

exchange-at-row = Row { $row }
exchange-at-cell = Row { $row }, column { $column }
exchange-unknown-column = No segment is called “{ $said }”; the column is left out.
exchange-ambiguous-column = More than one segment is called “{ $said }”; write “segment:” and the segment’s id.
exchange-column-twice = “{ $said }” heads more than one column; none of them is read.
exchange-no-question = The row has answers but does not say to which question.
exchange-unknown-question = There is no question “{ $said }” in this workshop.
exchange-ambiguous-question = “{ $said }” stands for several questions; name the part, or use the question’s id.
exchange-repeated = The same question as in row { $row }, with nothing that contradicts it.
exchange-conflict = The same question has another answer in row { $row }; neither is taken.
exchange-shared-conflict = The question in row { $row } shares this finding and says something else; neither is taken.
exchange-out-of-range = “{ $said }” is no level: levels go from 0 to 4.
exchange-not-whole = “{ $said }” lies between two levels; levels are whole numbers.
exchange-no-level = “{ $said }” is no level: 0 to 4, the name of a stage, “don’t know”, or empty.
exchange-ambiguous-level = “{ $said }” can mean more than one answer here, since a stage is called so; write “level:” and a number from 0 to 4, or “don’t know” in other words.
exchange-note-alone = There is a note, but no answer that it could belong to.
exchange-too-long = The cell has more than { $limit } characters.
exchange-short = The row has { $found } cells where the header has { $wanted }; it is left out.
exchange-long = The row has { $found } cells where the header has { $wanted }; it is left out.
exchange-unclosed = A quotation mark is opened here and never closed.

exchange-too-large = It is larger than { $limit } MB. Delete what is not needed, or split it.
exchange-too-many-rows = It has more than { $limit } rows. Delete what is not needed, or split it.
exchange-too-many-columns = It has more than { $limit } columns. Keep the question and the segments.
exchange-workbook = This is a workbook of a spreadsheet program. Save the sheet as CSV there, or copy its cells and paste them here.
exchange-not-text = It holds bytes that are no text. Save the sheet as CSV (UTF-8) and try again.
exchange-empty = There is nothing in it.
exchange-no-header = No header row was found. The first row names the columns: “question”, then a column for each segment.
exchange-no-questions = No column says which question is answered. Name one “question”, with ids, or “requirement”.
exchange-no-segments = No column is called like a segment. Give each column of answers the name of its segment.
exchange-no-round = There is no round to import into. Begin a round first.
exchange-stopped = It was cancelled.

# The columns of the sheets.
exchange-column-round = round
exchange-column-date = date
exchange-column-segment = segment
exchange-column-share = share
exchange-column-factor = factor
exchange-column-factor-id = factor id
exchange-column-question = question
exchange-column-requirement = requirement
exchange-column-part = part
exchange-column-text = text
exchange-column-weight = weight
exchange-column-note = { $segment } – note
exchange-column-actual = actual
exchange-column-source = source
exchange-column-actual-low = actual, at least
exchange-column-actual-high = actual, at most
exchange-column-coverage = coverage
exchange-column-desired = desired
exchange-column-gap = gap
exchange-column-weighted-gap = weighted gap
exchange-column-attainment = attainment
exchange-column-attainment-low = attainment, at least
exchange-column-attainment-high = attainment, at most
exchange-column-answered = answered
exchange-column-geometric = geometric mean
exchange-column-harmonic = harmonic mean
exchange-column-minimum = lowest
exchange-column-balance = balance
exchange-all-factors = All factors
exchange-dont-know = don’t know
exchange-mixed = mixed
