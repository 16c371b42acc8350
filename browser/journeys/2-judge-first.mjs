// A case that is judged first: what the machine thinks is nowhere, not on the page and not on the line, until the own view is stored.

import assert from 'node:assert/strict';
import { decidedByMachine, waiting } from '../tools/cases.mjs';
import { listen } from '../tools/network.mjs';

export const name = 'judge first: the proposal is nowhere before the own view';

/** In every language, at every width, on every database. */
export const everywhere = true;

export async function run(tools) {
  const { house } = tools;
  // A case with a proposal that must be judged first: somebody wants a person to look at what the machine decided.
  const asker = await tools.visit();
  await asker.be('Anneke Poelstra');
  const frame = (await asker.text('body')).toLowerCase();
  const matter = decidedByMachine(house, 'Anneke Poelstra').find(({ label }) => label.length > 5 && !frame.includes(label));
  assert.ok(matter, 'the machine decided nothing for her');
  await asker.open(`/questions/${matter.id}`);
  await asker.follow(`form[action$="/person"] button`);
  const [review, first] = waiting(house, matter.id) ?? [];
  assert.ok(['1', 't'].includes(first), 'the case does not wait to be judged first');

  const hand = await tools.visit();
  const line = await listen(hand.guest);
  await hand.be('Samira Halabi');
  await hand.open(`/cases/${matter.id}`);
  await hand.open('/desk');
  await findAndTake(hand, review);
  assert.equal(await hand.count('.asked .badge.proposed, .asked .badge.proceeds'), 0);
  await hand.press('?', '?');
  const own = await another(hand, matter.label);
  // Half-made choices are kept as a draft: that answer must not tell anything either.
  await hand.page.waitForResponse((answer) => answer.url().endsWith('/draft'));

  const before = await line.sent();
  assert.ok(before.some(({ url }) => url.startsWith('event')), 'the live line was not heard');
  assert.ok(before.some(({ url }) => url.includes(review)), 'the page of the case was not recorded');
  for (const body of before) await innocent(hand, body, matter);

  await hand.go('Enter');
  assert.equal((await hand.text('.asked .badge.proposed, .asked .badge.proceeds')).trim(), matter.label);
  const shown = await hand.text('.asked');
  assert.ok(matter.words.every((word) => shown.includes(word)), 'the page does not say what the proposal rests on');
  assert.ok(shown.includes(own), 'the own view is gone');
  // The check above is worth something only if the same page now fails it.
  const after = (await line.sent()).at(-1);
  await assert.rejects(innocent(hand, { ...after, text: await hand.page.content() }, matter), 'the proposal is shown, and the check did not see it');

  await hand.go('k');
  const [[label]] = house.ask(`select label from decision where case_id = '${matter.id}' and not replaced`);
  assert.equal(label, own);
  await tools.untouched(asker);
  await tools.untouched(hand);
}

/** The case may stand on a later page of the queue. */
async function findAndTake(hand, review) {
  const take = `form[action="/desk/reviews/${review}/claim"] button`;
  for (let pages = 0; pages < 9 && !(await hand.count(take)); pages++) await hand.follow('.pager a[href*="after="]');
  await hand.follow(take);
}

/** Chooses a label that the machine did not. */
async function another(hand, label) {
  const labels = await hand.page.$$eval('[data-main] input[name=label]', (all) => all.map((it) => it.value));
  const at = labels.findIndex((it) => it !== label);
  await hand.press(String(at + 1));
  return labels[at];
}

/** Nothing that the server sent says what the machine thinks. Where people write or choose, and where a case is named by its subject, any label may stand. */
async function innocent(hand, { url, text }, { label, proposal, score, words }) {
  const told = [proposal, String(score).slice(0, 7), words.join(', '), JSON.stringify(words)];
  for (const secret of told) assert.ok(!text.includes(secret), `${url} tells ${secret}`);
  const rest = await hand.page.evaluate((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const it of page.querySelectorAll('fieldset.labels, .page-words, title, h1, #waiting th, #waiting .unseen, #hands, #recent, [role=status]')) it.remove();
    const attributes = [...page.querySelectorAll('*')].flatMap((it) => [...it.attributes].map(({ value }) => value));
    return [page.documentElement.textContent, ...attributes].join('\n').toLowerCase();
  }, text);
  assert.ok(!new RegExp(`(^|[^\\p{L}])${label}([^\\p{L}]|$)`, 'u').test(rest), `${url} names ${label}`);
}
