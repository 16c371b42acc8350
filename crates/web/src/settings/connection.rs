//! Connections: where cases come from and go to, as the settings of the program have it. Passwords are never shown.

use maud::html;

use super::sheet;
use crate::error::Answer;
use crate::part::{Head, Table, Weight, empty, link};
use crate::visit::Me;

/// `GET /settings/connections`.
pub(crate) async fn open_connections(me: Me) -> Answer {
    let lang = me.lang;
    let connections = &me.app.settings.connections;
    let body = if connections.is_empty() {
        empty(
            lang.word("settings-connections-none"),
            lang.word("settings-connections-teach"),
            link(Weight::Plain, "/api", lang.word("settings-token-how")),
        )
    } else {
        let rows = connections
            .iter()
            .map(|it| vec![html! { (it.name) }, html! { (it.place) }, html! { code { (it.stream) } }]);
        let caption = lang.word("settings-connections");
        let heads = vec![
            Head::text(lang.word("account-name")),
            Head::text(lang.word("settings-connection-place")),
            Head::text(lang.word("settings-stream")),
        ];
        html! { (Table { id: "connections", caption: &caption, heads, rows: rows.collect() }) }
    };
    let lede = Some(lang.word("settings-connections-lede"));
    Ok(me.show(sheet(lang.word("settings-connections"), lede, body)).await)
}
