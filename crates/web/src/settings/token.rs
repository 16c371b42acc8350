//! Tokens: the keys of programs. The secret is shown once; only its digest is kept.

use axum::extract::Query;
use domain::id::{StreamId, TokenId};
use domain::stream::Stream;
use flow::settle::{NewToken, Scope};
use maud::{Markup, html};
use store::stream::stream_list;
use store::token::{Token, token_list};

use super::{Back, Done, sheet, show_once};
use crate::door::said;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::part::{Field, Head, Table, Tone, Weight, badge, button, empty, form};
use crate::visit::{Me, Named};

/// `GET /settings/tokens`.
pub(crate) async fn list_tokens(me: Me, done: Query<Done>) -> Answer {
    page(&me, &done.done, &Filled::default(), &Wrong::default(), Back::Plain).await
}

/// `POST /settings/tokens`.
pub(crate) async fn add_token(me: Me, filled: Filled) -> Answer {
    let lang = me.lang;
    let mut wrong = Wrong::default();
    let scopes: Vec<Scope> = Scope::ALL.into_iter().filter(|scope| filled.has(scope.as_str())).collect();
    if filled.get("name").trim().is_empty() {
        wrong.add("name", lang.word("error-person-no-name"));
    }
    if scopes.is_empty() {
        wrong.add(Scope::Write.as_str(), lang.word("settings-token-no-scope"));
    }
    if !wrong.is_empty() {
        return page(&me, "", &filled, &wrong, Back::Refused).await;
    }
    let stream: Option<StreamId> = match filled.get("stream") {
        "" => None,
        id => Some(id.parse().map_err(|_| Error::NotFound)?),
    };
    let new = NewToken { name: filled.get("name").to_owned(), scopes, stream, expires: None };
    let (_, secret) = flow::settle::token_add(me.world(), me.viewer(), &new).await?;
    let (title, about) = (lang.word("settings-token-made"), lang.word("settings-token-once"));
    show_once(&me, title, about, &secret, "/settings/tokens").await
}

/// `POST /settings/tokens/{token}/revoke`.
pub(crate) async fn revoke_token(me: Me, Named(id): Named<TokenId>) -> Answer {
    flow::settle::token_revoke(me.world(), me.viewer(), id).await?;
    Ok(me.see("/settings/tokens?done=1"))
}

async fn page(me: &Me, done: &str, filled: &Filled, wrong: &Wrong, back: Back) -> Answer {
    let lang = me.lang;
    let streams = stream_list(&me.world().store).await?;
    let tokens = token_list(&me.world().store).await?;
    let rows: Vec<Vec<Markup>> = tokens.iter().map(|token| row(me, &streams, token)).collect();
    let caption = lang.word("settings-tokens");
    let heads = vec![
        Head::text(lang.word("account-name")),
        Head::text(lang.word("settings-token-scopes")),
        Head::text(lang.word("settings-stream")),
        Head::text(lang.word("settings-token-used")),
        Head::text(lang.word("settings-state")),
    ];
    let every = (String::new(), lang.word("settings-token-every-stream"));
    let choices = streams.iter().map(|stream| (stream.id.to_string(), me.reader().pick(&stream.name)));
    let body = html! {
        (said(lang, (!done.is_empty()).then(|| lang.word("settings-done"))))
        (wrong.summary(lang))
        @if rows.is_empty() {
            (empty(lang.word("settings-token-none"), lang.word("settings-token-none-teaches"), html! {}))
        } @else { (Table { id: "tokens", caption: &caption, heads, rows }) }
        h2 { (lang.word("settings-token-new")) }
        (form::post("/settings/tokens", html! {
            (Field::text("name", lang.word("account-name")).hint(lang.word("settings-token-name-hint"))
                .value(filled.get("name")).error(wrong.of("name")).most(100))
            (form::group(lang.word("settings-token-scopes"), html! {
                @for scope in Scope::ALL { (scope_field(me, scope, filled, wrong)) }
            }))
            (Field::select("stream", lang.word("settings-stream"), std::iter::once(every).chain(choices))
                .value(filled.get("stream")).optional(lang))
            (form::actions(button(Weight::Primary, lang.word("settings-token-make"))))
        }))
        p { a href="/api" { (lang.word("settings-token-how")) } }
    };
    Ok(me.show_as(back.status(), sheet(lang.word("settings-tokens"), None, body)).await)
}

fn scope_field(me: &Me, scope: Scope, filled: &Filled, wrong: &Wrong) -> Markup {
    let label = match scope {
        Scope::Write => me.lang.word("settings-scope-write"),
        Scope::Read => me.lang.word("settings-scope-read"),
        Scope::Metrics => me.lang.word("settings-scope-metrics"),
    };
    let word = scope.as_str();
    html! { (Field::check(word, label, filled.has(word)).error(wrong.of(word))) }
}

fn row(me: &Me, streams: &[Stream], token: &Token) -> Vec<Markup> {
    let lang = me.lang;
    let stream = token.stream.map(|id| {
        streams
            .iter()
            .find(|stream| stream.id == id)
            .map(|stream| me.reader().pick(&stream.name))
            .unwrap_or_default()
    });
    let serves = token.serves(me.world().now());
    let revoke = format!("/settings/tokens/{}/revoke", token.id);
    vec![
        html! { (token.name) },
        html! { (token.scopes.join(", ")) },
        html! { (stream.unwrap_or_else(|| lang.word("settings-token-every-stream"))) },
        html! { (token.used.map_or_else(|| lang.word("settings-token-never"), |at| me.reader().moment(at))) },
        html! {
            @if serves { (form::press(&revoke, &[], Weight::Danger, lang.word("settings-token-revoke"))) }
            @else { (badge(Tone::Stop, lang.word("settings-token-revoked"))) }
        },
    ]
}
