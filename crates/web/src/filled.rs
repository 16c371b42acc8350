//! What somebody filled in: names and values as sent, repeats included, so that a refused form can show them again.

use axum::extract::multipart::Multipart;
use axum::extract::{Form, FromRequest, Request};
use flow::Refusal;
use flow::access::AccessRefusal;
use flow::receive::File;
use lang::Lang;
use maud::Markup;

use crate::error::{Error, sentence};
use crate::part::form;

/// The fields of a form.
#[derive(Clone, Debug, Default)]
pub struct Filled(Vec<(String, String)>);

impl Filled {
    /// These names and values.
    pub fn of<N: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (N, V)>) -> Filled {
        Filled(fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// The value of a name; the first, or nothing at all.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// All values of a name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }

    /// The names that were sent, repeats included.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// The name was sent, with something in it.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, value)| known == name && !value.is_empty())
    }

    /// The name was sent with this value.
    #[must_use]
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(known, sent)| known == name && sent == value)
    }

    /// A share that was typed as a percentage, with a point or a comma.
    #[must_use]
    pub fn share(&self, name: &str) -> Option<f64> {
        let text = self.get(name).trim().trim_end_matches('%').trim().replace(',', ".");
        text.parse::<f64>().ok().filter(|percent| percent.is_finite()).map(|percent| percent / 100.0)
    }
}

impl<S: Send + Sync> FromRequest<S> for Filled {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Filled, Error> {
        let form = Form::<Vec<(String, String)>>::from_request(request, state).await;
        form.map(|Form(fields)| Filled(fields)).map_err(|refusal| Error::of_status(refusal.status()))
    }
}

/// What is wrong with a form, field by field.
#[derive(Clone, Debug, Default)]
pub struct Wrong(Vec<(&'static str, String)>);

impl Wrong {
    /// One field is wrong.
    #[must_use]
    pub fn one(field: &'static str, sentence: String) -> Wrong {
        Wrong(vec![(field, sentence)])
    }

    /// Adds a field.
    pub fn add(&mut self, field: &'static str, sentence: String) {
        self.0.push((field, sentence));
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, sentence)| sentence.as_str())
    }

    /// Nothing is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The summary at the top of the page.
    #[must_use]
    pub fn summary(&self, lang: Lang) -> Markup {
        let errors: Vec<(&str, &str)> =
            self.0.iter().map(|(field, sentence)| (*field, sentence.as_str())).collect();
        form::errors(lang, &errors)
    }

    /// The field that a refusal is about; every other error is one of the whole request.
    ///
    /// # Errors
    /// What is not a refusal of what was filled in.
    pub fn tie(
        lang: Lang,
        error: flow::Error,
        field: impl Fn(&Refusal) -> &'static str,
    ) -> Result<Wrong, Error> {
        match error {
            flow::Error::Refused(Refusal::Access(AccessRefusal::NotAllowed | AccessRefusal::DeadLink)) => {
                Err(error.into())
            }
            flow::Error::Refused(refusal) => Ok(Wrong::one(field(&refusal), sentence(lang, &refusal))),
            flow::Error::NotFound
            | flow::Error::Changed
            | flow::Error::Unavailable(_)
            | flow::Error::Corrupt(_) => Err(error.into()),
        }
    }
}

/// The fields and files of a form.
#[derive(Clone, Debug, Default)]
pub struct Uploaded {
    /// The fields.
    pub filled: Filled,
    /// The files; inputs that stayed empty are left out.
    pub files: Vec<File>,
}

/// The most parts of a form with files.
const MOST_PARTS: usize = 200;

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Uploaded, Error> {
        let multipart = Multipart::from_request(request, state).await;
        let mut multipart = multipart.map_err(|refusal| Error::of_status(refusal.status()))?;
        let mut uploaded = Uploaded::default();
        for _ in 0..MOST_PARTS {
            let part = multipart.next_field().await.map_err(|refusal| Error::of_status(refusal.status()))?;
            let Some(part) = part else { return Ok(uploaded) };
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let media_type = part.content_type().unwrap_or("application/octet-stream").to_owned();
            let bytes = part.bytes().await.map_err(|refusal| Error::of_status(refusal.status()))?;
            match file {
                Some(file) if file.is_empty() && bytes.is_empty() => {}
                Some(name) => uploaded.files.push(File { name, media_type, bytes: bytes.to_vec() }),
                None => uploaded.filled.0.push((name, String::from_utf8_lossy(&bytes).into_owned())),
            }
        }
        Err(Error::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::Filled;

    #[test]
    fn a_percentage_is_read_as_people_write_it() {
        let share = |text: &str| Filled::of([("share", text)]).share("share");
        for (text, wanted) in
            [("20", Some(0.2)), (" 2,5 % ", Some(0.025)), ("0", Some(0.0)), ("", None), ("NaN", None)]
        {
            assert_eq!(share(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_name_that_was_sent_twice_keeps_both_values() {
        let filled = Filled::of([("role", "lead"), ("role", "hr"), ("name", "")]);
        assert_eq!(filled.all("role"), ["lead", "hr"]);
        assert!(filled.is("role", "hr") && !filled.has("name") && filled.get("missing").is_empty());
    }
}
