// What is told and shown: a lead writes and sends a draft, a representative says that it reached them and nobody else can, HR changes the
// guidelines, and dossiers say what is missing and come on paper in both languages. By keyboard.

import assert from 'node:assert/strict';
import { sound } from '../tools/reading.mjs';

export const name = 'dossiers: announced, read, guidelines changed, on paper';

const LEAD = 'Ingrid Solberg';
/** Her automation is in the stage that its draft tells of; that of the HR desk was stopped by the brake since. */
const TELLS = 'Greet Vollebregt';
const TOLD = 'Mieke Okkerse';
const COUNCIL = 'Rashid Boukhari';
const HR = 'Wietske Dijkema';

export async function run(tools) {
  const announced = await announce(tools);
  await reach(tools, announced);
  await guide(tools);
  await onPaper(tools);
}

/** A draft waits under the bell; what it says comes from the card. */
async function announce(tools) {
  const hand = await tools.visit();
  await hand.be(TELLS);
  await hand.open('/announcements');
  await hand.follow('main .notice a[href^="/announcements/"]');
  const page = hand.path();
  await hand.follow('main a[href$="/edit"]');
  assert.ok((await hand.page.inputValue('#f-what_not_nl')).length > 20, 'the draft does not say what AI does not do');
  await sound(hand.page);
  await hand.reach('#f-title_en');
  await hand.press('Control+A');
  await hand.type('AI reads along with documents');
  await hand.follow('main form button.primary');
  assert.equal(hand.path(), page);
  await hand.says('announce-to-send');
  await hand.follow('main form[action$="/send"] button');
  assert.equal(await hand.count('main form[action$="/send"]'), 0, 'it can be sent again');
  await hand.says('announce-receipts');
  await sound(hand.page);
  await tools.untouched(hand);
  return page;
}

/** Only a representative says that it reached them, after reading what is shown of it. */
async function reach(tools, announced) {
  const colleague = await tools.visit();
  await colleague.be(TOLD);
  await colleague.open('/notices');
  await colleague.follow(`main a[href="${announced}"]`);
  assert.equal(await colleague.count('main form[action$="/read"]'), 0, 'a colleague is asked to say that they read it');
  const table = await colleague.text('#read');
  assert.ok(table.includes(COUNCIL) && !table.includes('Mieke'), table);
  await tools.untouched(colleague);

  const hand = await tools.visit();
  await hand.be(COUNCIL);
  await hand.open('/notices');
  await hand.follow(`main a[href="${announced}"]`);
  await hand.says('announce-yours-teaches');
  await sound(hand.page);
  await hand.follow('main form[action$="/read"] button');
  assert.equal(await hand.count('main form[action$="/read"]'), 0);
  assert.ok((await hand.text('#read tbody')).includes('20'), 'the day is not shown');
  await tools.untouched(hand);
}

async function guide(tools) {
  const hand = await tools.visit();
  await hand.be(HR);
  await hand.open('/rights');
  await hand.follow('main a[href="/rights/edit"]');
  await hand.reach('#f-may_not_nl');
  await hand.press('Control+End', 'Enter');
  await hand.type('- Namen van kinderen lezen.');
  await hand.follow('main form button.primary');
  assert.equal(hand.path(), '/rights');
  assert.ok((await hand.text('main')).includes('Namen van kinderen') || (await hand.count('#compare')), 'nothing changed');
  await hand.open('/rights?from=1&to=2');
  await sound(hand.page);
  assert.ok((await hand.page.content()).includes('id="compare"'));
  await tools.untouched(hand);
}

async function onPaper(tools) {
  const { house } = tools;
  const [[id]] = house.ask(`select a.id from automation a join stream s on s.id = a.stream where s.key = 'hr-questions'`);
  const hand = await tools.visit();
  await hand.be(LEAD);
  await hand.open(`/register/${id}`);
  await hand.follow(`main a[href="/register/${id}/dossiers"]`);
  await hand.says('dossier-gaps');
  await sound(hand.page);
  await hand.follow(`main a[href="/register/${id}/assessment"]`);
  await hand.reach('#f-harms_en');
  await hand.type('- An answer comes late.');
  await hand.reach('#f-harms_nl');
  await hand.type('- Een antwoord komt laat.');
  await hand.follow('main form button.primary');
  assert.equal(hand.path(), `/register/${id}/dossiers`);
  for (const kind of ['act', 'council']) {
    for (const lang of ['nl', 'en']) {
      const paper = await hand.page.request.get(`${house.base}/register/${id}/${kind}.pdf?lang=${lang}`);
      const bytes = await paper.body();
      assert.equal(paper.headers()['content-type'], 'application/pdf');
      assert.ok(bytes.subarray(0, 5).toString() === '%PDF-' && bytes.length > 20_000, `${kind} in ${lang}: ${bytes.length}`);
    }
  }
  await tools.untouched(hand);
}
