//! The refusals of the rules as sentences for a reader.

use domain::amnesty::AmnestyRefusal;
use domain::announcement::AnnouncementRefusal;
use domain::appeal::{AppealRefusal, LONGEST_WORDS};
use domain::automation::{AutomationRefusal, DutyRefusal};
use domain::board::BoardRefusal;
use domain::booking::BookingRefusal;
use domain::case::{CaseRefusal, LONGEST_KEY, LONGEST_TEXT};
use domain::concern::ConcernRefusal;
use domain::condition::ExceptionRefusal;
use domain::field::PaperRefusal;
use domain::growth::GrowthRefusal;
use domain::guideline::GuidelineRefusal;
use domain::idea::IdeaRefusal;
use domain::information::InformationRefusal;
use domain::literacy::LiteracyRefusal;
use domain::opinion::OpinionRefusal;
use domain::outlet::OutletRefusal;
use domain::outlet::address::AddressRefusal;
use domain::part::PartRefusal;
use domain::person::PersonRefusal;
use domain::pilot::PilotRefusal;
use domain::practice::PracticeRefusal;
use domain::quiz::QuizRefusal;
use domain::review::ReviewRefusal;
use domain::story::StoryRefusal;
use domain::stream::StreamRefusal;
use domain::work::WorkRefusal;
use flow::Refusal;
use flow::access::AccessRefusal;
use lang::Lang;

use crate::page::condition;

/// The refusal as a sentence: what does not go, and what would.
#[must_use]
pub fn sentence(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Case(refusal) => case(lang, *refusal),
        Refusal::Stands(_) => lang.word("error-case-stands"),
        Refusal::Review(refusal) => review(lang, *refusal),
        Refusal::Part(refusal) => part(lang, *refusal),
        Refusal::Appeal(refusal) => appeal(lang, *refusal),
        Refusal::Automation(refusal) => automation(lang, refusal),
        Refusal::Board(refusal) => board(lang, *refusal),
        Refusal::Booking(refusal) => booking(lang, *refusal),
        Refusal::Work(refusal) => work(lang, *refusal),
        Refusal::Concern(refusal) => concern(lang, *refusal),
        Refusal::Idea(refusal) => idea(lang, *refusal),
        Refusal::Opinion(refusal) => opinion(lang, *refusal),
        Refusal::Story(refusal) => story(lang, *refusal),
        Refusal::Amnesty(AmnestyRefusal::NoWords) => lang.word("amnesty-refused-words"),
        Refusal::Amnesty(AmnestyRefusal::Over) => lang.word("amnesty-refused-over"),
        Refusal::Announcement(refusal) => announcement(lang, refusal),
        Refusal::Guideline(refusal) => guideline(lang, refusal),
        Refusal::Stream(refusal) => stream(lang, refusal),
        Refusal::Outlet(refusal) => outlet(lang, refusal),
        Refusal::Person(refusal) => person(lang, *refusal),
        Refusal::Practice(refusal) => practice(lang, *refusal),
        Refusal::Growth(refusal) => growth(lang, *refusal),
        Refusal::Literacy(LiteracyRefusal::NoWords) => lang.word("plan-no-words"),
        Refusal::Literacy(LiteracyRefusal::LongWords) => {
            lang.text("plan-long-words", &[("most", domain::literacy::LONGEST.into())])
        }
        Refusal::Quiz(QuizRefusal::Open) => lang.word("quiz-open"),
        Refusal::Access(refusal) => access(lang, *refusal),
    }
}

fn announcement(lang: Lang, refusal: &AnnouncementRefusal) -> String {
    match refusal {
        AnnouncementRefusal::Sent => lang.word("announce-was-sent"),
        AnnouncementRefusal::Unwritten => lang.word("announce-unwritten"),
        AnnouncementRefusal::Overtaken => lang.word("announce-overtaken"),
        AnnouncementRefusal::NotSoNow => lang.word("announce-not-so"),
        AnnouncementRefusal::Silent(parts) => {
            let parts: Vec<String> =
                parts.iter().map(|name| crate::page::announcement::part(lang, name)).collect();
            lang.text("announce-silent", &[("parts", parts.join(", ").into())])
        }
    }
}

fn guideline(lang: Lang, refusal: &GuidelineRefusal) -> String {
    match refusal {
        GuidelineRefusal::Same => lang.word("rights-same"),
        GuidelineRefusal::Silent(parts) => {
            let parts: Vec<String> = parts.iter().map(|name| crate::page::rights::part(lang, name)).collect();
            lang.text("rights-silent", &[("parts", parts.join(", ").into())])
        }
    }
}

fn case(lang: Lang, refusal: CaseRefusal) -> String {
    match refusal {
        CaseRefusal::NoText => lang.word("error-case-no-text"),
        CaseRefusal::LongText => lang.text("error-case-long-text", &[("most", LONGEST_TEXT.into())]),
        CaseRefusal::NoAddress => lang.word("error-no-address"),
        CaseRefusal::BadKey => lang.text("error-case-bad-key", &[("most", LONGEST_KEY.into())]),
    }
}

fn review(lang: Lang, refusal: ReviewRefusal) -> String {
    match refusal {
        ReviewRefusal::Taken => lang.word("error-review-taken"),
        ReviewRefusal::Over => lang.word("error-review-over"),
        ReviewRefusal::Barred => lang.word("error-review-barred"),
        ReviewRefusal::NotYours => lang.word("error-review-not-yours"),
        ReviewRefusal::JudgeFirst => lang.word("error-review-judge-first"),
        ReviewRefusal::JudgedAlready => lang.word("error-review-judged"),
        ReviewRefusal::NotBlind => lang.word("error-review-not-blind"),
        ReviewRefusal::ToYourself => lang.word("error-review-to-yourself"),
    }
}

fn part(lang: Lang, refusal: PartRefusal) -> String {
    match refusal {
        PartRefusal::NoCut => lang.word("error-part-no-cut"),
        PartRefusal::NoSuchPage => lang.word("error-part-no-such-page"),
        PartRefusal::Decided => lang.word("error-part-decided"),
        PartRefusal::InHands => lang.word("error-part-in-hands"),
        PartRefusal::NotSplit => lang.word("error-part-not-split"),
    }
}

fn appeal(lang: Lang, refusal: AppealRefusal) -> String {
    match refusal {
        AppealRefusal::SamePerson => lang.word("error-appeal-same-person"),
        AppealRefusal::Over => lang.word("error-appeal-over"),
        AppealRefusal::NoReason => lang.word("error-no-reason"),
        AppealRefusal::NoWords => lang.text("error-appeal-no-words", &[("most", LONGEST_WORDS.into())]),
        AppealRefusal::Withdrawn => lang.word("error-appeal-withdrawn"),
        AppealRefusal::JudgeFirst => lang.word("error-appeal-judge-first"),
        AppealRefusal::NoDecision => lang.word("error-appeal-no-decision"),
        AppealRefusal::OpenAlready => lang.word("error-appeal-open"),
        AppealRefusal::TooLate => lang.word("error-appeal-too-late"),
    }
}

fn automation(lang: Lang, refusal: &AutomationRefusal) -> String {
    match refusal {
        AutomationRefusal::NotNext(..) => lang.word("error-automation-not-next"),
        AutomationRefusal::Conditions(lacks) => {
            let said = lacks.iter().map(|(_, lack)| condition::lack(lang, lack));
            let said: Vec<String> = said.collect();
            lang.text("error-automation-conditions", &[("lacks", said.join(" ").into())])
        }
        AutomationRefusal::Duty(refusal) => duty(lang, *refusal),
        AutomationRefusal::Pilot(refusal) => pilot(lang, *refusal),
        AutomationRefusal::NotProven => lang.word("error-automation-not-proven"),
        AutomationRefusal::NoModel => lang.word("error-automation-no-model"),
        AutomationRefusal::Occupied(name) => {
            let name = match lang {
                Lang::En => &name.en,
                Lang::Nl => &name.nl,
            };
            lang.text("error-automation-occupied", &[("name", name.as_str().into())])
        }
        AutomationRefusal::NotStopped => lang.word("error-automation-not-stopped"),
        AutomationRefusal::IsStopped => lang.word("error-automation-stopped"),
        AutomationRefusal::NotRunning => lang.word("error-automation-not-running"),
        AutomationRefusal::SamePerson => lang.word("error-automation-same-person"),
        AutomationRefusal::ProofWorn => lang.word("error-automation-proof-worn"),
        AutomationRefusal::BrakeTripped => lang.word("error-automation-brake"),
        AutomationRefusal::NoReason => lang.word("error-no-reason"),
    }
}

fn duty(lang: Lang, refusal: DutyRefusal) -> String {
    match refusal {
        DutyRefusal::Information(why) => information(lang, why),
        DutyRefusal::Exception(ExceptionRefusal::Never) => lang.word("duty-wrong-exception"),
        DutyRefusal::Exception(ExceptionRefusal::NoReason) => lang.word("error-no-reason"),
        DutyRefusal::Exception(ExceptionRefusal::BadEnd) => lang.word("duty-wrong-until"),
        DutyRefusal::AskedAlready => lang.word("duty-wrong-asked-already"),
        DutyRefusal::NothingAsked => lang.word("duty-wrong-nothing-asked"),
        DutyRefusal::NotYours => lang.word("duty-wrong-not-yours"),
        DutyRefusal::BadShare => lang.word("duty-wrong-share"),
        DutyRefusal::NotAnOverseer => lang.word("duty-wrong-overseer"),
        DutyRefusal::NotOfTheTeam => lang.word("duty-wrong-team"),
    }
}

fn information(lang: Lang, refusal: InformationRefusal) -> String {
    match refusal {
        InformationRefusal::NoDocument => lang.word("duty-wrong-document"),
        InformationRefusal::NoRecipients => lang.word("duty-wrong-recipients"),
        InformationRefusal::TooEarly => lang.word("duty-wrong-told"),
        InformationRefusal::StartsBefore => lang.word("duty-wrong-starts"),
        InformationRefusal::NotTheCouncil => lang.word("duty-wrong-council"),
        InformationRefusal::CouncilHasTheWord => lang.word("duty-wrong-council-asked"),
        InformationRefusal::NothingToAnswer => lang.word("duty-wrong-nothing-to-answer"),
        InformationRefusal::NoAnswer => lang.word("duty-wrong-no-answer"),
        InformationRefusal::BadAnswerDay => lang.word("duty-wrong-reply-day"),
        InformationRefusal::NothingToDecide => lang.word("duty-wrong-no-reply"),
        InformationRefusal::NoDecision => lang.word("duty-wrong-decision"),
        InformationRefusal::BadDecisionDay => lang.word("duty-wrong-decision-day"),
    }
}

fn pilot(lang: Lang, refusal: PilotRefusal) -> String {
    match refusal {
        PilotRefusal::NoHypothesis => lang.word("pilot-wrong-hypothesis"),
        PilotRefusal::NoStopRule => lang.word("pilot-wrong-stop-rule"),
        PilotRefusal::BadEnd => lang.word("pilot-wrong-end"),
        PilotRefusal::NotInStage => lang.word("pilot-wrong-stage"),
        PilotRefusal::NoPilot => lang.word("pilot-none"),
        PilotRefusal::NoReport => lang.word("pilot-wrong-report"),
        PilotRefusal::NotReported => lang.word("pilot-wrong-not-reported"),
    }
}

fn board(lang: Lang, refusal: BoardRefusal) -> String {
    match refusal {
        BoardRefusal::NoSteps => lang.word("error-board-no-steps"),
        BoardRefusal::BadStep => lang.word("error-board-bad-step"),
        BoardRefusal::NobodyLeft => lang.word("error-board-nobody-left"),
        BoardRefusal::AskedAlready => lang.word("error-board-asked-already"),
        BoardRefusal::NotYours => lang.word("error-board-not-yours"),
    }
}

fn booking(lang: Lang, refusal: BookingRefusal) -> String {
    match refusal {
        BookingRefusal::BadAmount => lang.word("error-booking-amount"),
        BookingRefusal::TooMuch => lang.word("error-booking-too-much"),
        BookingRefusal::Both => lang.word("error-booking-both"),
        BookingRefusal::NoRate => lang.word("error-booking-no-rate"),
        BookingRefusal::BadDay => lang.word("error-booking-day"),
        BookingRefusal::TakenBack => lang.word("error-booking-taken-back"),
        BookingRefusal::NoWords => lang.word("error-booking-words"),
    }
}

fn work(lang: Lang, refusal: WorkRefusal) -> String {
    match refusal {
        WorkRefusal::NoWords => lang.word("voice-wrong-what"),
        WorkRefusal::Known(_) => lang.word("voice-wrong-known"),
        WorkRefusal::TakenOff => lang.word("voice-wrong-off"),
        WorkRefusal::NoReason => lang.word("voice-wrong-why"),
        WorkRefusal::OffScale => lang.word("voice-wrong-answer"),
    }
}

fn concern(lang: Lang, refusal: ConcernRefusal) -> String {
    match refusal {
        ConcernRefusal::NoWords => {
            lang.text("concern-refused-words", &[("most", domain::concern::LONGEST.into())])
        }
        ConcernRefusal::NoOwner => lang.word("concern-refused-owner"),
        ConcernRefusal::TooLong => lang.word("concern-refused-long"),
        ConcernRefusal::UnknownCode => lang.word("concern-refused-code"),
    }
}

fn idea(lang: Lang, refusal: IdeaRefusal) -> String {
    match refusal {
        IdeaRefusal::NoWhy => lang.text("idea-refused-why", &[("most", domain::idea::LONGEST.into())]),
        IdeaRefusal::Over => lang.word("idea-refused-over"),
        IdeaRefusal::OtherWish => lang.word("idea-refused-other"),
        IdeaRefusal::NoLabel => lang.word("idea-refused-label"),
        IdeaRefusal::NoStream => lang.word("idea-refused-stream"),
    }
}

fn opinion(lang: Lang, refusal: OpinionRefusal) -> String {
    match refusal {
        OpinionRefusal::NoStatements => lang.word("opinion-refused-statements"),
        OpinionRefusal::BadGroups => lang.word("opinion-refused-groups"),
        OpinionRefusal::BadDays => lang.word("opinion-refused-days"),
        OpinionRefusal::NotAll => lang.word("opinion-refused-all"),
        OpinionRefusal::TooFew => lang.word("opinion-refused-few"),
        OpinionRefusal::Over => lang.word("opinion-refused-over"),
    }
}

fn story(lang: Lang, refusal: StoryRefusal) -> String {
    match refusal {
        StoryRefusal::NoWords => lang.word("story-refused-words"),
        StoryRefusal::NoTime => lang.word("story-refused-time"),
        StoryRefusal::NotAll => lang.word("story-refused-all"),
        StoryRefusal::NotYours => lang.word("story-refused-yours"),
        StoryRefusal::NotNamed => lang.word("story-refused-named"),
    }
}

fn stream(lang: Lang, refusal: &StreamRefusal) -> String {
    match refusal {
        StreamRefusal::NoName => lang.word("error-stream-no-name"),
        StreamRefusal::BadKey => lang.word("error-stream-bad-key"),
        StreamRefusal::FewLabels => lang.word("error-stream-few-labels"),
        StreamRefusal::TwiceTheLabel(label) => {
            lang.text("error-stream-twice", &[("label", label.as_str().into())])
        }
        StreamRefusal::BadPolicy => lang.word("error-stream-bad-policy"),
        StreamRefusal::BadPaper(refusal) => paper(lang, refusal),
        StreamRefusal::FieldOfNoLabel(field) => {
            lang.text("error-field-of-no-label", &[("field", field.as_str().into())])
        }
        StreamRefusal::SpeaksOfPeople(name) => {
            lang.text("error-stream-speaks", &[("name", name.as_str().into())])
        }
    }
}

fn paper(lang: Lang, refusal: &PaperRefusal) -> String {
    let said = |key: &'static str, field: &str| lang.text(key, &[("field", field.into())]);
    match refusal {
        PaperRefusal::NoName(field) => said("error-field-no-name", field),
        PaperRefusal::BadKey(field) => said("error-field-bad-key", field),
        PaperRefusal::Twice(field) => said("error-field-twice", field),
        PaperRefusal::NoChoices(field) => said("error-field-no-choices", field),
        PaperRefusal::BadColumns(field) => {
            let most = domain::lines::MOST_COLUMNS as u64;
            lang.text("lines-error-columns", &[("field", field.as_str().into()), ("most", most.into())])
        }
        PaperRefusal::LinesInLines(field) => said("lines-error-nested", field),
        PaperRefusal::BadRule(field) => said("error-field-bad-rule", field),
        PaperRefusal::TooMany(most) => lang.text("error-field-too-many", &[("most", (*most as u64).into())]),
    }
}

fn outlet(lang: Lang, refusal: &OutletRefusal) -> String {
    match refusal {
        OutletRefusal::NoName => lang.word("outlet-error-no-name"),
        OutletRefusal::BadKey => lang.word("error-stream-bad-key"),
        OutletRefusal::NoFolder => lang.word("outlet-no-folder"),
        OutletRefusal::BadAddress(AddressRefusal::NotUnderstood) => lang.word("outlet-error-address"),
        OutletRefusal::BadAddress(AddressRefusal::NotHttps) => lang.word("outlet-error-not-https"),
        OutletRefusal::BadAddress(AddressRefusal::Credentials) => lang.word("outlet-error-credentials"),
        OutletRefusal::BadAddress(AddressRefusal::Private) => lang.word("outlet-why-private"),
        OutletRefusal::NoLabel(label) => {
            lang.text("outlet-error-no-label", &[("label", label.as_str().into())])
        }
        OutletRefusal::NoFields(keys) => {
            lang.text("outlet-error-no-fields", &[("fields", keys.join(", ").into())])
        }
        OutletRefusal::BadCurrency => lang.word("outlet-error-currency"),
        OutletRefusal::NoBuyer => lang.word("outlet-error-no-buyer"),
        OutletRefusal::NoSecret => lang.word("outlet-error-no-secret"),
    }
}

fn person(lang: Lang, refusal: PersonRefusal) -> String {
    match refusal {
        PersonRefusal::NoName => lang.word("error-person-no-name"),
        PersonRefusal::NoAddress => lang.word("error-no-address"),
        PersonRefusal::ShortPassword => lang.word("error-person-short-password"),
    }
}

fn growth(lang: Lang, refusal: GrowthRefusal) -> String {
    match refusal {
        GrowthRefusal::NoWords => lang.word("growth-no-words"),
        GrowthRefusal::BadHours => lang.word("growth-wrong-hours"),
        GrowthRefusal::BadMinutes => lang.word("coaching-wrong-minutes"),
        GrowthRefusal::PastDay => lang.word("growth-past-day"),
        GrowthRefusal::NoSubject => lang.word("growth-no-subject"),
        GrowthRefusal::TooMany => lang.word("growth-too-many"),
    }
}

fn practice(lang: Lang, refusal: PracticeRefusal) -> String {
    match refusal {
        PracticeRefusal::TooFew => lang.word("practice-too-few"),
        PracticeRefusal::OneLabel => lang.word("practice-one-label"),
        PracticeRefusal::Lost => lang.word("practice-lost"),
    }
}

fn access(lang: Lang, refusal: AccessRefusal) -> String {
    match refusal {
        AccessRefusal::NotAllowed => lang.word("error-not-allowed"),
        AccessRefusal::UnknownLabel => lang.word("error-unknown-label"),
        AccessRefusal::DeadLink => lang.word("error-gone"),
        AccessRefusal::TooLate => lang.word("error-too-late"),
        AccessRefusal::Exists => lang.word("error-exists"),
        AccessRefusal::Voted => lang.word("error-voted"),
        AccessRefusal::OtherTeam => lang.word("error-other-team"),
        AccessRefusal::WrongPassword => lang.word("error-wrong-password"),
        AccessRefusal::WithPerson => lang.word("error-with-person"),
        AccessRefusal::LastAdministrator => lang.word("error-last-administrator"),
    }
}
