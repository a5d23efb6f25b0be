# A framework of one’s own, and templates.
framework-purpose = Purpose
framework-framework = Framework

## The framework itself
framework-texts = About the framework
framework-title = Title
framework-title-hint = Name the framework
framework-source = Source
framework-source-hint = Where it comes from
framework-stages = Names of the five levels
framework-stage-name = Name of level { $n }

## Factors
framework-row-name = { $n } { $title }
framework-drag = Drag to move { $title }
framework-takes-part = { $title } takes part
framework-off = Switched off
framework-questions-count = { $n ->
    [0] no questions
    [one] one question
   *[other] { $n } questions
  }
framework-factors-count = { $n ->
    [one] one factor
   *[other] { $n } factors
  }
framework-add-factor = Add factor
framework-new-factor = New factor
framework-factor-title = Factor
framework-factor-title-hint = Name the factor
framework-short = Short name
framework-short-hint = For charts
framework-weight = Weight
framework-share = { $share } of the whole
framework-definition = Definition
framework-definition-hint = What the factor means
framework-levels = What one would see at each level
framework-level-hint = What one would see
framework-level-name = Factor, level { $n } { $stage }
framework-unknown-low = An unknown counts as the lowest level

## Questions
framework-questions = Questions
framework-questions-none = Without questions the factor is judged or voted on.
framework-add-question = Add question
framework-new-question = New question
framework-question-name = Question { $n }, { $text }
framework-asked = “{ $text }” is asked
framework-question-text = Question
framework-question-hint = Ask for something one can see
framework-question-level-name = Question, level { $n } { $stage }
framework-part = Part
framework-part-hint = When, who, …
framework-requirement = Requirement
framework-requirement-hint = B01
framework-question-weight = Weight of the question
framework-same-as = Same finding as
framework-own-finding = A finding of its own
framework-shared-by = { $n ->
    [one] One other question shares this finding.
   *[other] { $n } other questions share this finding.
  }
framework-feed = Answered by a register
framework-feed-none = By hand only
framework-feed-responses = Messages that ask for a response
framework-feed-purposes = Messages with a purpose
framework-feed-tone = How messages are received
framework-feed-blockers = Blockers that are gone
framework-duplicate = Duplicate
framework-move-to = Move to another factor…

## What goes with it
framework-remove-free = Nothing hangs on it yet.
framework-remove-shared = Another question shares its finding and keeps the answers.
framework-remove-factor-with = With it go { $questions ->
    [one] one question
   *[other] { $questions } questions
  }, { $scores ->
    [one] one score
   *[other] { $scores } scores
  }, { $answers ->
    [one] one answer
   *[other] { $answers } answers
  } and { $votes ->
    [one] one vote
   *[other] { $votes } votes
  }.
framework-remove-question-with = With it go { $answers ->
    [one] one answer
   *[other] { $answers } answers
  } and { $votes ->
    [one] one vote
   *[other] { $votes } votes
  }.

## Templates
framework-save-template = Save as template…
framework-new-from = New from template…
framework-standard = Standard framework
framework-standard-about = the eight factors, always here
framework-templates = Templates
framework-templates-about = Start again with a framework of your own.
framework-templates-none = No template has been saved yet. The Frame room saves the framework as one.
framework-template-pick-title = New from template
framework-template-pick-text = A template brings its factors and questions; scores and segments start empty.
framework-template-name-title = Save as template
framework-template-name-text = Keeps the factors, questions and texts of this framework. Client, segments, scores and journeys stay out of it.
framework-template-name = Name of the template
framework-template-save = Save template
framework-template-taken = There is already a template “{ $title }”. Replace it, or choose another name.
framework-template-saved = Saved as template “{ $title }”
framework-template-removed = Template removed
framework-template-nowhere = Templates cannot be saved here, since the system names no folder for this user.
framework-template-remove = Remove template
framework-template-remove-name = Remove the template “{ $title }”
framework-template-remove-title = Remove the template “{ $title }”?
framework-template-remove-text = The file is deleted for good. Workshops that started from it are not affected.
framework-advice-template = It lies in the folder of your templates. Correct or remove it there; your workshops are not affected.

## Why a segment came
framework-intent = Why they came
framework-intent-not-asked = Why they came, not asked yet
framework-intent-new-way = Leaves a dated process
framework-intent-switch = Switches from a competitor
framework-intent-strategic = Adopts a strategic solution
framework-intent-proof = Proves value on a small budget
framework-intent-unknown = Nobody knows
framework-intent-finding = Nobody knows why they came, { $segments }. That is a finding in itself.
framework-curve = Steepness of the learning curve, 0 flat to 4 very steep
framework-curve-short = Learning
framework-load = Load of change, 0 none to 4 very much
framework-load-short = Change
framework-implied = { $n } implied
framework-implied-none = not known

## Both parties
framework-mutual = Both parties today
framework-mutual-why = An engagement lasts when both parties are happy with it, both want to continue, and both are better off for it.
framework-customers = Customers
framework-organisation = Organisation
framework-happy = Are happy
framework-continues = Want to continue
framework-better-off = Are better off
framework-mutual-unknown = Not known
framework-mutual-0 = not at all
framework-mutual-1 = hardly
framework-mutual-2 = partly
framework-mutual-3 = mostly
framework-mutual-4 = fully
