//! A small HTTP client on one connection that stays open: enough to play a browser or another program against our own server.

use std::net::SocketAddr;

use anyhow::{Context, bail};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// One connection, with the cookies that came.
pub struct Client {
    address: SocketAddr,
    stream: Option<BufReader<TcpStream>>,
    cookies: Vec<(String, String)>,
}

/// What came back.
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Where to go, if anywhere.
    pub location: Option<String>,
    /// The body.
    pub body: String,
}

impl Client {
    /// A client of this address; it connects when it has something to say.
    #[must_use]
    pub fn new(address: SocketAddr) -> Client {
        Client { address, stream: None, cookies: vec![] }
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn get(&mut self, path: &str) -> anyhow::Result<Reply> {
        self.send("GET", path, &[], "").await
    }

    /// Sends a form, as a browser on the same site does.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Reply> {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let headers =
            [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        self.send("POST", path, &headers, &body.join("&")).await
    }

    /// Sends JSON with a token, as another program does.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn api(&mut self, path: &str, token: &str, key: &str, body: &str) -> anyhow::Result<Reply> {
        let bearer = format!("Bearer {token}");
        let headers = [
            ("content-type", "application/json"),
            ("authorization", bearer.as_str()),
            ("idempotency-key", key),
        ];
        self.send("POST", path, &headers, body).await
    }

    async fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> anyhow::Result<Reply> {
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\ncontent-length: {}\r\n",
            self.address,
            body.len()
        );
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if !self.cookies.is_empty() {
            let all: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            head.push_str(&format!("cookie: {}\r\n", all.join("; ")));
        }
        let message = format!("{head}\r\n{body}");
        let done = self.exchange(&message).await;
        if done.is_err() {
            // The next request starts on a new connection.
            self.stream = None;
        }
        done
    }

    async fn exchange(&mut self, message: &str) -> anyhow::Result<Reply> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(self.address).await?;
                stream.set_nodelay(true)?;
                BufReader::new(stream)
            }
        };
        stream.get_mut().write_all(message.as_bytes()).await?;
        let reply = self.read(&mut stream).await?;
        self.stream = Some(stream);
        Ok(reply)
    }

    async fn read(&mut self, stream: &mut BufReader<TcpStream>) -> anyhow::Result<Reply> {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            bail!("the server closed the connection");
        }
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status line")?;
        let (mut length, mut location, mut chunked) = (0, None, false);
        loop {
            line.clear();
            stream.read_line(&mut line).await?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse()?,
                "transfer-encoding" => chunked = value.contains("chunked"),
                "location" => location = Some(value.trim().to_owned()),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        let body = if chunked { chunks(stream).await? } else { exactly(stream, length).await? };
        Ok(Reply { status, location, body: String::from_utf8_lossy(&body).into_owned() })
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.trim().split_once('=') {
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

async fn exactly(stream: &mut BufReader<TcpStream>, length: usize) -> anyhow::Result<Vec<u8>> {
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(body)
}

async fn chunks(stream: &mut BufReader<TcpStream>) -> anyhow::Result<Vec<u8>> {
    let mut body = vec![];
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        let length = usize::from_str_radix(line.trim(), 16).context("no length of a chunk")?;
        body.extend(exactly(stream, length).await?);
        exactly(stream, 2).await?;
        if length == 0 {
            return Ok(body);
        }
    }
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { (byte as char).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
