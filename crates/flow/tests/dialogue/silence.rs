//! A worry that nobody answers, and that nobody else may read.

use domain::concern::{Asker, ConcernRefusal};
use flow::access::AccessRefusal;
use flow::concern::{ask, get, hand_on, hand_on_by_code, look};
use flow::{Error, Refusal};
use store::record::entry_of_subject;

use crate::ground::on_each_database;
use crate::{DAY, draft, refused, told};

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_answers_in_two_periods_the_asker_gives_to_a_representative_without_an_hour() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let coded = ask(world, &it.bram, draft(&it, Asker::Code, false)).await.unwrap();
        let named = ask(world, &it.bram, draft(&it, Asker::Named, false)).await.unwrap();
        let code = coded.code.unwrap();
        let (to, not_allowed) = (it.representative.person, Refusal::Access(AccessRefusal::NotAllowed));
        it.fresh.later(8 * DAY);
        look(world).await.unwrap();
        look(world).await.unwrap();
        assert_eq!(
            refused(hand_on_by_code(world, &code, to).await),
            not_allowed,
            "one period is the owner's"
        );
        assert_eq!(refused(hand_on(world, &it.bram, named.id, to).await), not_allowed);
        it.fresh.later(7 * DAY);
        look(world).await.unwrap();
        let urged = told(&it, &it.hr).await;
        assert_eq!(urged.iter().filter(|kind| *kind == "concern_overdue").count(), 4, "in each period again");
        let nobody = hand_on_by_code(world, &code, it.bram.person).await;
        assert_eq!(refused(nobody), Refusal::Concern(ConcernRefusal::NoOwner));
        hand_on_by_code(world, &code, to).await.unwrap();
        hand_on(world, &it.bram, named.id, to).await.unwrap();
        assert_eq!(told(&it, &it.representative).await, ["concern_handed_on"], "of the coded one tomorrow");
        for id in [coded.id, named.id] {
            assert_eq!(get(world, &it.hr, id).await.err(), Some(Error::NotFound));
            assert_eq!(get(world, &it.representative, id).await.unwrap().0.said.len(), 1);
        }
        it.fresh.later(DAY);
        look(world).await.unwrap();
        assert_eq!(told(&it, &it.representative).await, ["concern_raised", "concern_handed_on"]);
        let entries = entry_of_subject(&world.store, &coded.id.to_string()).await.unwrap();
        assert_eq!(entries.len(), 2, "noted twice, each on the day after");
    })
    .await;
}
