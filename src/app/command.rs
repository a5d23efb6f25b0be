//! What views answer with. They read the workshop and its figures; whatever shall change goes
//! through an [`Out`], which the frame drains once everything is drawn.

use std::path::PathBuf;

use crate::app::canvas::{Deed, Selection};
use crate::app::deliverable::ReportAct;
use crate::app::eventlog::FlowAct;
use crate::app::theme::ThemeName;
use crate::app::views::plan::PlanDeed;
use crate::app::{Page, Room};
use crate::edit::{Document, Edit, Gesture, Refused};
use crate::text::Language;
use crate::workshop::{ActionId, AssessmentId, JourneyId, SegmentId};

/// Everything a view asked for in this frame, in order.
#[derive(Debug, Default)]
pub struct Out {
    pub(super) commands: Vec<Command>,
}

/// One thing a view asks for.
#[derive(Debug)]
pub(super) enum Command {
    Edit(Edit),
    Live(Gesture, Edit),
    Commit,
    Abort,
    Retract,
    Act(Action),
}

impl Out {
    /// An edit that is a step of its own.
    pub fn edit(&mut self, edit: Edit) {
        self.commands.push(Command::Edit(edit));
    }

    /// An edit in the middle of a gesture: everything that `gesture` does until [`Out::commit`] is
    /// one step to undo. Another gesture, a plain edit and undo end it too.
    pub fn live(&mut self, gesture: egui::Id, edit: Edit) {
        self.commands.push(Command::Live(Gesture(gesture.value()), edit));
    }

    /// The gesture has ended: the pointer was let go, the field was left.
    pub fn commit(&mut self) {
        self.commands.push(Command::Commit);
    }

    /// The gesture was given up (Esc): everything goes back to where it was.
    pub fn abort(&mut self) {
        self.commands.push(Command::Abort);
    }

    /// The words that were typed are not wanted after all (Esc in a field): they are taken back as
    /// a step, so that redo brings them again.
    pub fn retract(&mut self) {
        self.commands.push(Command::Retract);
    }

    /// Whether nothing was asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.commands.is_empty()
    }

    /// Whether another room was asked for.
    #[must_use]
    pub fn wants_room(&self) -> bool {
        self.commands.iter().any(|c| matches!(c, Command::Act(Action::GoTo(_) | Action::TurnTo(_))))
    }

    /// Takes the actions and drops the edits: there is no document to carry them out.
    #[must_use]
    pub fn actions(&mut self) -> Vec<Action> {
        let commands = self.commands.drain(..);
        commands.filter_map(|c| if let Command::Act(a) = c { Some(a) } else { None }).collect()
    }

    /// Something that does not change the document.
    pub fn act(&mut self, action: Action) {
        self.commands.push(Command::Act(action));
    }
}

/// What is left once the edits of a frame are carried out.
#[derive(Debug, Default)]
pub struct Drained {
    /// What was asked of the program, in order.
    pub actions: Vec<Action>,
    /// The edits that the document refused.
    pub refused: Vec<Refused>,
}

impl Out {
    /// Carries out the edits of a frame, in order, and hands back the rest. The only place where
    /// the window writes to the document.
    pub fn drain(&mut self, document: &mut Document) -> Drained {
        let mut drained = Drained::default();
        for command in self.commands.drain(..) {
            let result = match command {
                Command::Edit(edit) => document.apply(&edit),
                Command::Live(gesture, edit) => document.live(gesture, &edit),
                Command::Commit => {
                    document.commit();
                    Ok(())
                }
                Command::Abort => {
                    document.abort();
                    Ok(())
                }
                Command::Retract => {
                    document.retract();
                    Ok(())
                }
                Command::Act(action) => {
                    drained.actions.push(action);
                    Ok(())
                }
            };
            drained.refused.extend(result.err());
        }
        drained
    }
}

/// What can be exported as a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// The answers of a round, to fill in and import again.
    Answers,
    /// The figures of a round.
    Figures,
    /// The ledger of data points.
    Signals,
}

/// What a map can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapFormat {
    /// A `journey` diagram of mermaid.
    Mermaid,
    /// A `flowchart` of mermaid.
    Flowchart,
    /// A sheet of cards.
    Cards,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
}

impl MapFormat {
    /// How the name of such a file ends.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Mermaid | Self::Flowchart => crate::file::exchange::MERMAID,
            Self::Cards => crate::file::exchange::EXTENSION,
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// What a person can ask of the program, apart from changing the document. The palette lists
/// those that need no further argument.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A new workshop from the standard framework.
    New,
    /// Ask for a file and open it.
    Open,
    /// Ask for a path in the window itself, and open it.
    OpenTyped,
    /// Open this file.
    OpenPath(PathBuf),
    /// Open an example workshop, as an unsaved copy.
    OpenExample(Language),
    /// Save to where it was opened from; asks where if that is nowhere.
    Save,
    /// Ask where, and save there.
    SaveAs,
    /// Ask for a path in the window itself, and save there.
    SaveTyped,
    /// Ask for a sheet of answers and preview it.
    ImportAnswers,
    /// Ask for the path of a sheet in the window itself, and preview it.
    ImportTyped,
    /// Preview the answers of this sheet.
    ImportPath(PathBuf),
    /// Ask for answers to be pasted, and preview them.
    PasteAnswers,
    /// Ask for a list of data points and preview it.
    ImportSignals,
    /// Preview the data points of this list.
    ImportSignalsPath(PathBuf),
    /// Preview the data points of what was pasted.
    PasteSignals {
        /// What was pasted.
        text: String,
        /// Where lines come from that name no source.
        source: String,
    },
    /// Ask where, and export a table there.
    Export(Table),
    /// Ask for a diagram or a sheet of cards, and preview the journey.
    ImportMap,
    /// Preview the journey of this file.
    ImportMapPath(PathBuf),
    /// Ask where, and export the journey that is looked at; with `selected` only what is selected.
    ExportMap {
        /// As what.
        format: MapFormat,
        /// Only the selection.
        selected: bool,
    },
    /// Something about the deliverable.
    Report(ReportAct),
    /// Something about event logs.
    Flow(FlowAct),
    /// From one gap of the journey to the next.
    NextGap,
    /// To the gap before.
    PreviousGap,
    /// Show or hide the stories of the journey.
    Stories,
    /// Show what has been read while there was work to ask about.
    ShowArrived,
    /// Back to the start page.
    Start,
    /// Take the last step back.
    Undo,
    /// Bring it back.
    Redo,
    /// Open a room.
    GoTo(Room),
    /// Open a room at one of its pages.
    TurnTo(Page),
    /// Show every action by name.
    Palette,
    /// The list of problems.
    Problems,
    /// The list of past messages.
    Messages,
    /// Look at this segment; none means all customers.
    LookAtSegment(Option<SegmentId>),
    /// Look at this round.
    LookAtRound(AssessmentId),
    /// Lay two rounds or segments side by side, in the Score room.
    Compare,
    /// Show the chain from segmentation to outcomes, in the Score room.
    Chain,
    /// Arrange the selected cards of the journey that is shown, or all of them.
    Arrange,
    /// Another theme.
    Theme(ThemeName),
    /// Another language of the interface.
    Language(Language),
    /// Another scale of the interface, 0.8 to 2.5.
    Scale(f32),
    /// Ask which template to start from.
    Templates,
    /// A new workshop from this template.
    NewFrom(PathBuf),
    /// Ask for a name, and save the framework as a template.
    SaveTemplate,
    /// Ask whether this template shall be removed.
    RemoveTemplate(PathBuf),
    /// Do this on the canvas, in the Journey room.
    Canvas(Deed),
    /// Show this journey in the Journey room, with this selected and in view.
    ShowOnMap(JourneyId, Selection),
    /// Do this in the Plan room.
    Plan(PlanDeed),
    /// Show this action in the Plan room.
    ShowAction(ActionId),
    /// Say something that needs a look.
    Say(String),
    /// Close the window; asks if there is unsaved work.
    Quit,
}
