# The window: rail, bars, palette, messages, dialogs.

app-name = Fireside

room-frame = Frame
room-score = Score
room-journey = Journey
room-contacts = Contact points
room-signals = Signals
room-flow = Flow
room-plan = Plan
room-report = Report
page-menu = Menu
page-pyramid = Pyramid
page-memory = Memory
page-stance = CRM ↔ CEM
page-value-chain = Value chain
page-trends = Trends
page-ledger = Ledger
page-timeline = Timeline
page-dots = Connect the dots
page-latency = Latency
page-paths = Real paths
page-stream = On the map
page-drawn = Drawn and real
page-repair = Simulate and repair
page-actions = Actions
page-quick-wins = Quick wins
page-roadmap = Roadmap
page-forecast = Forecast
page-value = Value

menu-open = Menu
menu-segment = Segment
menu-round = Round
menu-language = Language
menu-theme = Theme
menu-scale = Scale

all-customers = All customers
no-round = No round yet
untitled = Untitled workshop
new-round = Round 1
round-new = New round from the newest
round-remove = Remove this round
round-title = Title of the round

theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

language-en = English
language-it = Italiano
language-id = Bahasa Indonesia

undo = Undo
redo = Redo
undo-what = Undo { $what }
redo-what = Redo { $what }
unsaved-dot = Not saved yet

act-new = New workshop
act-open = Open…
act-open-typed = Open by typing a path…
act-save = Save
act-save-as = Save as…
act-save-typed = Save by typing a path…
act-start = Start page
act-palette = Find an action…
act-problems = Show problems
act-messages = Show messages
act-larger = Larger scale
act-smaller = Smaller scale
act-normal-size = Normal scale, 100%
act-quit = Quit
act-go = Go to { $room }
act-theme = Theme: { $theme }
act-language = Language: { $language }
act-example = Open the example “{ $title }”
act-look-at = Look at { $what }

palette-hint = What would you like to do?
palette-none = Nothing by that name. Try another word.

status-saved = Saved { $time } in { $file }
status-opened = Opened { $file }
status-unsaved = Not saved yet
status-changes = Changes not saved; { $file }
status-saving = Saving…
status-recovered = Changes kept in case of a crash
status-no-problems = No problems
status-problems =
    { $n ->
        [one] { $n } problem
       *[other] { $n } problems
    }
status-messages =
    { $n ->
        [one] { $n } message
       *[other] { $n } messages
    }

problems-title = Problems
problems-none = Every reference leads somewhere and every sum adds up.
problems-intro = Nothing here keeps you from working. Choose a line to go there.
messages-title = Messages
messages-none = Nothing has happened that you need to know of.
close = Close
dismiss = Dismiss

dialog-cancel = Cancel
dialog-unsaved-title = Keep your changes?
dialog-unsaved-text = “{ $title }” has changes that are not in a file yet. If you go on without saving, they are gone.
dialog-unsaved-save = Save
dialog-unsaved-drop = Don’t save
dialog-changed-title = The file was changed by somebody else
dialog-changed-text = { $file } is no longer what you opened or last saved. Saving now replaces what is there; saving under another name keeps both.
dialog-changed-replace = Replace it
dialog-changed-other = Save as…
dialog-exists-title = Replace the file?
dialog-exists-text = There is a file named { $file } already. Replacing it cannot be undone; saving under another name keeps both.
dialog-discard-title = Delete this work?
dialog-discard-text = What was not saved of “{ $title }” will be gone for good.
dialog-discard-keep = Keep it
dialog-discard-drop = Delete it
dialog-path-open-title = Open a workshop
dialog-path-save-title = Save the workshop
dialog-path-text = Type the path of the file. You can also drop a file onto the window.
dialog-path-save-text = Type where to save it. The name should end in .ron.
dialog-path-field = Path
dialog-path-open = Open
dialog-path-save = Save

filter-workshops = Fireside workshops

message-opened = Opened { $file }
message-saved = Saved in { $file }
message-doubtful =
    { $n ->
        [one] The file opened. One thing in it does not add up; the status bar shows it.
       *[other] The file opened. { $n } things in it do not add up; the status bar shows them.
    }
message-refused = That change could not be made, so nothing has changed. { $why }
message-restored = Your unsaved work is back. Save it to keep it.
message-recovery-failed = Your changes could not be kept for the case of a crash. Save the workshop to be safe. { $why }
message-offer-here = { $title } has newer work that was never saved. What you see is the file as it was saved last.
message-offer-restore = Bring it back
message-offers = Work from an earlier run that was never saved is waiting on the start page.
message-undone = Undone: { $what }
message-redone = Redone: { $what }
message-undone-in = Undone in “{ $journey }”: { $what }
message-redone-in = Redone in “{ $journey }”: { $what }
message-drop-one = Drop one workshop at a time. The first one was opened.
message-drop-busy = Something is being brought in already. Finish that first, or cancel it; “{ $name }” was left where it is.
message-changed = { $file } was changed by somebody else since you opened it. Saving will ask you what to do.
message-failed = Something went wrong in the background. Your work is still here; save it, perhaps under another name. ({ $why })
drop-hint = Drop the workshop to open it

busy-choosing = Waiting for the file dialog…

refused-missing = What it speaks of is not there any more.
refused-taken = Its name is taken.
refused-last = The last one has to stay.
refused-cycle = A journey cannot open into itself.
refused-waits = An action cannot wait for itself, not even by way of others. Remove one of the dependencies in between first.
refused-shared = A finding is kept by one question only.
refused-full = There is no room for more in one file.

date-long = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
