// An automation as everybody sees it: what it may do, what is proven, a stop by anybody, a restart by two, and a brake that tripped.

import assert from 'node:assert/strict';
import { sound } from '../tools/reading.mjs';
import { automation } from '../tools/cases.mjs';

export const name = 'an automation: target, stop, restart by two, tripped brake';

export async function run(tools) {
  const { house } = tools;
  const hand = await tools.visit();
  await hand.be('Samira Halabi');
  const id = automation(house, 'ict-helpdesk');
  await hand.open('/automations');
  await hand.follow(`main a[href="/automations/${id}"]`);
  for (const part of ['goal', 'does', 'does-not', 'stays-human', 'how-decided', 'data', 'overseer', 'appeal']) await hand.says(`automation-card-${part}`);

  await target(hand, house, id);
  await stopAndRestart(tools, hand, id);
  await tripped(tools, house);
  await tools.untouched(hand);
}

/** The page of the target says what the database holds, as a drawing, as a table and in a sentence. */
async function target(hand, house, id) {
  await hand.follow(`.tabs a[href="/automations/${id}/target"]`);
  assert.ok(await hand.count('figure svg[role=img], figure svg[aria-labelledby]'), 'the curve has no name for who listens');
  await hand.unfold('figure ~ details summary, figure details summary');
  assert.ok((await hand.count('main details[open] table tbody tr')) > 2, 'the curve has no table');
  const [[share, checked]] = house.ask(`
    select c.share, c.checked from calibration c join automation a on a.id = c.automation
    where a.id = '${id}' and c.limit_score is not null order by c.created desc`);
  const lede = (await hand.text('.lede')).replace(/[.,\s\u202f\u00a0](?=\d{3}\b)/g, '');
  const percent = (Math.floor(Number(share) * 1000) / 10).toFixed(1).replace('.', hand.lang === 'nl' ? ',' : '.');
  for (const fact of [percent, checked]) assert.ok(lede.includes(fact), `the first sentence does not say ${fact}: ${lede}`);
  assert.ok((await hand.count('#offers tbody tr')) > 0, 'no proven limit is listed');
}

async function stopAndRestart(tools, hand, id) {
  await hand.follow(`.tabs a[href="/automations/${id}"]`);
  await hand.unfold('details.stop summary');
  await hand.fill('details.stop textarea', 'Ik zie veel vreemde mails over de nieuwe telefoons.');
  await hand.follow('details.stop button');
  await hand.says('automation-stage-paused');
  assert.ok((await hand.text('main')).includes('vreemde mails'), 'the reason of the stop is not on the page');

  await sound(hand.page);

  // Who asks for the restart cannot be the one who agrees to it.
  await hand.follow(`form[action="/automations/${id}/restart"] button`);
  assert.equal(await hand.count(`form[action="/automations/${id}/restart"] button`), 0, 'one person can restart it');
  await hand.says('automation-stage-paused');
  await hand.be('Joost Veldkamp');
  await hand.open(`/automations/${id}`);
  await hand.follow(`form[action="/automations/${id}/restart"] button`);
  assert.equal(await hand.count(`form[action="/automations/${id}/restart"]`), 0, 'it stands still after two people');
  assert.equal(await hand.count('details.stop'), 1);
  await hand.follow(`.tabs a[href="/automations/${id}/history"]`);
  for (const verb of ['stopped', 'restart-asked', 'restarted']) await hand.says(`record-did-${verb}`);
}

/** The brake of the other automation tripped: what it was, who was told, and what happened to what it had decided. */
async function tripped(tools, house) {
  const hand = await tools.visit();
  await hand.be('Hannah Osei');
  await hand.open('/notices');
  await hand.says('account-told-tripped');
  const id = automation(house, 'hr-questions');
  await hand.open('/automations');
  await hand.follow(`main a[href="/automations/${id}"]`);
  await hand.says('automation-stage-paused');
  const [[wrong, done]] = house.ask(`select sum(case when wrong then 1 else 0 end), count(*) from audit where automation = '${id}' and done_at is not null`);
  assert.ok(Number(wrong) > 0);
  const told = await hand.text('main');
  assert.ok(told.includes(wrong) && told.includes(done), 'the page does not say how many checks were wrong');
  await hand.follow(`.tabs a[href="/automations/${id}/history"]`);
  await hand.says('record-did-tripped');
  const repaired = house.ask(`
    select e.case_id from entry e join cases c on c.id = e.case_id join stream s on s.id = c.stream
    where e.verb = 'repaired' and s.key = 'hr-questions' order by e.at desc`)[0];
  assert.ok(repaired, 'nothing was repaired');
  await hand.open(`/cases/${repaired[0]}`);
  await hand.says('record-did-repaired');
  await hand.says('case-earlier');
  await tools.untouched(hand);
}
