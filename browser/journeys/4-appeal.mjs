// Somebody does not agree: a person in two presses, a second person where a person decided, and everybody hears how it ended.

import assert from 'node:assert/strict';
import { decidedByMachine, hasSiblings, waiting } from '../tools/cases.mjs';

export const name = 'a flag that a second person decides, and its repair';

export async function run(tools) {
  const [asker, first, second] = [await tools.visit(), await tools.visit(), await tools.visit()];
  await asker.be('Bram Oostra');
  await first.be('Samira Halabi');
  await second.be('Joost Veldkamp');
  await againstAPerson(tools.house, asker, first, second);
  await asker.be('Anneke Poelstra');
  await againstTheMachine(tools.house, asker, second);
  await aFlag(tools.house, first, second);
  await late(second);
  for (const hand of [asker, first, second]) await tools.untouched(hand);
}

/** A flag on a machine's decision brings a person; an objection to that person's decision brings a second one. */
async function againstAPerson(house, asker, first, second) {
  const matter = await nearest(asker, decidedByMachine(house, 'Bram Oostra'));
  // From the list: one press to the question, one to a person.
  await asker.follow(`#questions a[href="/questions/${matter.id}"]`);
  await asker.follow('form[action$="/person"] button');
  await asker.says('question-person-coming');

  const own = await overrule(first, waiting(house, matter.id)[0], matter.label);
  await asker.open(`/questions/${matter.id}`);
  assert.ok((await asker.text('main')).includes(own), 'the question does not show what the person decided');
  await object(asker, 'Dit klopt nog steeds niet.');

  // Who decided may read it, and sees why somebody else has to end it.
  const appeal = openAppeal(house, matter.id);
  await first.open('/appeals');
  await first.follow(`#appeals a[href="/appeals/${appeal}"]`);
  await first.says('appeal-first-decider');
  assert.equal(await first.count('form[action$="/decide"]'), 0, 'the first decider may end the appeal');

  const { why, label } = await uphold(second, appeal, own);
  await hears(asker, matter.id, [why, label]);
  await asker.says('case-appeal-upheld');
}

/** An objection to the machine itself: when it is right, what was decided alike goes back to people, and who asked it is told. */
async function againstTheMachine(house, asker, second) {
  const matter = await nearest(asker, decidedByMachine(house, 'Anneke Poelstra').filter((it) => hasSiblings(house, it)));
  const [[began]] = house.ask('select max(at) from entry');
  await asker.follow(`#questions a[href="/questions/${matter.id}"]`);
  await object(asker, 'Mijn vraag ging over iets anders.');
  const { why, label } = await uphold(second, openAppeal(house, matter.id), matter.label);
  await hears(asker, matter.id, [why, label]);

  // The case keeps every decision that once stood, and its siblings wait for a person, who sees nothing of before.
  await second.open(`/cases/${matter.id}`);
  await second.says('case-earlier');
  await second.says('record-did-repaired');
  const siblings = await recalled(house, began, matter.id);
  await second.open(`/cases/${siblings[0]}`);
  await second.says('case-lede-blind');
  const told = house.ask(`
    select p.name from notice n join person p on p.id = n.person
    where n.kind = 'recalled' and n.at > ${began} order by n.at desc`)[0];
  if (!told) return;
  await asker.be(told[0]);
  await asker.open('/notices');
  await asker.says('account-told-recalled');
}

/** "This looks wrong" in two presses and without a word: a person looks, and who flagged sees that they changed it, and why. */
async function aFlag(house, first, second) {
  const matter = decidedByMachine(house, 'Anneke Poelstra')[0] ?? decidedByMachine(house, 'Bram Oostra')[0];
  await first.open(`/cases/${matter.id}`);
  await first.unfold('details:has(form[action$="/flag"]) summary');
  await first.follow('form[action$="/flag"] button[value=flag]');
  await first.says('case-flagged');
  const { why, label } = await uphold(second, openAppeal(house, matter.id), matter.label);
  await first.open('/notices');
  await first.says('raised-told-changed');
  await first.open('/appeals/mine');
  await first.says('raised-you-changed');
  const told = await first.text('main');
  for (const fact of [why, label, matter.label]) assert.ok(told.includes(fact), `what was raised does not say “${fact}”`);
  await first.follow(`a[href="/cases/${matter.id}"]`);
  await first.follow(`a[href="/cases/${matter.id}/why"]`);
  await first.says('why-part-corrected');
  await first.says('why-choices');
}

/** What is late stands in the figures, with who was told; and the figures of an automation are one press away, each a picture and a table. */
async function late(hand) {
  await hand.open('/appeals/figures');
  await hand.says('raised-told-hr');
  // Of an automation that nobody objected to there is nothing to draw.
  const asked = await hand.page.$$eval('#figures tbody tr', (rows) => rows.find((row) => parseInt(row.children[1].textContent, 10) > 0)
    ?.querySelector('a').getAttribute('href'));
  await hand.follow(`#figures tbody a[href="${asked}"]`);
  await hand.says('figures-nobody');
  assert.equal(await hand.count('#appeals-over-time svg.wide'), 1, 'there is no picture');
  assert.equal(await hand.count('#months'), 1, 'there is no table behind the picture');
}

const openAppeal = (house, id) => house.ask(`select id from appeal where case_id = '${id}' and state = 'open'`)[0][0];

/** Says that the objection was right, with a reason and another label. */
async function uphold(hand, appeal, wrong) {
  await hand.open(`/appeals/${appeal}`);
  const why = 'De vraag gaat over iets anders dan eerst gedacht.';
  await hand.fill('#f-why', why);
  const label = await hand.page.$eval('#f-label', (it, wrong) => [...it.options].map((o) => o.value).find((o) => o && o !== wrong), wrong);
  await hand.choose('#f-label', label);
  await hand.follow('button[value=upheld]');
  assert.ok((await hand.text('main')).includes(why), 'the reason is not on the page');
  return { why, label };
}

/** Whoever asked is told, and finds the outcome at the question. */
async function hears(hand, id, facts) {
  await hand.open('/notices');
  await hand.says('account-told-appeal-decided');
  await hand.open(`/questions/${id}`);
  const told = await hand.text('main');
  for (const fact of facts) assert.ok(told.includes(fact), `the question does not say “${fact}”`);
}

/** The first of these in the list, on whatever page it stands. */
async function nearest(hand, all) {
  await hand.open('/questions');
  for (let pages = 0; pages < 9; pages++) {
    for (const matter of all) if (await hand.count(`#questions a[href="/questions/${matter.id}"]`)) return matter;
    if (!(await hand.count('.pager a[href*="after="]'))) break;
    await hand.follow('.pager a[href*="after="]');
  }
  return assert.fail('the machine decided nothing that can be found in the list');
}

/** Judges first, with another label than the machine, and keeps to it. */
async function overrule(hand, review, machine) {
  await hand.open(`/desk/reviews/${review}`);
  await hand.follow('form[action$="/claim"] button');
  const labels = await hand.page.$$eval('[data-main] input[name=label]', (all) => all.map((it) => it.value));
  const at = labels.findIndex((it) => it !== machine);
  await hand.press(String(at + 1));
  await hand.go('Enter');
  await hand.go('k');
  return labels[at];
}

/** The program looks for siblings by itself, a moment later. */
async function recalled(house, since, but) {
  for (let tries = 0; tries < 60; tries++) {
    const rows = house.ask(`select distinct case_id from entry where verb = 'recalled' and at > ${since} and case_id <> '${but}'`);
    if (rows.length) return rows.map(([id]) => id);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return assert.fail('no sibling was recalled');
}

async function object(hand, text) {
  await hand.unfold('details:has(form[action$="/appeal"]) summary');
  await hand.fill('#f-appeal-words', text);
  await hand.follow('form[action$="/appeal"] button');
  await hand.says('question-appeal-in');
}
