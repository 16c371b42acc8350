// The first page, and ten cases decided by keyboard alone; then three more without script.

import assert from 'node:assert/strict';
import { behind } from '../tools/cases.mjs';
import { sound } from '../tools/reading.mjs';

export const name = 'ten cases at the desk, by keyboard';

const TEN = 10;

/** In every language, at every width, on every database. */
export const everywhere = true;

export async function run(tools) {
  const hand = await tools.visit();
  await hand.open('/');
  await hand.speak();
  assert.equal(hand.path(), '/desk');
  assert.ok((await hand.count('#waiting tbody tr')) >= TEN, 'the demo has too little waiting for ten decisions');

  await help(hand);
  await hand.go('n');
  const seen = { sound: new Set(), first: 0, confirmed: 0, overridden: 0 };
  const [[began]] = tools.house.ask('select max(at) from entry');
  for (let nth = 0; nth < TEN; nth++) await decide(tools.house, hand, seen, nth);
  const [[done]] = tools.house.ask(`select count(*) from review where state = 'done' and done_at >= ${began}`);
  assert.ok(Number(done) >= TEN, `the database knows of ${done} decisions`);
  assert.ok(seen.first > 0, 'no case was judged first');
  assert.ok(seen.confirmed > 0, 'no case was confirmed');
  assert.ok(seen.overridden > 0, 'no case was overridden');

  await undo(tools.house, hand, seen);
  await tools.untouched(hand);
  await withoutScript(tools);
}

/** `?` opens what the keys do, and closes it again. */
async function help(hand) {
  await hand.press('?');
  assert.equal(await hand.count('#keys[open]'), 1, '? did not open the list of keys');
  await hand.focusSeen();
  await hand.press('?');
  assert.equal(await hand.count('#keys[open]'), 0, '? did not close the list of keys');
}

/** Links lead to no page in the middle of work: each kind of these is read here, when it comes by. */
async function soundOnce(hand, seen) {
  const kind = await step(hand);
  if (!seen.sound.has(kind)) await sound(hand.page);
  seen.sound.add(kind);
}

/** Where the work with this case stands, as the page shows it. */
async function step(hand) {
  if (await hand.count('.asked form[action$="/judge"]')) return 'first';
  if (await hand.count('[data-key=k]')) return 'differ';
  if (await hand.count('.asked button[name=label]')) return 'agree';
  return 'decide';
}

/** What stands in the dashed frame: the proposal of the machine, if it is on the page. */
async function proposed(hand) {
  const found = hand.page.locator('.asked .badge.proposed, .asked .badge.proceeds');
  return (await found.count()) ? found.first().innerText() : undefined;
}

/** Chooses a label with the keys that the page names: a digit, or by a few letters. */
async function choose(hand, label) {
  const labels = await hand.page.$$eval('[data-main] input[name=label]', (all) => all.map((it) => it.value));
  const at = labels.indexOf(label);
  assert.ok(at >= 0, `${label} is not among the labels`);
  if (at < 9) await hand.press(String(at + 1));
  else {
    await hand.press('/');
    await hand.type(label);
    await hand.press('Enter');
  }
  assert.equal(await hand.page.$eval('[data-main] input[name=label]:checked', (it) => it.value), label);
  await hand.focusSeen();
}

async function decide(house, hand, seen, nth) {
  const case_ = hand.page.url();
  await soundOnce(hand, seen);
  if ((await step(hand)) === 'first') {
    seen.first++;
    assert.equal(await proposed(hand), undefined, 'a proposal is shown before the own view');
    // Enter without a choice asks for one, and loses nothing.
    await hand.press('Enter');
    assert.equal(hand.page.url(), case_);
    await choose(hand, await view(house, hand, nth));
    await hand.go('Enter');
  } else {
    const machine = await proposed(hand);
    const other = (await labels(hand)).find((label) => label !== machine);
    const overrides = !seen.overridden && seen.confirmed > 0;
    await choose(hand, overrides ? other : (machine ?? other));
    if (machine) seen[overrides ? 'overridden' : 'confirmed']++;
    await hand.go('Enter');
    return;
  }
  await soundOnce(hand, seen);
  const next = await step(hand);
  if (hand.page.url().split('?')[0] === case_.split('?')[0] && next !== 'first') {
    if (next === 'differ') {
      const keep = !seen.overridden;
      await hand.go(keep ? 'k' : 't');
      seen[keep ? 'overridden' : 'confirmed']++;
    } else {
      await hand.go('Enter');
      seen.confirmed++;
    }
  }
}

/** An own view: now as the machine, now not. A check of what it decided alone is never failed on purpose, or its brake trips. */
async function view(house, hand, nth) {
  const { kind, label } = behind(house, /review_\w+/.exec(hand.path())[0]);
  const all = await labels(hand);
  return label && (kind === 'audit' || nth % 2) ? label : all.find((it) => it !== label);
}

const labels = (hand) => hand.page.$$eval('[data-main] input[name=label]', (all) => all.map((it) => it.value));

/** What was saved last is in hand again, with one key. */
async function undo(house, hand, seen) {
  // What a check of the machine taught it already cannot be taken back.
  for (let more = 0; more < 5 && !(await hand.count('[data-key=u]')); more++) await decide(house, hand, seen, 1);
  const last = /saved=(review_\w+)/.exec(hand.page.url())?.[1];
  assert.ok(last, 'the page does not say what was saved');
  await hand.go('u');
  assert.ok(hand.page.url().includes(last), 'undo did not lead back to the case');
  await hand.press('b');
  await hand.page.waitForURL('**/desk*');
}

/** Links and forms alone: the same work, with Tab, the arrows and Enter. */
async function withoutScript(tools) {
  const hand = await tools.visit({ script: false });
  await hand.open('/');
  await hand.be('Joost Veldkamp');
  await hand.open('/desk');
  await hand.follow('form[action="/desk/next"] button');
  let decided = 0;
  for (let steps = 0; decided < 3 && steps < 8; steps++) {
    if (await hand.count('.asked button[name=label]')) {
      await hand.follow('.asked button[name=label]');
      decided++;
      continue;
    }
    const judges = await hand.count('.asked form[action$="/judge"]');
    await hand.reach('[data-main] input[name=label]');
    await hand.press('Space', 'ArrowDown');
    await hand.follow('[data-main] button.primary');
    const goesOn = await hand.count('.asked button[name=label]');
    if (!judges || !goesOn) decided++;
  }
  assert.equal(decided, 3);
  await tools.untouched(hand);
}
