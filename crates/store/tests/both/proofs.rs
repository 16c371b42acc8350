//! Models, and what was tried to prove with them.

use domain::id::{CalibrationId, ModelId};
use store::model::{Model, ModelState};
use store::{StoreError, calibration, model};

use crate::make::{self, NOW, ground};
use crate::{check, write};

#[tokio::test(flavor = "multi_thread")]
async fn models_and_calibrations_are_read_back() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let learned = Model {
            id: ModelId::new(NOW, 1),
            automation: make::automation(1).id,
            number: 1,
            original: "abc".into(),
            labels: vec!["vpn".into()],
            learned_from: 300,
            state: ModelState::Candidate,
            facts: serde_json::json!({ "size": 1.5 }),
            created: NOW,
            version: 1,
        };
        let tried = calibration::Row {
            id: CalibrationId::new(NOW, 1),
            automation: learned.automation,
            model: learned.id,
            original: "def".into(),
            quality: Some(domain::document::Quality::Scan),
            risk: 0.02,
            delta: 0.1 + 0.2,
            attempt: 2,
            limit: None,
            share: 0.5,
            checked: 10,
            wrong: 0,
            at: NOW,
        };
        let put = write!(store, NOW, [learned, tried], |tx| {
            model::model_insert(tx, &learned).await?;
            calibration::calibration_insert(tx, &tried).await
        });
        put.await.unwrap();
        assert_eq!(
            model::model_get(&store, learned.id).await.unwrap().as_ref(),
            Some(&learned),
            "{}",
            trial.name
        );
        assert_eq!(model::model_live(&store, learned.automation).await.unwrap(), None);
        let set =
            || write!(store, NOW, [learned], |tx| model::model_set(tx, &learned, ModelState::Live).await);
        assert_eq!((set().await.is_ok(), set().await), (true, Err(StoreError::Changed)));
        assert_eq!(model::model_live(&store, learned.automation).await.unwrap().unwrap().version, 2);
        assert_eq!(model::model_list(&store, learned.automation).await.unwrap().len(), 1);
        assert_eq!(calibration::calibration_get(&store, tried.id).await.unwrap().as_ref(), Some(&tried));
        assert_eq!(calibration::calibration_list(&store, tried.automation).await.unwrap(), [tried]);
    })
    .await;
}
