// The administrator invites a person, opens a stream after a mistake, and makes a token; a lead looks at a file before it comes in.

import assert from 'node:assert/strict';
import { sound } from '../tools/reading.mjs';

export const name = 'settings: a person, a stream, a token, a file';

export async function run(tools) {
  const hand = await tools.visit();
  await hand.be('Noa Timmer');
  await person(tools, hand);
  await stream(hand);
  await token(hand);
  await tools.untouched(hand);
  await file(tools);
}

async function person(tools, hand) {
  await hand.open('/settings');
  await hand.follow('main a[href="/settings/people"]');
  await hand.follow('main a[href="/settings/people/new"]');
  await hand.fill('#f-name', 'Ruben de Wit');
  await hand.fill('#f-address', 'ruben.dewit@lindervoort.example');
  await hand.reach('#f-colleague');
  await hand.press('Space');
  await hand.follow('main form button.primary');
  await hand.says('settings-invited-once');
  await sound(hand.page);
  const link = new URL((await hand.text('main code')).trim());
  await hand.open('/settings/people');
  assert.ok(!(await hand.page.content()).includes(link.pathname), 'the link is shown again');

  const invited = await tools.visit();
  await invited.open(link.pathname);
  await invited.speak();
  await invited.fill('#f-password', 'korenbloem-fiets-zeven');
  await invited.follow('main form button.primary');
  assert.ok(await invited.count('.rooms'), 'the invitation did not lead in');
  const again = await invited.page.request.get(tools.house.base + link.pathname);
  assert.equal(await again.text().then((text) => text.includes('id="f-password"')), false, 'the link works twice');
  await tools.untouched(invited);
}

async function stream(hand) {
  await hand.open('/settings/streams');
  await hand.follow('main a[href="/settings/streams/new"]');
  await hand.fill('#f-name_en', 'Facility desk');
  await hand.fill('#f-name_nl', 'Facilitair');
  await hand.fill('#f-key', 'facility');
  await hand.fill('#f-labels', 'lamp');
  await hand.follow('main form button.primary');

  // One label is no choice: said at the field, where the focus can go with one press; what was typed is there.
  const field = hand.page.locator('#f-labels');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.match(await field.getAttribute('aria-describedby'), /f-labels-error/);
  assert.ok((await hand.text('#f-labels-error')).length > 10);
  for (const [id, text] of [['key', 'facility'], ['name_en', 'Facility desk'], ['labels', 'lamp']]) {
    assert.equal(await hand.page.inputValue(`#f-${id}`), text);
  }
  await sound(hand.page);
  await hand.reach('.notice a[href="#f-labels"]');
  await hand.press('Enter');
  assert.equal(await hand.page.evaluate(() => document.activeElement.id), 'f-labels');
  await hand.press('Control+End', 'Enter');
  await hand.type('deur');
  await hand.follow('main form button.primary');
  assert.equal(hand.path(), '/settings/streams');
  await hand.says('settings-done');
}

async function token(hand) {
  await hand.open('/settings/tokens');
  await hand.fill('#f-name', 'Formulier op de website');
  await hand.follow('main form button.primary');
  assert.ok((await hand.count('[aria-invalid=true]')) > 0, 'a token that may do nothing was made');
  assert.equal(await hand.page.inputValue('#f-name'), 'Formulier op de website');
  await hand.reach('main [type=checkbox]');
  await hand.press('Space');
  await hand.follow('main form button.primary');
  await hand.says('settings-token-once');
  const secret = (await hand.text('main code')).trim();
  await hand.open('/settings/tokens');
  assert.ok(!(await hand.page.content()).includes(secret), 'the token is shown again');
}

async function file(tools) {
  const hand = await tools.visit();
  await hand.be('Marloes Tijink');
  await hand.open('/import');
  await hand.reach('#f-file');
  const chooser = hand.page.waitForEvent('filechooser');
  await hand.press('Enter');
  const csv = 'onderwerp;tekst;label\nPrinter;De printer op drie hoog print niet.;printer\nVPN;Ik kom er thuis niet in.;vpn\n';
  await (await chooser).setFiles({ name: 'mails.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await hand.follow('main form button.primary');
  assert.equal(await hand.count('#rows tbody tr'), 2, 'the first rows are not shown');
  await sound(hand.page);
  await hand.reach('#f-kind-1, #f-kind-0');
  await hand.press('Space');
  await hand.follow('main form button.primary');
  assert.ok(await hand.count('.notice.good'), 'the file did not come in');
  await tools.untouched(hand);
}
