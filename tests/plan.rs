//! What a facilitator does with the plan, through the whole app: take a suggestion into the plan, say
//! everything about an action, drag it to where it belongs, move it in time, and tie it to others.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file;
use fireside::measure::{Grade, Grades, as_of, days_later, schedule, sure};
use fireside::report::model::{Block, Cell, Data};
use fireside::report::{Ask, build};
use fireside::text::{Language, Text};
use fireside::workshop::*;
use jiff::civil::{Date, date};
use support::{press, settle, start, undo, workshop};

type Window = Harness<'static, App>;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The English example with this plan.
fn with(plan: &[Action]) -> Workshop {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    let all = plan.iter().cloned().enumerate();
    workshop.plan = Arc::new(all.map(|(i, a)| (ActionId::numbered(i), a)).collect());
    // They speak of the actions of the example.
    workshop.repairs = Arc::default();
    workshop
}

/// The window in its Plan room, at a page.
fn open(folder: &Path, plan: &[Action], page: &str) -> Window {
    let path = folder.join("plan.ron");
    std::fs::write(&path, file::print(&with(plan)).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num7);
    settle(&mut window);
    if page != "Actions" {
        click(&mut window, Role::Button, page);
    }
    window
}

fn click(window: &mut Window, role: Role, name: &str) {
    // By its name, wherever the panel that it is in is scrolled to.
    window.get_by_role_and_label(role, name).click_accesskit();
    settle(window);
}

fn action(title: &str) -> Action {
    Action { title: title.to_owned(), ..Action::default() }
}

fn rated(title: &str, effort: f64, impact: f64) -> Action {
    let (effort, impact) = (Rating5::new(effort).ok(), Rating5::new(impact).ok());
    Action { effort, impact, ..action(title) }
}

fn dated(title: &str, start: Date, due: Date, after: &[usize]) -> Action {
    let after = after.iter().map(|n| ActionId::numbered(*n)).collect();
    Action { start: Some(start), due: Some(due), after, ..action(title) }
}

fn nth(window: &Window, n: usize) -> Action {
    workshop(window).plan.at(n).unwrap().1.clone()
}

fn titles(window: &Window) -> Vec<String> {
    workshop(window).plan.values().map(|a| a.title.clone()).collect()
}

fn said(node: &egui_kittest::Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// What the rows of the list say, from top to bottom.
fn rows(window: &Window) -> Vec<String> {
    window.query_all_by_role(Role::ListBoxOption).map(|node| said(&node)).collect()
}

/// The middle of what begins with these words.
fn middle(window: &Window, role: Role, begins: &str) -> Pos2 {
    let all: Vec<_> = window.query_all_by_role(role).collect();
    let found = all.iter().find(|node| said(node).starts_with(begins));
    let names: Vec<String> = all.iter().map(said).collect();
    found.unwrap_or_else(|| panic!("no “{begins}” among {names:?}")).rect().center()
}

fn button(window: &mut Window, at: Pos2, pressed: bool) {
    window.event(Event::PointerMoved(at));
    window.event(Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(2);
}

/// Drags from one place to another without letting go.
fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.event(Event::PointerMoved(from));
    window.run_steps(2);
    button(window, from, true);
    for n in 1..=4 {
        window.event(Event::PointerMoved(from.lerp(to, n as f32 / 4.0)));
        window.run_steps(1);
    }
    window.run_steps(2);
}

fn drag_and_drop(window: &mut Window, from: Pos2, to: Pos2) {
    drag(window, from, to);
    button(window, to, false);
    settle(window);
}

/// Types into the field of this name, and leaves it.
fn fill(window: &mut Window, name: &str, words: &str) {
    let field = window
        .query_all_by_label(name)
        .find(|n| matches!(n.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
    field.unwrap_or_else(|| panic!("no field “{name}”")).focus();
    settle(window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(Event::Text(words.to_owned()));
    settle(window);
    press(window, Key::Tab);
}

#[test]
fn an_empty_plan_explains_itself_on_every_page_and_takes_in_what_is_suggested() {
    let folder = folder();
    let mut window = open(folder.path(), &[], "Actions");
    window.get_by_label("What will you do about it?");
    let take = |window: &Window| -> Vec<String> {
        let all = window.query_all_by_role(Role::Button).map(|n| said(&n));
        all.filter(|name| name.starts_with("Add “")).collect()
    };
    let offered = take(&window);
    assert!(offered.len() >= 3, "{offered:?}");
    click(&mut window, Role::Button, &offered[0]);
    let taken = nth(&window, 0);
    assert!(taken.title.starts_with("Close the gap in ") && taken.factors.len() == 1);
    assert!(!taken.note.is_empty(), "it says what the next level looks like");
    // It is looked at, and waits for a name of its own.
    settle(&mut window);
    window.event(Event::Text("!".to_owned()));
    settle(&mut window);
    assert!(nth(&window, 0).title.ends_with('!'));
    click(&mut window, Role::Button, "Close");
    assert!(!take(&window).contains(&offered[0]), "it is not suggested again");
    undo(&mut window);
    undo(&mut window);
    assert!(titles(&window).is_empty());
    for page in ["Quick wins", "Roadmap"] {
        click(&mut window, Role::Button, page);
        window.get_by_label("What will you do about it?");
        window.get_by_role_and_label(Role::Button, "Add action");
    }
}

#[test]
fn everything_about_an_action_can_be_said_and_taken_back() {
    let folder = folder();
    let mut window = open(folder.path(), &[action("Call back")], "Actions");
    window.get_by_role_and_label(Role::ListBox, "Actions").focus();
    settle(&mut window);
    press(&mut window, Key::ArrowDown);
    fill(&mut window, "How and why", "Within a day");
    fill(&mut window, "Due", "2026-12-24");
    fill(&mut window, "Effort", "2.5");
    window.get_by_label("2 · a week or two of one person\n3 · several weeks of one team");
    window.get_by_label_contains("From 1, hardly felt, to 5");
    fill(&mut window, "Impact", "4");
    window.get_by_label("4 · closes much of a gap");
    fill(&mut window, "Cost, once", "1200");
    fill(&mut window, "For the company", "Fewer repeat calls");
    fill(&mut window, "For the customer", "One answer");
    let now = nth(&window, 0);
    assert_eq!(now.note, "Within a day");
    assert_eq!(now.due, Some(date(2026, 12, 24)));
    assert_eq!((now.effort, now.impact), (Rating5::new(2.5).ok(), Rating5::new(4.0).ok()));
    assert_eq!(now.cost, Amount::new(1200.0).ok());
    assert_eq!((&*now.company, &*now.customer), ("Fewer repeat calls", "One answer"));

    // Nothing speaks for it but an opinion, until a person says otherwise.
    window.get_by_label_contains(
        "20%, from the evidence: opinion (what it is tied to has no evidence",
    );
    assert!(window.query_by_label_contains("not yet that this remedy works").is_none());
    fill(&mut window, "Confidence", "70");
    assert_eq!(nth(&window, 0).confidence, Share::new(0.7).ok());
    window.get_by_label_contains("Set by hand");
    click(&mut window, Role::Button, "Use 20% from the evidence");
    assert_eq!(nth(&window, 0).confidence, None);
    undo(&mut window);
    assert_eq!(nth(&window, 0).confidence, Share::new(0.7).ok());

    // Done, and out of the list of what is open.
    let done: Vec<_> = window.query_all_by_label("Done").collect();
    assert!(!done.is_empty());
    done[0].click_accesskit();
    settle(&mut window);
    assert!(nth(&window, 0).done);
    click(&mut window, Role::Button, "Remove action");
    assert!(titles(&window).is_empty());
    undo(&mut window);
    assert_eq!(titles(&window), ["Call back"]);
}

#[test]
fn links_and_changes_are_found_by_typing() {
    let folder = folder();
    let mut window = open(folder.path(), &[action("Call back")], "Actions");
    window.get_by_role_and_label(Role::ListBox, "Actions").focus();
    settle(&mut window);
    press(&mut window, Key::ArrowDown);
    let w = workshop(&window);
    let (factor, of) = w.framework.factors.first().unwrap();
    click(&mut window, Role::Button, "Add factor…");
    window.event(Event::Text(of.title.clone()));
    settle(&mut window);
    press(&mut window, Key::Enter);
    assert_eq!(nth(&window, 0).factors, std::slice::from_ref(factor));
    press(&mut window, Key::Escape);
    click(&mut window, Role::Button, "Add change of a score…");
    window.event(Event::Text(of.title.clone()));
    settle(&mut window);
    press(&mut window, Key::Enter);
    let change = nth(&window, 0).changes[0].clone();
    let by = Points::new(1.0).unwrap();
    assert_eq!(change, Change::Score { factor: factor.clone(), segment: None, by });
    fill(&mut window, "Change of the score, in points", "-0.5");
    let Change::Score { by, .. } = nth(&window, 0).changes[0].clone() else { panic!("a score") };
    assert_eq!(by, Points::new(-0.5).unwrap());
    click(&mut window, Role::Button, "Add change of a way…");
    window.event(Event::Text("kick-off".to_owned()));
    settle(&mut window);
    press(&mut window, Key::Enter);
    fill(&mut window, "Share that takes this way", "40");
    let Change::Share { to, .. } = nth(&window, 0).changes[1].clone() else { panic!("a share") };
    assert_eq!(to, Share::new(0.4).unwrap());
    // As long as a change speaks of the factor, it stays tied.
    let untie = format!("Untie “{}”", of.short);
    assert!(window.query_by_label(&untie).is_none());
    click(&mut window, Role::Button, &format!("Remove the change of “{}”", of.title));
    click(&mut window, Role::Button, &untie);
    assert!(nth(&window, 0).factors.is_empty());
}

#[test]
fn a_tied_factor_takes_its_change_with_one_click_and_a_change_ties_its_factor() {
    let folder = folder();
    let w = with(&[]);
    let (factor, of) = w.framework.factors.first().unwrap();
    let (other, another) = w.framework.factors.at(1).unwrap();
    let tied = Action { factors: vec![factor.clone()], ..action("Call back") };
    let mut window = open(folder.path(), &[tied], "Actions");
    window.get_by_role_and_label(Role::ListBox, "Actions").focus();
    settle(&mut window);
    press(&mut window, Key::ArrowDown);
    // One click, and the number can be typed.
    let expect = format!("Say by how much {} changes", of.short);
    click(&mut window, Role::Button, &expect);
    window.event(Event::Text("2".to_owned()));
    settle(&mut window);
    press(&mut window, Key::Tab);
    let score = |factor: &FactorId, segment: Option<&SegmentId>, by: f64| Change::Score {
        factor: factor.clone(),
        segment: segment.cloned(),
        by: Points::new(by).unwrap(),
    };
    assert_eq!(nth(&window, 0).changes, [score(factor, None, 2.0)]);
    assert!(window.query_by_label(&expect).is_none(), "it is not asked for twice");
    // The same factor again is another segment’s, and never the same line twice.
    let add = |window: &mut Window, title: &str| {
        click(window, Role::Button, "Add change of a score…");
        window.event(Event::Text(title.to_owned()));
        settle(window);
        press(window, Key::Enter);
        settle(window);
    };
    add(&mut window, &of.title);
    let first = w.segments.ids().next();
    assert_eq!(nth(&window, 0).changes[1..], [score(factor, first, 1.0)]);
    for _ in 0..w.segments.len() {
        add(&mut window, &of.title);
    }
    assert_eq!(nth(&window, 0).changes.len(), 1 + w.segments.len());
    // A change alone ties its factor: the list says so.
    add(&mut window, &another.title);
    let now = nth(&window, 0);
    assert!(!now.factors.contains(other) && now.tied().eq([factor, other]));
    window.get_by_role_and_label(Role::Link, &another.short);
}

#[test]
fn confidence_says_what_it_comes_from() {
    let folder = folder();
    let w = with(&[]);
    let grades = Grades::of(&w, as_of(&w, jiff::Zoned::now().date()));
    let trend = |id: &&FactorId| grades.factor(id, &[]) == Some(Grade::Trend);
    let factor = w.framework.factors.ids().find(trend).unwrap();
    let name = &w.framework.factors.get(factor).unwrap().short;
    let tied = Action { factors: vec![factor.clone()], ..action("Call back") };
    let mut window = open(folder.path(), &[tied], "Actions");
    window.get_by_role_and_label(Role::ListBox, "Actions").focus();
    settle(&mut window);
    press(&mut window, Key::ArrowDown);
    window.get_by_label(&format!("80%, from the evidence: trend on {name}"));
    window.get_by_label_contains("not yet that this remedy works");
    fill(&mut window, "Confidence", "50");
    window.get_by_label(&format!("Set by hand. The evidence says 80%: trend on {name}"));
    click(&mut window, Role::Button, "Use 80% from the evidence");
    assert_eq!(nth(&window, 0).confidence, None);
}

#[test]
fn a_menu_is_as_wide_as_its_field() {
    let folder = folder();
    let mut window = open(folder.path(), &[action("Call back")], "Actions");
    click(&mut window, Role::ComboBox, "State");
    let field = window.get_by_role_and_label(Role::ComboBox, "State").rect();
    let items: Vec<_> = window.query_all_by_role(Role::MenuItemRadio).map(|n| n.rect()).collect();
    assert_eq!(items.len(), 3);
    for item in items {
        assert!(item.left() >= field.left() && item.right() <= field.right(), "{item:?} {field:?}");
        assert!(item.width() > field.width() - 20.0);
    }
}

#[test]
fn actions_have_one_number_in_the_room_and_in_the_report() {
    // The report begins with what is chosen, which stands last in the plan.
    let plan = [
        rated("Later", 4.0, 2.0),
        Action { done: true, ..rated("Done", 1.0, 1.0) },
        Action { chosen: true, company: "Fewer calls".to_owned(), ..rated("First", 1.0, 5.0) },
    ];
    let report = build(&with(&plan), &Ask::on(date(2026, 9, 17)));
    let blocks = |section| {
        let part = report.sections.iter().find(|part| part.section == section).unwrap();
        part.blocks.iter()
    };
    let points = blocks(Section::QuickWins).find_map(|block| match block {
        Block::Chart(chart) => match &chart.data {
            Data::Matrix { points, .. } => Some(points.iter().map(|p| p.number).collect()),
            _ => None,
        },
        _ => None,
    });
    let points: Vec<usize> = points.unwrap();
    assert_eq!(points, [1, 3]);
    let numbers = |section| -> Vec<Vec<String>> {
        let tables = blocks(section).filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let first = |row: &Vec<Cell>| match &row[0] {
            Cell::Text(words) => words.clone(),
            _ => String::new(),
        };
        tables.map(|table| table.rows.iter().map(first).collect()).collect()
    };
    assert_eq!(numbers(Section::QuickWins), [vec!["3", "1"], vec!["3"]]);
    assert!(numbers(Section::Roadmap)[0].iter().all(|n| ["1", "2", "3"].contains(&n.as_str())));
    let said = |words: &str| {
        let has = |block: &Block| matches!(block, Block::Text(said) if said.contains(words));
        blocks(Section::QuickWins).any(has)
    };
    // The words of the room stand below the picture.
    assert!(said("1 · a day or two of one person") && said("5 · changes the relationship"));

    let folder = folder();
    let mut window = open(folder.path(), &plan, "Actions");
    window.get_by_role_and_label(Role::ListBox, "Actions").focus();
    settle(&mut window);
    press(&mut window, Key::End);
    window.get_by_label("No. 3");
}

#[test]
fn a_loop_is_refused_with_its_chain() {
    let folder = folder();
    let after = |n: usize| vec![ActionId::numbered(n)];
    let plan = [
        action("Alpha"),
        Action { after: after(0), ..action("Beta") },
        Action { after: after(1), ..action("Gamma") },
    ];
    let mut window = open(folder.path(), &plan, "Actions");
    window.get_by_role_and_label(Role::ListBox, "Actions").focus();
    settle(&mut window);
    press(&mut window, Key::Home);
    click(&mut window, Role::Button, "Add what comes before…");
    window.event(Event::Text("Gamma".to_owned()));
    settle(&mut window);
    press(&mut window, Key::Enter);
    assert!(nth(&window, 0).after.is_empty());
    let chain = "“Alpha” waits for “Gamma”, “Gamma” waits for “Beta”, “Beta” waits for “Alpha”";
    window.get_by_label_contains(chain);
    window.get_by_label_contains("remove one of the other dependencies");
}

#[test]
fn the_list_is_searched_sorted_ordered_and_ticked() {
    let folder = folder();
    let later = Action { due: Some(date(2027, 3, 1)), ..rated("Beta path", 4.0, 2.0) };
    let sooner = Action { due: Some(date(2027, 1, 1)), ..rated("Alpha call", 1.0, 5.0) };
    let mut window = open(folder.path(), &[later, sooner, action("Gamma")], "Actions");
    let begins = |window: &Window| -> Vec<String> {
        let first = |row: String| row.split([' ', '·']).next().unwrap_or_default().to_owned();
        rows(window).into_iter().map(first).collect()
    };
    assert_eq!(begins(&window), ["Beta", "Alpha", "Gamma"]);
    click(&mut window, Role::Button, "Sort by Due");
    assert_eq!(begins(&window), ["Alpha", "Beta", "Gamma"], "what has no date comes last");
    click(&mut window, Role::Button, "Sort by Due");
    assert_eq!(begins(&window), ["Beta", "Alpha", "Gamma"]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut window);
    window.event(Event::Text("CALL".to_owned()));
    settle(&mut window);
    assert_eq!(begins(&window), ["Alpha"]);
    click(&mut window, Role::Button, "Show all actions");
    click(&mut window, Role::Button, "Sort by Action");
    window.get_by_role_and_label(Role::ListBox, "Actions").focus();
    settle(&mut window);
    press(&mut window, Key::End);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    settle(&mut window);
    assert_eq!(titles(&window), ["Beta path", "Gamma", "Alpha call"]);
    press(&mut window, Key::Space);
    assert!(nth(&window, 1).done);
    press(&mut window, Key::Delete);
    assert_eq!(titles(&window), ["Beta path", "Alpha call"]);
}

#[test]
fn the_trace_says_whose_result_nobody_has_named() {
    let folder = folder();
    let company = "Fewer calls".to_owned();
    let mut window = open(folder.path(), &[Action { company, ..action("Call back") }], "Actions");
    click(&mut window, Role::Button, "From effort to result");
    let row = rows(&window).remove(0);
    assert_eq!(row, "Call back → Fewer calls → Nobody has said what the customer gets");
    click(&mut window, Role::Button, "Nobody has said what the customer gets");
    window.event(Event::Text("One answer".to_owned()));
    settle(&mut window);
    assert_eq!(nth(&window, 0).customer, "One answer");
    assert_eq!(rows(&window)[0], "Call back → Fewer calls → One answer");
}

#[test]
fn points_are_dragged_by_hand_and_moved_by_arrows() {
    let folder = folder();
    let plan = [rated("Call back", 2.0, 2.0), rated("Same place", 2.0, 2.0), action("New idea")];
    let mut window = open(folder.path(), &plan, "Quick wins");
    let first = "Call back · effort 2, impact 2";
    let (at, other) = (
        middle(&window, Role::Button, first),
        middle(&window, Role::Button, "Same place · effort"),
    );
    assert!(at.distance(other) >= 26.0, "two points at one place are told apart");
    let field = window
        .get_by_role_and_label(Role::Image, "Effort from left to right, impact from bottom to top");
    let field = field.rect();
    let goal = egui::pos2(field.right() - 21.0, field.top() + 21.0);
    drag(&mut window, at, goal);
    assert_eq!(nth(&window, 0).effort, Rating5::new(5.0).ok(), "it moves while it is dragged");
    press(&mut window, Key::Escape);
    button(&mut window, goal, false);
    settle(&mut window);
    assert_eq!(nth(&window, 0).effort, Rating5::new(2.0).ok(), "Esc puts it back");
    let at = middle(&window, Role::Button, first);
    drag_and_drop(&mut window, at, goal);
    let both = |w: &Window, n| (nth(w, n).effort.unwrap().get(), nth(w, n).impact.unwrap().get());
    assert_eq!(both(&window, 0), (5.0, 5.0));
    undo(&mut window);
    assert_eq!(both(&window, 0), (2.0, 2.0), "a drag is one step");

    window.get_by_role_and_label(
        Role::Button,
        "Same place · effort 2, impact 2 · When there is time",
    );
    let node =
        window.query_all_by_role(Role::Button).find(|n| said(n).starts_with("Same place · effort"));
    node.unwrap().focus();
    settle(&mut window);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowUp);
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
    settle(&mut window);
    assert_eq!(both(&window, 1), (2.5, 2.6));

    // What nobody has rated is dragged in, or put in by the keyboard.
    let card = middle(&window, Role::Button, "Rate “New idea”");
    drag_and_drop(&mut window, card, field.center());
    assert_eq!(both(&window, 2), (3.0, 3.0));
    undo(&mut window);
    assert_eq!(nth(&window, 2).effort, None);
    window.get_by_role_and_label(Role::Button, "Rate “New idea”").focus();
    settle(&mut window);
    press(&mut window, Key::ArrowRight);
    assert_eq!(both(&window, 2), (3.0, 3.0));
}

#[test]
fn bars_are_moved_stretched_and_tied_and_a_circle_is_refused() {
    let folder = folder();
    let plan = [
        dated("First", date(2027, 10, 1), date(2027, 11, 1), &[]),
        dated("Second", date(2027, 11, 1), date(2028, 1, 15), &[]),
    ];
    let mut window = open(folder.path(), &plan, "Roadmap");
    let at = middle(&window, Role::Button, "First · 1 October 2027");
    drag(&mut window, at, at + egui::vec2(60.0, 0.0));
    let then = nth(&window, 0);
    let by = (then.start.unwrap() - date(2027, 10, 1)).get_days();
    assert!(by > 5, "moved by {by} days");
    assert_eq!((then.due.unwrap() - date(2027, 11, 1)).get_days(), by, "both dates move");
    press(&mut window, Key::Escape);
    button(&mut window, at, false);
    settle(&mut window);
    assert_eq!(nth(&window, 0).start, Some(date(2027, 10, 1)));

    // From the knob behind the first to the second, which waits for it then.
    let knob = middle(&window, Role::Button, "Draw a line from “First”");
    let second = middle(&window, Role::Button, "Second ·");
    drag_and_drop(&mut window, knob, second);
    assert_eq!(nth(&window, 1).after, [ActionId::numbered(0)]);
    // And back, which would be a circle.
    let knob = middle(&window, Role::Button, "Draw a line from “Second”");
    let first = middle(&window, Role::Button, "First ·");
    drag_and_drop(&mut window, knob, first);
    assert!(nth(&window, 0).after.is_empty());
    window.get_by_label_contains("“First” waits for “Second”, “Second” waits for “First”");

    let node = window.query_all_by_role(Role::Button).find(|n| said(n).starts_with("First ·"));
    node.unwrap().focus();
    settle(&mut window);
    press(&mut window, Key::ArrowRight);
    assert_eq!(nth(&window, 0).start, Some(date(2027, 10, 8)));
    window.key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    settle(&mut window);
    assert_eq!(nth(&window, 0).due, Some(date(2027, 11, 15)));
    assert_eq!(nth(&window, 0).start, Some(date(2027, 10, 8)), "only the due date");
}

#[test]
fn the_chain_that_decides_and_what_is_late_are_said() {
    let folder = folder();
    let plan = [
        dated("First", date(2027, 10, 1), date(2027, 12, 1), &[]),
        dated("Second", date(2027, 10, 1), date(2027, 11, 1), &[0]),
        dated("Aside", date(2027, 10, 1), date(2027, 10, 20), &[]),
    ];
    let window = open(folder.path(), &plan, "Roadmap");
    let names: Vec<String> = window.query_all_by_role(Role::Button).map(|n| said(&n)).collect();
    let of = |begins: &str| names.iter().find(|n| n.starts_with(begins)).unwrap().clone();
    assert!(of("First ·").contains("decides when the plan ends"), "{names:?}");
    assert!(of("Second ·").contains("61 days late"), "{names:?}");
    assert!(of("Aside ·").contains("to spare"), "{names:?}");
    window.get_by_label_contains("One action runs late.");
    let made = with(&plan);
    let end = schedule(&made, date(2026, 9, 17)).end.unwrap();
    let words = format!("The plan ends on {}.", Text::of(Language::English).date(end));
    window.get_by_label_contains(&words);
}

#[test]
fn room_and_report_look_at_the_plan_on_one_day() {
    let folder = folder();
    let today = jiff::Zoned::now().date();
    let on = as_of(&with(&[]), today);
    // By the clock, which goes on after the workshop, both would be late sooner or later.
    let [soon, then] = [14, 28].map(|days| days_later(on, days));
    let plan = [dated("First", on, soon, &[]), dated("Second", soon, then, &[0])];
    let made = with(&plan);
    let window = open(folder.path(), &plan, "Roadmap");
    let words = format!("The plan as it stands on {}.", Text::of(Language::English).date(on));
    window.get_by_label(&words);
    assert!(window.query_by_label_contains("runs late").is_none());
    // The report says what the room says: the day, the end, and nothing late.
    let report = build(&made, &Ask::on(today));
    let end = Text::of(Language::English).date(schedule(&made, on).end.unwrap());
    let roadmap = report.sections.iter().find(|part| part.section == Section::Roadmap).unwrap();
    let said: Vec<&str> = roadmap
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Text(words) => Some(words.as_str()),
            Block::Notice(words) => panic!("{words}"),
            _ => None,
        })
        .collect();
    assert!(said.iter().any(|said| said.contains(&end)), "{said:?} {end}");
    // The day is that of the whole report, which says it at its front.
    assert_eq!(report.date, on);
    // So do evidence and figures: how sure we are is a matter of the same day.
    let (then, now) = (sure(&made, report.date), sure(&made, on));
    assert!(made.plan.values().all(|action| then(action) == now(action)));
    assert_eq!(report.date, on);
}

#[test]
fn the_palette_adds_an_action_and_goes_to_the_next_that_lacks_something() {
    let folder = folder();
    let people = with(&[]).people.ids().next().cloned();
    let owned = Action { owner: people, ..action("Owned") };
    let mut window = open(folder.path(), &[owned, action("Nobody’s")], "Actions");
    let run = |window: &mut Window, words: &str| {
        window.key_press_modifiers(Modifiers::COMMAND, Key::K);
        settle(window);
        window.event(Event::Text(words.to_owned()));
        settle(window);
        press(window, Key::Enter);
    };
    run(&mut window, "Next action without an owner");
    let chosen = |window: &Window| {
        let fields = window.query_all_by_label("Action");
        let typed = |n: &egui_kittest::Node<'_>| n.accesskit_node().role() != Role::Label;
        let field = fields.filter(typed).filter_map(|n| n.accesskit_node().value()).next();
        field.unwrap_or_default()
    };
    assert_eq!(chosen(&window), "Nobody’s");
    run(&mut window, "Add an action");
    window.event(Event::Text("From the palette".to_owned()));
    settle(&mut window);
    assert_eq!(titles(&window)[2], "From the palette");
    run(&mut window, "Next action that runs late");
    window.get_by_label_contains("No action runs late.");
}
