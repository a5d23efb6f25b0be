//! A framework of one’s own, through the real program: factors and questions are edited, switched
//! off, moved and taken out; templates are saved and started from.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod lines;
mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::offscreen::Shot;
use fireside::app::theme::ThemeName;
use fireside::app::{App, Room};
use fireside::file::{self, Folders};
use fireside::text::Language;
use fireside::workshop::*;
use support::{settle, start, workshop};

type Window = Harness<'static, App>;

fn example() -> Workshop {
    file::parse(file::example(Language::English), Path::new("example.ron")).unwrap().workshop
}

/// The program with a fresh workshop on the page of the framework.
fn page(folder: &Path) -> Window {
    let mut h = start(folder, None);
    click(&mut h, "New workshop");
    click(&mut h, "Framework");
    // Tall enough to reach everything without scrolling.
    h.set_size(egui::vec2(1280.0, 2400.0));
    settle(&mut h);
    h
}

fn click(h: &mut Window, name: &str) {
    h.get_by_role_and_label(Role::Button, name).click();
    settle(h);
}

fn tick(h: &mut Window, name: &str) {
    h.get_by_role_and_label(Role::CheckBox, name).click();
    settle(h);
}

fn is_field(node: &egui_kittest::Node<'_>) -> bool {
    matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput)
}

/// Replaces what stands in a field, and leaves it.
fn fill(h: &mut Window, name: &str, typed: &str) {
    h.get_all_by_label(name).find(is_field).unwrap_or_else(|| panic!("no field “{name}”")).focus();
    h.run_steps(2);
    h.key_press_modifiers(Modifiers::COMMAND, Key::A);
    h.run_steps(2);
    h.event(egui::Event::Text(typed.to_owned()));
    h.run_steps(2);
    h.key_press(Key::Tab);
    settle(h);
}

fn choose(h: &mut Window, menu: &str, option: &str) {
    h.get_by_role_and_label(Role::ComboBox, menu).click();
    settle(h);
    h.get_by_role_and_label(Role::MenuItemRadio, option).click();
    settle(h);
}

fn titles(h: &Window) -> Vec<String> {
    workshop(h).framework.factors.values().map(|f| f.title.clone()).collect()
}

fn go(h: &mut Window, room: usize) {
    h.key_press_modifiers(Modifiers::COMMAND, [Key::Num1, Key::Num2, Key::Num3][room]);
    settle(h);
}

/// Everything back as it was, step by step.
fn undo_all(h: &mut Window) -> usize {
    let mut steps = 0;
    while h.state().document().unwrap().undo_label().is_some() {
        h.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        h.run_steps(3);
        steps += 1;
        assert!(steps < 100, "undo comes to no end");
    }
    steps
}

#[test]
fn a_renamed_factor_has_its_name_in_score() {
    let folder = tempfile::tempdir().unwrap();
    let mut h = page(folder.path());
    let before = workshop(&h);
    click(&mut h, "2 Anticipating needs and behaviour");
    fill(&mut h, "Factor", "Foresight");
    assert_eq!(titles(&h)[1], "Foresight");
    go(&mut h, 1);
    assert!(h.query_all_by_label("Foresight, actual").next().is_some());
    assert_eq!(undo_all(&mut h), 1, "a typed name is one step");
    assert_eq!(*workshop(&h), *before);
}

#[test]
fn a_new_factor_and_question_are_scored_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut h = page(folder.path());
    let before = workshop(&h);
    click(&mut h, "1 Customer intent");
    click(&mut h, "Add factor");
    // Its name waits to be typed over.
    h.event(egui::Event::Text("Trust".to_owned()));
    h.run_steps(2);
    h.key_press(Key::Tab);
    settle(&mut h);
    let framework = Arc::clone(&workshop(&h).framework);
    let (_, factor) = framework.factors.at(1).unwrap();
    assert_eq!((factor.title.as_str(), factor.short.as_str()), ("Trust", "Trust"));
    for _ in 0..2 {
        click(&mut h, "Add question");
        h.event(egui::Event::Text("Do they tell us bad news first?".to_owned()));
        h.run_steps(2);
        h.key_press(Key::Tab);
        settle(&mut h);
    }
    fill(&mut h, "Weight of the question", "3");
    let framework = Arc::clone(&workshop(&h).framework);
    let (_, factor) = framework.factors.at(1).unwrap();
    let asked: Vec<f64> = factor.questions.values().map(|q| q.weight.get()).collect();
    assert_eq!(asked, [1.0, 3.0]);
    let text = &factor.questions.first().unwrap().1.text;
    assert_eq!(text, "Do they tell us bad news first?");
    go(&mut h, 1);
    assert!(h.query_all_by_label("Trust, actual").next().is_some());
    undo_all(&mut h);
    assert_eq!(*workshop(&h), *before);
}

#[test]
fn a_factor_that_is_off_shows_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut h = page(folder.path());
    let before = workshop(&h);
    tick(&mut h, "Customer intent takes part");
    assert_eq!(workshop(&h).framework.active().count(), 7);
    assert!(h.query_by_label("1 Customer intent").is_some(), "it can be switched on again");
    go(&mut h, 1);
    assert!(h.query_all_by_label("Customer intent, actual").next().is_none());
    assert!(h.query_all_by_label("Anticipating needs and behaviour, actual").next().is_some());
    go(&mut h, 0);
    tick(&mut h, "Customer intent takes part");
    assert_eq!(*workshop(&h), *before);
}

#[test]
fn factors_move_by_key_and_by_button() {
    let folder = tempfile::tempdir().unwrap();
    let mut h = page(folder.path());
    let before = titles(&h);
    h.get_by_label("1 Customer intent").focus();
    h.run_steps(2);
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    settle(&mut h);
    assert_eq!(titles(&h)[..2], [before[1].clone(), before[0].clone()]);
    click(&mut h, "2 Customer intent");
    h.get_all_by_label("Move up (Alt+↑)").next().unwrap().click();
    settle(&mut h);
    assert_eq!(titles(&h), before);
    assert_eq!(undo_all(&mut h), 2);
}

#[test]
fn a_factor_is_dragged_to_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut h = page(folder.path());
    let before = titles(&h);
    let from = h.get_by_label("Drag to move Customer intent").rect().center();
    let third = h.get_by_label("3 Successful product adoption").rect();
    let to = egui::pos2(from.x, third.bottom() - 4.0);
    h.hover_at(from);
    h.run_steps(1);
    h.drag_at(from);
    h.run_steps(2);
    h.hover_at(from + (to - from) * 0.5);
    h.run_steps(2);
    h.hover_at(to);
    h.run_steps(2);
    h.drop_at(to);
    settle(&mut h);
    let moved = [before[1].clone(), before[2].clone(), before[0].clone()];
    assert_eq!(titles(&h)[..3], moved);
    assert_eq!(undo_all(&mut h), 1);
}

#[test]
fn a_removed_factor_says_what_goes_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    fs::write(&path, file::print(&example()).unwrap()).unwrap();
    let mut h = start(folder.path(), Some(&path));
    go(&mut h, 0);
    click(&mut h, "Framework");
    let before = workshop(&h);
    let (id, factor) = before.framework.factors.first().unwrap();
    click(&mut h, &format!("Remove “{}”", factor.title));
    let scores = before.assessments.values().flat_map(|r| r.ratings.values());
    let scores = scores.filter(|r| r.contains(id)).count();
    assert!(scores > 1, "the example scores it");
    let said = h.get_by_label_contains("With it go").accesskit_node().label().unwrap_or_default();
    let said = if said.is_empty() {
        h.get_by_label_contains("With it go").accesskit_node().value().unwrap_or_default()
    } else {
        said
    };
    let asked = factor.questions.len();
    assert!(said.contains(&format!("{asked} questions, {scores} scores")), "{said}");
    assert!(workshop(&h).framework.factors.contains(id), "nothing has gone yet");
    click(&mut h, "Remove");
    assert!(!workshop(&h).framework.factors.contains(id));
    assert_eq!(undo_all(&mut h), 1);
    assert_eq!(*workshop(&h), *before);
}

#[test]
fn a_finding_is_shared_without_chains() {
    let folder = tempfile::tempdir().unwrap();
    let mut h = page(folder.path());
    let framework = Arc::clone(&workshop(&h).framework);
    let (_, first) = framework.factors.first().unwrap();
    let free = first.questions.iter().find(|(id, q)| {
        let all = framework.factors.values().flat_map(|f| f.questions.values());
        q.same_as.is_none() && all.clone().all(|o| o.same_as.as_ref() != Some(*id))
    });
    let (id, question) = free.expect("a question of its own");
    let index = first.questions.index_of(id).unwrap() + 1;
    let shown = match question.part.as_str() {
        "" => question.text.clone(),
        part => format!("{part} · {}", question.text),
    };
    click(&mut h, &format!("Question {index}, {shown}"));
    h.get_by_role_and_label(Role::ComboBox, "Same finding as").click();
    settle(&mut h);
    let offered: Vec<String> =
        h.get_all_by_role(Role::MenuItemRadio).filter_map(|n| n.accesskit_node().label()).collect();
    let leads = |f: &Factor| f.questions.values().filter(|q| q.same_as.is_none()).count();
    let own = framework.factors.values().skip(1).map(leads).sum::<usize>();
    assert_eq!(offered.len(), own + 1, "all that keep a finding, and none");
    h.get_by_role_and_label(Role::MenuItemRadio, &offered[1]).click();
    settle(&mut h);
    let lead = workshop(&h).framework.question(id).unwrap().1.same_as.clone().expect("shared");
    assert!(workshop(&h).framework.question(&lead).unwrap().1.same_as.is_none());
    assert!(workshop(&h).check().is_empty());
    choose(&mut h, "Same finding as", "A finding of its own");
    assert_eq!(*workshop(&h).framework, *framework);
}

#[test]
fn a_template_is_saved_replaced_started_from_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let templates = Folders::within(folder.path()).templates;
    let mut h = page(folder.path());
    for title in ["Customer intent", "Anticipating needs and behaviour"] {
        tick(&mut h, &format!("{title} takes part"));
    }
    click(&mut h, "Save as template…");
    fill_dialog(&mut h, "Renewal, six factors");
    let saved = templates.join("renewal-six-factors.ron");
    assert!(saved.is_file());
    let (loaded, _) = file::load(&file::RealDisk, &saved).unwrap();
    assert_eq!(loaded.workshop.segments.len(), 1);
    assert_eq!(loaded.workshop.framework.active().count(), 6);

    // The same name again asks before it replaces anything.
    tick(&mut h, "Customer intent takes part");
    let written = fs::read_to_string(&saved).unwrap();
    click(&mut h, "Save as template…");
    fill_dialog(&mut h, "Renewal: six factors");
    assert_eq!(fs::read_to_string(&saved).unwrap(), written);
    let taken = h.query_all_by_label_contains("There is already a template").count();
    assert_eq!(taken, 1);
    click(&mut h, "Replace it");
    assert_ne!(fs::read_to_string(&saved).unwrap(), written);

    // A file that is none takes nothing away from the others.
    fs::write(templates.join("broken.ron"), "no workshop").unwrap();
    let mut h = start(folder.path(), None);
    settle(&mut h);
    assert!(h.state().toast().is_some_and(|t| t.contains("broken.ron")), "{:?}", h.state().toast());
    click(&mut h, "Renewal: six factors, 7 factors · English");
    let started = workshop(&h);
    assert_eq!(started.framework.active().count(), 7);
    assert_eq!((started.segments.len(), started.assessments.len()), (1, 1));
    let ids = |w: &Workshop| {
        (w.segments.first().unwrap().0.clone(), w.assessments.first().unwrap().0.clone())
    };
    let (loaded, _) = file::load(&file::RealDisk, &saved).unwrap();
    assert_ne!(ids(&started).0, ids(&loaded.workshop).0);
    assert_ne!(ids(&started).1, ids(&loaded.workshop).1);

    // From the palette, where the standard framework always is.
    h.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut h);
    h.event(egui::Event::Text("from template".to_owned()));
    h.run_steps(2);
    h.key_press(Key::Enter);
    settle(&mut h);
    assert!(h.query_all_by_label_contains("Standard framework, ").next().is_some());
    click(&mut h, "Remove the template “Renewal: six factors”");
    assert!(saved.is_file(), "it asks first");
    click(&mut h, "Remove template");
    assert!(!saved.exists());
}

/// Types into the one field of the dialog, and answers with Enter.
fn fill_dialog(h: &mut Window, typed: &str) {
    h.get_by_label("Name of the template").focus();
    h.run_steps(2);
    h.key_press_modifiers(Modifiers::COMMAND, Key::A);
    h.run_steps(2);
    h.event(egui::Event::Text(typed.to_owned()));
    h.run_steps(2);
    h.key_press(Key::Enter);
    settle(h);
}

#[test]
fn the_command_line_starts_from_templates_too() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| -> Output {
        Command::new(env!("CARGO_BIN_EXE_fireside"))
            .args(args)
            .args(["--lang", "en"])
            .env(file::DATA_DIR, folder.path())
            .current_dir(folder.path())
            .output()
            .unwrap()
    };
    let fresh = file::Fresh {
        language: Language::Italian,
        title: "Own three",
        segment: "Tutti",
        round: "Primo giro",
        date: jiff::civil::date(2020, 1, 1),
    };
    let workshop = with_factors(3, &[]);
    let shelf = Folders::within(folder.path()).templates;
    let path = file::save_template(&file::RealDisk, &shelf, &workshop, &fresh, false).unwrap();
    let outside = folder.path().join("elsewhere.ron");
    fs::copy(&path, &outside).unwrap();
    for (name, output) in [("own-three", "a.ron"), ("elsewhere.ron", "b.ron")] {
        let done = run(&["new", "--template", name, "-o", output]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let (made, _) = file::load(&file::RealDisk, &folder.path().join(output)).unwrap();
        assert_eq!(made.workshop.framework.factors.len(), 3, "{name}");
        assert_eq!(made.workshop.segments.first().unwrap().1.title, "All customers");
        assert!(made.workshop.assessments.first().unwrap().1.date.year() > 2020);
    }
    let done = run(&["new", "--template", "none-such", "-o", "c.ron"]);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(2));
    for name in ["standard", "moda-aurelia", "own-three"] {
        assert!(said.contains(name), "{said}");
    }
    for (lang, words) in [("it", "non c’è"), ("id", "tidak ada")] {
        let done = Command::new(env!("CARGO_BIN_EXE_fireside"))
            .args(["new", "--template", "none-such", "-o", "c.ron", "--lang", lang])
            .env(file::DATA_DIR, folder.path())
            .current_dir(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(2));
        assert!(said.contains(words) && said.contains("own-three"), "{said}");
    }
    let done = run(&["new", "--template", "missing.ron", "-o", "c.ron"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(!folder.path().join("c.ron").exists());
}

#[test]
fn a_segment_says_why_it_came_and_both_parties_how_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut h = start(folder.path(), None);
    click(&mut h, "New workshop");
    h.set_size(egui::vec2(1280.0, 1600.0));
    settle(&mut h);
    let segment = |h: &Window| workshop(h).segments.first().unwrap().1.clone();
    choose(&mut h, "Why they came", "Leaves a dated process");
    assert_eq!(segment(&h).intent, Some(Intent::NewWay));
    let curve = "Steepness of the learning curve, 0 flat to 4 very steep";
    choose(&mut h, curve, "2");
    assert_eq!(segment(&h).learning_curve.map(Level::get), Some(2));
    choose(&mut h, curve, "4 implied");
    assert_eq!(segment(&h).learning_curve, None);
    choose(&mut h, "Why they came", "Nobody knows");
    let found = h.query_all_by_label_contains("That is a finding in itself").count();
    assert_eq!(found, 1);
    choose(&mut h, "Customers, Want to continue", "3 · mostly");
    let mutual = workshop(&h).assessments.first().unwrap().1.mutual;
    assert_eq!(mutual.customer.continues.map(Level::get), Some(3));
    choose(&mut h, "Customers, Want to continue", "Not known");
    assert!(workshop(&h).assessments.first().unwrap().1.mutual.is_blank());
}

/// The example with so many factors, all of them scored; `off` are switched off.
fn with_factors(count: usize, off: &[usize]) -> Workshop {
    let mut workshop = example();
    let framework = Arc::make_mut(&mut workshop.framework);
    let eight: Vec<(FactorId, Factor)> =
        framework.factors.iter().map(|(id, f)| (id.clone(), f.clone())).collect();
    let mut factors: Table<FactorId, Factor> = Table::default();
    for n in 0..count {
        let (id, mut factor) = eight[n % eight.len()].clone();
        let id = if n < eight.len() { id } else { FactorId::new(&format!("own-{n}")).unwrap() };
        if n >= eight.len() {
            factor.questions = Table::default();
            factor.title = format!("{} {n}", factor.title);
            factor.short = format!("{} {n}", factor.short);
        }
        // What it shares may not be there.
        for question in factor.questions.values_mut() {
            question.same_as = None;
        }
        factor.off = off.contains(&n);
        factors.insert(id, factor);
    }
    framework.factors = factors;
    let ids: Vec<FactorId> = workshop.framework.factors.ids().cloned().collect();
    for round in Arc::make_mut(&mut workshop.assessments).values_mut() {
        let round = Arc::make_mut(round);
        round.answers = Table::default();
        for ratings in round.ratings.values_mut() {
            let scored: Vec<Rating> = ratings.values().cloned().collect();
            let rating = |n: usize| scored.get(n % scored.len().max(1)).cloned();
            *ratings = ids
                .iter()
                .enumerate()
                .filter_map(|(n, id)| Some((id.clone(), rating(n)?)))
                .collect();
        }
    }
    workshop.votes = Arc::default();
    workshop.plan = Arc::default();
    workshop.repairs = Arc::default();
    workshop.claims = Arc::default();
    workshop
}

#[test]
fn any_number_of_factors_fits() {
    let mut wrong = Vec::new();
    for (count, off) in
        [(1, &[][..]), (2, &[]), (3, &[1]), (8, &[0, 3, 7]), (20, &[]), (20, &[2, 5])]
    {
        let workshop = with_factors(count, off);
        assert!(workshop.check().iter().all(|p| p.severity() != Severity::Broken));
        for language in [Language::English, Language::Italian] {
            for size in [(1280, 720), (1920, 1080)] {
                for (room, page) in
                    [(Room::Score, None), (Room::Frame, None), (Room::Frame, Some("Framework"))]
                {
                    let shot = Shot {
                        page: None,
                        room: Some(room),
                        size,
                        theme: ThemeName::Light,
                        language,
                        scale: 1.0,
                    };
                    let app = App::showing(workshop.clone(), &shot);
                    let mut h: Harness<'_, App> = Harness::builder()
                        .with_size([size.0 as f32, size.1 as f32])
                        .build_eframe(|_| app);
                    h.run_steps(8);
                    if let Some(page) = page {
                        h.get_by_role_and_label(Role::Button, page).click();
                        h.run_steps(4);
                    }
                    let place = format!(
                        "{count} factors without {off:?}, {} {page:?} {} {size:?}",
                        room.code(),
                        language.code()
                    );
                    lines::examine(&h.output().shapes, &place, false, &mut wrong);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
