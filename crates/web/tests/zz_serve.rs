//! Throw-away: serves a stage to look at.
#![allow(clippy::unwrap_used, dead_code)]
mod stage;
use stage::Stage;
use stage::paper::invoice;

#[tokio::test(flavor = "multi_thread")]
#[ignore]
async fn serve() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    stage.learn(&stream, 40).await;
    for nth in [101, 102] {
        stage.arrives(&stream, "requester", "invoice.txt", invoice(nth).0.into_bytes()).await;
    }
    let (text, _) = invoice(103);
    let wrong = text.replace("Te betalen € ", "Te betalen € 1");
    let long: String = (0..4).map(|n| format!("{wrong}\n\nBijlage {n}\n{}\n", "Een lange regel met woorden die doorloopt en doorloopt tot aan de rand van het blad en verder. ".repeat(40))).collect();
    stage.arrives(&stream, "requester", "wrong.txt", long.into_bytes()).await;
    stage.arrives(&stream, "requester", "broken.pdf", b"%PDF-1.4 and nothing".to_vec()).await;
    let images = std::env::var("PNG").ok();
    let with = stage.arrives(&stream, "requester", "scan.txt", invoice(105).0.into_bytes()).await;
    if let Some(png) = images {
        stage.draw_as(with, std::fs::read(png).unwrap()).await;
    }
    stage.arrives(&stream, "requester", "later.txt", invoice(107).0.into_bytes()).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8899").await.unwrap();
    let app = web::App::new(stage.world.clone(), web::Settings { public_url: "http://127.0.0.1:8899".into(), ..stage::settings() });
    println!("READY");
    let world = stage.world.clone();
    tokio::spawn(async move { loop { let _ = flow::jobs::drain(&world).await; tokio::time::sleep(std::time::Duration::from_millis(300)).await; } });
    web::serve(app, listener, tokio::time::sleep(std::time::Duration::from_secs(3600))).await.unwrap();
}
