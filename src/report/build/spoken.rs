//! The method in the reader's language: what a file keeps of the standard framework word for word
//! is shown in the words of the report; what somebody has changed stays as it was written.

use std::borrow::Cow;

use crate::file::standard_framework;
use crate::workshop::{Factor, Framework, Language, Question, Workshop};

/// The framework of a workshop for a reader of this language.
pub(super) fn spoken(workshop: &Workshop, language: Language) -> Cow<'_, Framework> {
    let own = &*workshop.framework;
    if language == workshop.language {
        return Cow::Borrowed(own);
    }
    let both = standard_framework(workshop.language).and_then(|from| {
        let to = standard_framework(language)?;
        Ok((from, to))
    });
    // A test reads all three; without them the words stay as they are.
    let Ok((from, to)) = both else { return Cow::Borrowed(own) };
    let mut out = own.clone();
    swap(&mut out.title, &from.title, &to.title);
    swap(&mut out.source, &from.source, &to.source);
    swap(&mut out.engagement, &from.engagement, &to.engagement);
    swap(&mut out.desired_state, &from.desired_state, &to.desired_state);
    swap_all(&mut out.stages, &from.stages, &to.stages);
    for (id, factor) in out.factors.iter_mut() {
        if let (Some(from), Some(to)) = (from.factors.get(id), to.factors.get(id)) {
            swap_factor(factor, from, to);
        }
    }
    Cow::Owned(out)
}

fn swap_factor(factor: &mut Factor, from: &Factor, to: &Factor) {
    swap(&mut factor.title, &from.title, &to.title);
    swap(&mut factor.short, &from.short, &to.short);
    swap(&mut factor.definition, &from.definition, &to.definition);
    swap_all(&mut factor.levels, &from.levels, &to.levels);
    for (id, question) in factor.questions.iter_mut() {
        if let (Some(from), Some(to)) = (from.questions.get(id), to.questions.get(id)) {
            swap_question(question, from, to);
        }
    }
}

fn swap_question(question: &mut Question, from: &Question, to: &Question) {
    swap(&mut question.text, &from.text, &to.text);
    swap(&mut question.part, &from.part, &to.part);
    swap_all(&mut question.levels, &from.levels, &to.levels);
}

fn swap(own: &mut String, from: &str, to: &str) {
    if *own == from {
        to.clone_into(own);
    }
}

fn swap_all<const N: usize>(own: &mut [String; N], from: &[String; N], to: &[String; N]) {
    for (own, (from, to)) in own.iter_mut().zip(from.iter().zip(to)) {
        swap(own, from, to);
    }
}
