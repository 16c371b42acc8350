//! One field of a form: label, hint, error and input, tied together for who listens.

use lang::Lang;
use maud::{Markup, Render, html};

/// A field; it is HTML itself: `(Field::email("email", words).value(typed).error(error))`.
///
/// Every field must be filled in, unless it says `optional`. Its id is `f-` and its name.
#[derive(Clone, Debug)]
pub struct Field {
    name: String,
    label: String,
    control: Control,
    value: String,
    hint: Option<String>,
    error: Option<String>,
    optional: Option<String>,
    autocomplete: Option<&'static str>,
    most: Option<usize>,
    id: Option<String>,
}

#[derive(Clone, Debug)]
enum Control {
    /// One line, by the kind of keyboard that HTML gives it.
    Line(&'static str),
    /// A number in a unit.
    Number { unit: Option<String>, range: Option<[f64; 2]>, step: &'static str },
    /// Some lines.
    Area(u8),
    /// One out of many, folded.
    Select(Vec<(String, String)>),
    /// One out of a few, all in sight.
    Radios(Vec<(String, String)>),
    /// Yes or no.
    Check(bool),
}

impl Field {
    fn new(name: &str, label: impl Into<String>, control: Control) -> Self {
        let label = label.into();
        let (value, hint, error, optional) = (String::new(), None, None, None);
        let name = name.to_owned();
        Self { name, label, control, value, hint, error, optional, autocomplete: None, most: None, id: None }
    }

    /// One line of text.
    #[must_use]
    pub fn text(name: &str, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Line("text"))
    }

    /// A password; what was typed is never sent back. `purpose` is `current-password` or `new-password`.
    #[must_use]
    pub fn password(name: &str, label: impl Into<String>, purpose: &'static str) -> Self {
        Self::new(name, label, Control::Line("password")).autocomplete(purpose)
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(name: &str, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Line("email"))
    }

    /// A day.
    #[must_use]
    pub fn day(name: &str, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Line("date"))
    }

    /// Words to look for.
    #[must_use]
    pub fn search(name: &str, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Line("search"))
    }

    /// A file; the form is `form::upload`.
    #[must_use]
    pub fn file(name: &str, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Line("file"))
    }

    /// A number, whole unless `fraction` is called.
    #[must_use]
    pub fn number(name: &str, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Number { unit: None, range: None, step: "1" })
    }

    /// So many lines of text.
    #[must_use]
    pub fn area(name: &str, label: impl Into<String>, lines: u8) -> Self {
        Self::new(name, label, Control::Area(lines))
    }

    /// One out of many: values and their words.
    #[must_use]
    pub fn select<V: Into<String>, W: Into<String>>(
        name: &str,
        label: impl Into<String>,
        choices: impl IntoIterator<Item = (V, W)>,
    ) -> Self {
        Self::new(name, label, Control::Select(owned(choices)))
    }

    /// One out of a few, all in sight: values and their words.
    #[must_use]
    pub fn radios<V: Into<String>, W: Into<String>>(
        name: &str,
        label: impl Into<String>,
        choices: impl IntoIterator<Item = (V, W)>,
    ) -> Self {
        Self::new(name, label, Control::Radios(owned(choices)))
    }

    /// Yes or no; it sends `value`, or "on".
    #[must_use]
    pub fn check(name: &str, label: impl Into<String>, checked: bool) -> Self {
        Self::new(name, label, Control::Check(checked)).value("on")
    }

    /// What stands in it; for `select` and `radios` the value that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// A sentence that helps to fill it in.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with what was filled in, and what to do.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// It may stay empty, and says so.
    #[must_use]
    pub fn optional(mut self, lang: Lang) -> Self {
        self.optional = Some(lang.word("part-optional"));
        self
    }

    /// What a browser may fill in: a token of the HTML standard, such as `username` or `one-time-code`.
    #[must_use]
    pub fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = Some(purpose);
        self
    }

    /// At most so many characters.
    #[must_use]
    pub fn most(mut self, characters: usize) -> Self {
        self.most = Some(characters);
        self
    }

    /// Another id than `f-` and the name, for a page with two forms that share a name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The unit behind a number.
    #[must_use]
    pub fn unit(mut self, words: impl Into<String>) -> Self {
        if let Control::Number { unit, .. } = &mut self.control {
            *unit = Some(words.into());
        }
        self
    }

    /// The smallest and largest number.
    #[must_use]
    pub fn range(mut self, least: f64, most: f64) -> Self {
        if let Control::Number { range, .. } = &mut self.control {
            *range = Some([least, most]);
        }
        self
    }

    /// A number may have digits behind the point.
    #[must_use]
    pub fn fraction(mut self) -> Self {
        if let Control::Number { step, .. } = &mut self.control {
            *step = "any";
        }
        self
    }
}

fn owned<V: Into<String>, W: Into<String>>(
    choices: impl IntoIterator<Item = (V, W)>,
) -> Vec<(String, String)> {
    choices.into_iter().map(|(value, words)| (value.into(), words.into())).collect()
}

impl Render for Field {
    fn render(&self) -> Markup {
        let id = self.id.clone().unwrap_or_else(|| format!("f-{}", self.name));
        let class = if self.error.is_some() { "field wrong" } else { "field" };
        match &self.control {
            Control::Radios(choices) => self.radio_group(&id, class, choices),
            Control::Check(checked) => html! {
                div class=(class) {
                    div class="choice" {
                        input id=(id) type="checkbox" name=(self.name) value=(self.value) checked[*checked]
                            aria-describedby=[self.described(&id)] aria-invalid=[self.invalid()];
                        label for=(id) { (self.label_words()) }
                    }
                    (self.notes(&id))
                }
            },
            _ => html! {
                div class=(class) {
                    label for=(id) { (self.label_words()) }
                    (self.notes(&id))
                    (self.input(&id))
                }
            },
        }
    }
}

impl Field {
    fn label_words(&self) -> Markup {
        html! { (self.label) @if let Some(words) = &self.optional { " " span class="optional" { (words) } } }
    }

    /// Hint and error, between label and input, where they are read before typing.
    fn notes(&self, id: &str) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { p class="hint" id=(format!("{id}-hint")) { (hint) } }
            @if let Some(error) = &self.error { p class="error" id=(format!("{id}-error")) { (error) } }
        }
    }

    fn described(&self, id: &str) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{id}-hint"));
        let error = self.error.as_ref().map(|_| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    fn input(&self, id: &str) -> Markup {
        let (described, invalid, required) = (self.described(id), self.invalid(), self.optional.is_none());
        match &self.control {
            Control::Area(lines) => html! {
                textarea id=(id) name=(self.name) rows=(lines) maxlength=[self.most] required[required]
                    aria-describedby=[described] aria-invalid=[invalid] { "\n" (self.value) }
            },
            Control::Select(choices) => html! {
                select id=(id) name=(self.name) required[required] autocomplete=[self.autocomplete]
                    aria-describedby=[described] aria-invalid=[invalid] {
                    @for (value, words) in choices {
                        option value=(value) selected[*value == self.value] { (words) }
                    }
                }
            },
            Control::Number { unit, range, step } => html! {
                span class="number-line" {
                    input id=(id) type="number" name=(self.name) value=(self.value) step=(step) inputmode="decimal"
                        min=[range.map(|r| r[0])] max=[range.map(|r| r[1])] required[required]
                        aria-describedby=[described] aria-invalid=[invalid];
                    @if let Some(unit) = unit { span class="unit" { (unit) } }
                }
            },
            Control::Line(kind) => {
                let value = (!["password", "file"].contains(kind)).then_some(&self.value);
                html! {
                    input id=(id) type=(kind) name=(self.name) value=[value] maxlength=[self.most]
                        required[required] autocomplete=[self.autocomplete]
                        aria-describedby=[described] aria-invalid=[invalid];
                }
            }
            Control::Radios(_) | Control::Check(_) => html! {},
        }
    }

    fn radio_group(&self, id: &str, class: &str, choices: &[(String, String)]) -> Markup {
        html! {
            fieldset class=(class) id=(id) aria-describedby=[self.described(id)] tabindex="-1" {
                legend { (self.label_words()) }
                (self.notes(id))
                @for (number, (value, words)) in choices.iter().enumerate() {
                    @let own = format!("{id}-{number}");
                    div class="choice" {
                        input id=(own) type="radio" name=(self.name) value=(value)
                            checked[*value == self.value] required[self.optional.is_none()];
                        label for=(own) { (words) }
                    }
                }
            }
        }
    }
}
