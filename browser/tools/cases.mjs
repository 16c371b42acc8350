// Cases of the demo, found in the database itself: a journey needs one with a certain past.

/** What a machine decided for somebody with an account, the surest first; nobody objected yet, and nobody is to judge it blind. */
export function decidedByMachine(house, person, stream = 'ict-helpdesk') {
  const rows = house.ask(`
    select c.id, d.label, p.id, p.score, p.words
    from cases c join person r on r.id = c.requester join stream s on s.id = c.stream
      join decision d on d.case_id = c.id and not d.replaced join proposal p on p.case_id = c.id
    where r.name = '${person}' and s.key = '${stream}' and c.state = 'decided' and d.by_automation is not null
      and not exists (select 1 from appeal a where a.case_id = c.id)
      and not exists (select 1 from review v where v.case_id = c.id and v.state in ('waiting', 'claimed'))
    order by p.score desc, c.id`);
  return rows.map(([id, label, proposal, score, words]) => ({ id, label, proposal, score, words: JSON.parse(words) }));
}

/** Whether a machine decided others like this one since a check of that label found nothing wrong: these are recalled with it. */
export function hasSiblings(house, { id, label, score }) {
  const [[count]] = house.ask(`
    select count(*) from decision d join decision own on own.case_id = '${id}' and not own.replaced
      and own.by_automation = d.by_automation join proposal p on p.case_id = d.case_id
    where d.label = '${label}' and d.case_id <> '${id}' and not d.replaced and p.score <= ${score}
      and d.at > coalesce((select max(a.done_at) from audit a where a.automation = d.by_automation and a.label = d.label
        and not a.wrong), 0)`);
  return Number(count) > 0;
}

/** What kind of work a review is, and what the machine thinks of its case. */
export function behind(house, review) {
  const [row] = house.ask(`select r.kind, p.label from review r left join proposal p on p.case_id = r.case_id where r.id = '${review}'`);
  return { kind: row[0], label: row[1] };
}

/** The review of a case that waits. */
export function waiting(house, id) {
  return house.ask(`select id, judge_first from review where case_id = '${id}' and state = 'waiting'`)[0];
}

/** The automation of a stream. */
export function automation(house, stream) {
  return house.ask(`select a.id from automation a join stream s on s.id = a.stream where s.key = '${stream}' order by a.id`)[0][0];
}
