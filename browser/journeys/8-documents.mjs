// Documents of the claims office by keyboard: judged first without a trace of the machine, filled in with places that light up, one file
// split into its documents and put together again; and a lead who begins fields from a template.

import assert from 'node:assert/strict';
import { listen } from '../tools/network.mjs';

export const name = 'documents: filled in, judged first, split, set up';

const CLERK = 'Mieke Okkerse';
/** Enter goes from cell to cell in a table of lines too. */
const MOST_KEYS = 200;

export async function run(tools) {
  await judgedFirst(tools);
  await filledIn(tools);
  await splitAndJoined(tools);
  await fromTemplate(tools);
}

/** A waiting document of the claims office: with a proposal in sight, or to be judged first; of so many files. */
function waits(house, first, files = 1) {
  const [row] = house.ask(`
    select r.id, c.id, p.fields from review r join cases c on c.id = r.case_id join stream s on s.id = c.stream
      join proposal p on p.case_id = c.id and p.outdated is null
    where s.key = 'claims' and coalesce(c.key, '') <> 'bundle' and r.state = 'waiting' and r.kind = 'decide' and ${first ? '' : 'not'} r.judge_first and p.fields is not null
      and p.fields <> '{}' and (select count(*) from original o where o.case_id = c.id) = ${files} order by r.queued_at, r.id`);
  assert.ok(row, `no document waits${first ? ' to be judged first' : ''}`);
  return { review: row[0], id: row[1], fields: JSON.parse(row[2]) };
}

async function take(hand, review) {
  await hand.open(`/desk/reviews/${review}`);
  await hand.follow('form[action$="/claim"] button');
}

/** Enter until the review is over: from field to field, past what does not add up, and saved. */
async function through(hand, review) {
  for (let step = 0; step < MOST_KEYS && hand.path().includes(review); step++) {
    await hand.press('Enter');
    await hand.page.waitForTimeout(150);
  }
  assert.ok(!hand.path().includes(review), 'the document could not be saved by keyboard');
}

const decided = (house, id) => {
  const [row] = house.ask(`select label, filled from decision where case_id = '${id}' and not replaced`);
  assert.ok(row, 'nothing was decided');
  return { label: row[0], values: JSON.parse(row[1] || '{}') };
};

async function judgedFirst(tools) {
  const { house } = tools;
  const { review, id, fields } = waits(house, true);
  const hand = await tools.visit();
  const line = await listen(hand.guest);
  await hand.be(CLERK);
  await take(hand, review);
  assert.equal(await hand.count('[data-place], .blank.proposed, .blank.settled'), 0, 'a place or a proposal is there');
  const values = Object.values(fields).map(({ filled }) => filled.value.is).filter((it) => it?.length > 5);
  for (const { url, text } of await line.sent()) await innocent(hand, url, text, values);
  await hand.press('1');
  for (let step = 0; step < MOST_KEYS && await hand.count('form[action$="/judge"]'); step++) {
    await hand.press('Enter');
    await hand.page.waitForTimeout(150);
  }
  // The own view is stored: now both stand side by side, and the same check fails.
  assert.ok(hand.path().includes(review), 'the own view was taken for the decision');
  // Widths that a script set are no part of what was sent, and parsed again they would be refused as inline style.
  const page = (await hand.page.content()).replaceAll(/ style="[^"]*"/g, '');
  await assert.rejects(innocent(hand, 'afterwards', page, values), 'the proposal is shown, and the check did not see it');
  await through(hand, review);
  decided(house, id);
  await tools.untouched(hand);
}

/** Nothing beside the document itself says what the machine read in it. */
async function innocent(hand, url, text, values) {
  const rest = await hand.page.evaluate((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const it of page.querySelectorAll('[data-leaves], .thumbs, .page-words, title, h1, #recent, #waiting')) it.remove();
    const attributes = [...page.querySelectorAll('*')].flatMap((it) => [...it.attributes].map(({ value }) => value));
    return [page.documentElement.textContent, ...attributes].join('\n');
  }, text);
  for (const value of values) assert.ok(!rest.includes(value), `${url} tells ${value}`);
}

async function filledIn(tools) {
  const { house } = tools;
  const hand = await tools.visit();
  await hand.be(CLERK);
  for (let nth = 0; nth < 2; nth++) {
    const { review, id, fields } = waits(house, false);
    await take(hand, review);
    // Whatever field the cursor is in, its place is lit.
    const placed = Object.entries(fields).find(([, it]) => it.filled.spot);
    if (placed) {
      await hand.page.focus(`[name="value-${placed[0]}"]`);
      await hand.page.waitForSelector(`[data-place="${placed[0]}"].lit`, { state: 'attached' });
    }
    const [kept, gone] = await hand.page.$$eval('[data-blank]', (all) => all.filter((it) => !it.hidden).map((it) => it.dataset.blank));
    await hand.page.focus(`[name="value-${kept}"]`);
    await hand.press('Control+A');
    await hand.type('2026-TEST-1');
    await hand.page.focus(`[name="value-${gone}"]`);
    await hand.press('Alt+m');
    assert.ok(await hand.page.isChecked(`[name="absent-${gone}"]`));
    await through(hand, review);
    const { values } = decided(house, id);
    // The first field may be one that is written in groups of four.
    assert.equal(values[kept].value.is.replaceAll(' ', ''), '2026-TEST-1');
    assert.equal(values[gone].value, 'absent');
  }
  await tools.untouched(hand);
}

/** The file of several documents. After a saved document the next one comes to hand by itself, so it may be in the clerk's hands already. */
function bundle(house) {
  const [row] = house.ask(`
    select r.id, c.id, r.state from review r join cases c on c.id = r.case_id where c.key = 'bundle' and r.state in ('waiting', 'claimed')`);
  assert.ok(row, 'the file of several documents waits for nobody');
  return row;
}

async function splitAndJoined(tools) {
  const { house } = tools;
  const hand = await tools.visit();
  await hand.be(CLERK);
  const [review, id, state] = bundle(house);
  if (state === 'waiting') await take(hand, review);
  else await hand.open(`/desk/reviews/${review}`);
  const pages = await hand.count('[data-begins]') + 1;
  assert.ok(pages >= 3, 'the file has one page for each of its documents at least');
  await hand.press('s');
  await hand.page.waitForSelector('[role=alert]');
  await hand.reach('[data-begins="1"]');
  await hand.press('Space');
  assert.match(await hand.text('[data-split-told]'), /2/);
  await hand.go('s');
  const parts = () => house.ask(`select c.id, c.state from part p join cases c on c.id = p.case_id where p.parent = '${id}'`);
  assert.equal(parts().length, 1);
  assert.equal(await hand.count('.parts a'), 1);
  assert.equal(await hand.count('[data-leaves] .leaf'), 1, 'the pages of the other document are still here');
  await hand.follow('form[action$="/join"] button');
  assert.equal(await hand.count('.parts a'), 0);
  assert.equal(await hand.count('[data-leaves] .leaf'), pages);
  assert.deepEqual(parts().map(([, state]) => state), ['joined']);
  await tools.untouched(hand);
}

async function fromTemplate(tools) {
  const { house } = tools;
  const [[stream]] = house.ask(`select id from stream where key = 'ict-helpdesk'`);
  const hand = await tools.visit();
  await hand.be('Marloes Tijink');
  await hand.open(`/settings/streams/${stream}/fields`);
  await hand.choose('#f-template', hand.lang === 'nl' ? 'Factuur' : 'Invoice');
  await hand.follow('button[name=act][value=template]');
  await hand.says('paper-unsaved');
  assert.equal(await hand.page.inputValue('[name="key-0"]'), 'invoice_number');
  await tools.untouched(hand);
}
