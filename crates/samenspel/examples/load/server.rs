//! The program under measurement, and a look into its folder while it does not run.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context;
use flow::World;
use samenspel::trial;
use samenspel::trial::http::Client;

/// The world of a folder that no program is at work in.
pub async fn world(folder: &Path, url: Option<String>) -> anyhow::Result<World> {
    trial::world(folder, url, samenspel::running::clock()).await
}

/// The program, serving.
pub struct Server {
    pub address: SocketAddr,
    child: Child,
}

impl Server {
    pub async fn start(binary: &str, folder: &Path, url: Option<String>) -> anyhow::Result<Server> {
        let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(binary);
        command.arg("serve").arg("--data").arg(folder).arg("--listen").arg(address.to_string());
        command
            .env("SAMENSPEL_RATE_FACTOR", "100000")
            .env("SAMENSPEL_LEARNS", "false")
            .env("RUST_LOG", "warn");
        if let Some(url) = url {
            command.env("DATABASE_URL", url);
        }
        let child = command.stdout(Stdio::null()).spawn().context("the program does not start")?;
        let server = Server { address, child };
        for _ in 0..200 {
            if Client::new(address).get("/readyz").await.is_ok_and(|reply| reply.status == 200) {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        anyhow::bail!("the program did not become ready")
    }

    pub async fn stop(&mut self) -> anyhow::Result<()> {
        let _ = Command::new("kill").arg(self.child.id().to_string()).status()?;
        self.child.wait()?;
        Ok(())
    }
}
