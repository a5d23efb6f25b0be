//! A window with the Journey room in it, and a finished piece of work to put there.

use std::sync::Arc;

use egui::{Vec2, vec2};
use egui_kittest::Harness;
use fireside::app::command::Out;
use fireside::app::theme::{self, Theme, ThemeName};
use fireside::app::views::journey::JourneyRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::text::{Language, Text};
use fireside::workshop::{
    Connection, ConnectionId, ConnectionKind, Exit, Framework, Journey, JourneyId, Lane, LaneId,
    LaneKind, Layer, Person, PersonId, Place, Share, Stage, StageId, Step, StepId, Table, ThreePs,
    Valence, Workshop,
};

/// A window that has only the Journey room.
pub struct Room {
    pub document: Document,
    pub out: Out,
    pub room: JourneyRoom,
    pub language: Language,
    pub theme: ThemeName,
    pub focus: Focus,
    pub ready: bool,
    pub refused: usize,
}

impl Room {
    pub fn new(document: Document) -> Self {
        Self {
            document,
            out: Out::default(),
            room: JourneyRoom::default(),
            language: Language::English,
            theme: ThemeName::Light,
            focus: Focus::default(),
            ready: false,
            refused: 0,
        }
    }

    pub fn draw(ui: &mut egui::Ui, room: &mut Self) {
        let theme = Theme::of(room.theme);
        if !room.ready {
            ui.ctx().set_fonts(theme::fonts());
            theme.apply(ui.ctx());
            room.ready = true;
            return;
        }
        ui.painter().rect_filled(ui.ctx().content_rect(), 0, *theme.paper);
        let workshop = Arc::clone(room.document.workshop());
        let day = jiff::civil::date(2026, 11, 22);
        let grades = fireside::measure::Grades::of(&workshop, day);
        let mut cx = Cx {
            workshop: &workshop,
            sheet: None,
            today: day,
            as_of: day,
            grades: &grades,
            focus: &room.focus,
            text: Text::of(room.language),
            theme,
            out: &mut room.out,
        };
        room.room.show(ui, &mut cx);
        room.refused += room.out.drain(&mut room.document).refused.len();
    }

    pub fn journey(&self) -> Arc<Journey> {
        Arc::clone(self.document.workshop().journeys.first().expect("a journey").1)
    }

    pub fn step(&self, title: &str) -> (StepId, Arc<Step>) {
        let journey = self.journey();
        let found = journey.steps.iter().find(|(_, s)| s.title == title).expect(title);
        (found.0.clone(), Arc::clone(found.1))
    }
}

pub type Window = Harness<'static, Room>;

pub fn window(room: Room) -> Window {
    sized(room, vec2(1192.0, 632.0))
}

pub fn sized(room: Room, size: Vec2) -> Window {
    // The pixel tests share one renderer with the others: the first frame only loads the fonts.
    let mut window = Harness::builder()
        .with_size(size)
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(60)
        .wgpu()
        .build_ui_state(Room::draw, room);
    window.run();
    window
}

pub fn place(stage: &str, lane: &str, col: u16, row: u16) -> Place {
    Place { stage: StageId::new(stage).unwrap(), lane: LaneId::new(lane).unwrap(), col, row }
}

/// Nothing is scored here.
pub fn framework() -> Framework {
    Framework::default()
}

/// A finished piece of work: four stages, five lanes, a loop, a branch, and two ways to leave.
pub fn workshop() -> Workshop {
    let mut workshop = Workshop::empty("Northwind", Language::English, framework());
    let maria = PersonId::new("maria").unwrap();
    let person = Person { name: "Maria Rossi".into(), role: String::new(), attends: true };
    workshop.people = Arc::new([(maria.clone(), person)].into_iter().collect());
    let stage = |id: &str, t: &str| (StageId::new(id).unwrap(), Stage { title: t.into() });
    let lane = |id: &str, t: &str, kind| (LaneId::new(id).unwrap(), Lane::new(t, kind));
    let mut journey = Journey::blank(
        "Renewal journey".into(),
        [
            stage("discover", "Discover"),
            stage("begin", "Get started"),
            stage("use", "Use every week"),
            stage("renew", "Renew"),
        ]
        .into_iter()
        .collect(),
        [
            lane("does", "Customer actions", LaneKind::Actions),
            lane("meets", "Contact points", LaneKind::ContactPoints),
            lane("feels", "Thoughts and feelings", LaneKind::Feelings),
            lane("back", "Backstage", LaneKind::Backstage),
            lane("systems", "Systems", LaneKind::Systems),
        ]
        .into_iter()
        .collect(),
    );
    let mut steps = Table::default();
    let mut put = |id: &str, title: &str, at: Place, valence: Option<f64>| {
        let mut step = Step::new(title, at);
        step.valence = valence.map(Valence::clamped);
        steps.insert(StepId::new(id).unwrap(), step);
    };
    put("hears", "Hears of us from a colleague", place("discover", "does", 0, 0), None);
    put("site", "Website and price list", place("discover", "meets", 0, 0), None);
    put("hope", "This could save us a day a week", place("discover", "feels", 0, 0), Some(1.0));
    put("signs", "Signs up for the trial", place("begin", "does", 0, 0), None);
    put("imports", "Imports the first data", place("begin", "does", 1, 0), None);
    put("form", "Web form", place("begin", "meets", 0, 0), Some(0.5));
    put("guide", "Guide inside the product", place("begin", "meets", 1, 0), None);
    put("lost", "Lost: which file goes first?", place("begin", "feels", 1, 0), Some(-1.5));
    put("support", "Asks support for help", place("begin", "does", 1, 1), Some(-1.0));
    put("csm", "Customer success calls on day three", place("begin", "back", 1, 0), None);
    put("crm", "CRM", place("begin", "systems", 0, 0), None);
    put("invites", "Invites the team", place("use", "does", 0, 0), None);
    put("report", "Builds the Monday report", place("use", "does", 1, 0), None);
    put("mail", "E-mail with tips", place("use", "meets", 0, 0), None);
    put("proud", "The board asked for it again", place("use", "feels", 1, 0), Some(2.0));
    put("usage", "Watches usage per account", place("use", "back", 0, 0), None);
    put("offer", "Renewal offer by post", place("renew", "meets", 0, 0), None);
    put("renews", "Renews for a year", place("renew", "does", 0, 0), None);
    put("leaves", "Lets the contract end", place("renew", "does", 0, 1), None);
    put("surprise", "The price was a surprise", place("renew", "feels", 0, 0), Some(-1.0));
    let step = |steps: &mut Table<StepId, Step>, id: &str, f: &dyn Fn(&mut Step)| {
        f(steps.get_mut(&StepId::new(id).unwrap()).unwrap());
    };
    step(&mut steps, "form", &|s| {
        s.owner = Some(maria.clone());
        s.layer = Some(Layer::Easy);
    });
    step(&mut steps, "guide", &|s| {
        s.pain = "Nobody finds it".into();
        s.opportunity = "Open it by itself".into();
        s.three_ps = ThreePs { prescriptive: true, predictive: false, proactive: true };
    });
    step(&mut steps, "csm", &|s| s.owner = Some(maria.clone()));
    step(&mut steps, "renews", &|s| s.exit = Some(Exit::Renewed));
    step(&mut steps, "leaves", &|s| s.exit = Some(Exit::Churned));
    journey.steps = steps.iter().map(|(id, s)| (id.clone(), Arc::new(s.clone()))).collect();
    let mut n = 0;
    let mut link = |from: &str, to: &str, share: Option<f64>, kind: ConnectionKind| {
        n += 1;
        let connection = Connection {
            from: StepId::new(from).unwrap(),
            to: StepId::new(to).unwrap(),
            share: share.map(Share::clamped),
            shares: Table::default(),
            condition: String::new(),
            kind,
        };
        (ConnectionId::new(&format!("w{n}")).unwrap(), connection)
    };
    use ConnectionKind::{Loop, Next, ReEntry};
    journey.connections = [
        link("hears", "signs", None, Next),
        link("hears", "site", None, Next),
        link("signs", "imports", None, Next),
        link("imports", "invites", Some(0.7), Next),
        link("imports", "support", Some(0.3), Next),
        link("support", "imports", Some(0.6), Loop),
        link("invites", "report", None, Next),
        link("report", "renews", Some(0.8), Next),
        link("report", "leaves", Some(0.2), Next),
        link("leaves", "signs", Some(0.1), ReEntry),
        link("form", "guide", None, Next),
    ]
    .into_iter()
    .collect();
    let id = JourneyId::new("renewal").unwrap();
    workshop.journeys = Arc::new([(id, Arc::new(journey))].into_iter().collect());
    workshop
}

pub fn drawn() -> Window {
    window(Room::new(Document::saved(workshop())))
}
