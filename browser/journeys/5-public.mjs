// Somebody without an account asks, follows the answer by a link, and gets a person for the asking.

import assert from 'node:assert/strict';
import { sound } from '../tools/reading.mjs';

export const name = 'a question without an account';

export async function run(tools) {
  const hand = await tools.visit();
  await hand.open('/ask/ict-helpdesk');
  await hand.speak();
  assert.equal(await hand.count('.rooms'), 0, 'a visitor is signed in');

  await hand.fill('#f-subject', 'Wachtwoord');
  await hand.fill('#f-text', 'Ik ben mijn wachtwoord vergeten en kan niet meer inloggen.');
  await hand.fill('#f-name', 'Gerda Nijboer');
  await hand.follow('main form button.primary');
  assert.match(hand.path(), /^\/q\/[\w-]{20,}$/, 'the question was not taken');
  await hand.says('question-keep-link');
  await sound(hand.page);
  const link = (await hand.text('.notice code')).trim();
  assert.equal(new URL(link).pathname, hand.path());

  // Whoever has the link may follow it, on any machine; whoever has not, may not.
  const other = await tools.visit();
  await other.open(hand.path());
  await other.speak();
  // Reloaded now and then, as somebody would who waits: links may not be tried too often.
  for (let tries = 0; tries < 12 && (await other.text('.lede')) === other.words('question-lede-open'); tries++) {
    await other.page.waitForTimeout(1_000);
    await other.open(hand.path());
  }
  if (await other.count('form[action$="/person"]')) {
    assert.ok(await other.count('.mark.machine'), 'the answer of a machine does not say so');
    await other.follow('form[action$="/person"] button');
    await other.says('question-person-coming');
  } else await other.says('question-lede-person');
  const wrong = await other.page.request.get(`${tools.house.base}/q/${'a'.repeat(43)}`);
  assert.equal(wrong.status(), 404);
  await tools.untouched(hand);
  await tools.untouched(other);
}
