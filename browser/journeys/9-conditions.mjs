// An idea becomes a design, is refused for shadow with what is missing, gets that one by one from whoever owes it, and goes on; a pilot begins.

import assert from 'node:assert/strict';
import { bringIn } from '../tools/files.mjs';
import { sound } from '../tools/reading.mjs';

export const name = 'an idea: refused, told, decided together, in shadow, refused again, a pilot';

const LEAD = 'Marloes Tijink';
/** Cases of a practice, and the seconds that reading them takes at least. */
const CASES = 10;
const READ = 100;
const TEAM = ['Samira Halabi', 'Joost Veldkamp', 'Daan Hofstede', 'Fleur Aldenkamp', 'Victor Sandoval'];
const PARTS = ['goal', 'does', 'does_not', 'stays_human', 'how_decided', 'data', 'overseer', 'appeal'];

export async function run(tools) {
  await stream(tools);
  const id = await idea(tools);
  await design(tools, id);
  await work(tools);
  await together(tools, id);
  await told(tools, id);
  await shadow(tools, id);
  // Five people practise ten cases each: long enough to do once.
  if (tools.once) await assist(tools, id);
}

/** A stream of its own with past cases to learn from. */
async function stream(tools) {
  const admin = await tools.visit();
  await admin.be('Noa Timmer');
  await admin.open('/settings/country');
  assert.ok(await admin.page.isChecked('[name=country][value=netherlands]'), 'the demo is Dutch');
  await admin.open('/settings/streams/new');
  await admin.fill('#f-name_en', 'Building');
  await admin.fill('#f-name_nl', 'Gebouw');
  await admin.fill('#f-key', 'building');
  await admin.reach('#f-team');
  await admin.type('ICT');
  await admin.fill('#f-labels', 'lamp');
  await admin.press('Control+End', 'Enter');
  await admin.type('door');
  await admin.follow('main form button.primary');
  await admin.says('settings-done');

  const lead = await tools.visit();
  await lead.be(LEAD);
  const [[building]] = tools.house.ask(`select id from stream where key = 'building'`);
  const row = (nth) => (nth % 2 ? `Lamp ${nth};De lamp boven de grote tafel op verdieping ${nth} knippert sinds gisteren, kan iemand haar vandaag vervangen alsjeblieft?;lamp` : `Deur ${nth};De deur van kamer ${nth} gaat sinds maandag niet meer open, wij staan buiten, kan iemand vandaag langskomen met gereedschap?;door`);
  await bringIn(lead, building, ['onderwerp;tekst;label', ...Array.from({ length: 40 }, (_, nth) => row(nth))].join('\n'), 'past');
  await tools.untouched(lead);
}

/** The lead writes the card and leaves out what it does not do: nothing goes on without that, at the page nor at the API. */
async function idea(tools) {
  const hand = await tools.visit();
  await hand.be(LEAD);
  await hand.open('/automations/new');
  if (await hand.count('#f-stream')) await hand.choose('#f-stream', hand.lang === 'nl' ? 'Gebouw' : 'Building');
  await hand.fill('#f-name_en', 'Lamps and doors');
  await hand.fill('#f-name_nl', 'Lampen en deuren');
  for (const part of PARTS.filter((part) => part !== 'does_not')) {
    for (const lang of ['en', 'nl']) await hand.fill(`#f-${part}_${lang}`, 'Lampen, deuren. Lamps, doors.');
  }
  await hand.follow('main form button.primary');
  const id = hand.path().split('/').pop();
  await hand.follow(`.tabs a[href="/automations/${id}/conditions"]`);
  await sound(hand.page);
  await hand.says('lack-not-declared');
  const answers = [];
  hand.page.on('response', (answer) => answer.request().method() === 'POST' && answers.push(answer.status()));
  await hand.follow(`form[action="/automations/${id}/up"] button`);
  assert.deepEqual(answers, [409]);
  assert.ok((await hand.text('[role=alert]')).includes(hand.words('automation-card-does-not')), 'it does not say what the card lacks');
  const api = await hand.page.evaluate(async (id) => {
    const said = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ to: 'design' }) };
    const answer = await fetch(`/automations/${id}/stage.json`, said);
    return [answer.status, (await answer.json()).title];
  }, id);
  assert.equal(api[0], 409);
  assert.ok(api[1].includes(hand.words('lack-not-declared')), api[1]);
  // A browser notes every answer of 409 in its console; these two were asked for.
  hand.guest.complaints.splice(0, hand.guest.complaints.length);
  await tools.untouched(hand);
  return id;
}

async function design(tools, id) {
  const hand = await tools.visit();
  await hand.be(LEAD);
  await hand.open(`/automations/${id}/card`);
  for (const lang of ['en', 'nl']) await hand.fill(`#f-does_not_${lang}`, 'Niets beloven. Promise nothing.');
  await hand.follow('main form button.primary');
  await hand.open(`/automations/${id}/conditions`);
  await hand.follow(`form[action="/automations/${id}/declare"] button`);
  await hand.follow(`form[action="/automations/${id}/up"] button`);
  await hand.says('automation-stage-design');
  await hand.open(`/automations/${id}/conditions`);
  await hand.follow(`form[action="/automations/${id}/up"] button`);
  for (const key of ['lack-not-decided-together', 'lack-not-informed']) await hand.says(key, '[role=alert]');
  hand.guest.complaints.splice(0, hand.guest.complaints.length);
}

/** A colleague puts work on the list with a vote on it, in under a minute; another votes too. */
async function work(tools) {
  const hand = await tools.visit();
  await hand.be(TEAM[3]);
  await hand.open('/voice');
  const began = Date.now();
  await hand.follow('main .actions a[href$="/new"]');
  await hand.fill('#f-what', 'Lampen en deuren uitzoeken');
  await hand.fill('#f-minutes', '45');
  await vote(hand);
  const seconds = (Date.now() - began) / 1000;
  assert.ok(seconds < 60, `it took ${seconds} s`);
  const [[id]] = tools.house.ask(`select id from work where json like '%Lampen en deuren uitzoeken%'`);
  const other = await tools.visit();
  await other.be(TEAM[4]);
  await other.open(`/voice/works/${id}`);
  await other.fill('#f-minutes', '30');
  await vote(other);
  // Two people have voted, and nothing shows below five.
  await other.open(`/voice/works/${id}`);
  await other.says('voice-thanks');
  assert.ok(!/45|37[.,]5|38/.test(await other.text('main')), 'what two people said shows');
  await tools.untouched(other);
}

async function vote(hand) {
  for (const name of ['often', 'dull', 'energy', 'value', 'agency', 'wish']) {
    await hand.reach(`input[name="${name}"]`);
    await hand.press('Space');
  }
  await hand.follow('main form button.primary');
}

/** The lead draws the process, and half of the team agrees. */
async function together(tools, id) {
  const lead = await tools.visit();
  await lead.be(LEAD);
  await lead.open(`/automations/${id}/together`);
  await lead.fill('[name=what-0]', 'Kiezen: lamp of deur');
  await lead.follow('main form button.primary');
  for (const name of TEAM.slice(0, 3)) {
    const hand = await tools.visit();
    await hand.be(name);
    await hand.open(`/automations/${id}/together`);
    await hand.follow(`form[action$="/together/agree"] button`);
  }
}

/** People were told and the council was asked; then it has the word, and only it answers. */
async function told(tools, id) {
  const lead = await tools.visit();
  await lead.be(LEAD);
  await lead.open(`/automations/${id}/conditions`);
  await lead.unfold('#inform details summary');
  await lead.follow('#inform form button');
  await lead.says('duty-wrong-document');
  await lead.fill('#f-document', 'Plan lampen en deuren');
  await lead.fill('#f-recipients', 'ICT, OR');
  await lead.choose('#f-council', lead.words('council-advice-asked'));
  await lead.follow('#inform form button');
  await lead.says('lack-council-silent');
  lead.guest.complaints.splice(0, lead.guest.complaints.length);

  const council = await tools.visit();
  await council.be('Rashid Boukhari');
  await council.open(`/automations/${id}/conditions`);
  await council.says('duty-reply-awaited');
  await council.choose('#f-reply', council.words('council-advice-given'));
  await council.fill('#f-reply_words', 'Ja, als iedereen oefent.');
  await council.follow('#reply form button');
  assert.ok((await council.text('#replies')).includes('Ja, als iedereen oefent.'));
}

/** In shadow, with a pilot; assisting is refused until people practised and got their share. */
async function shadow(tools, id) {
  const hand = await tools.visit();
  await hand.be(LEAD);
  for (let second = 0; second < 90 && !model(tools.house, id); second++) await hand.page.waitForTimeout(1000);
  assert.ok(model(tools.house, id), 'nothing was learned');
  await hand.open(`/automations/${id}/conditions`);
  await hand.follow(`form[action="/automations/${id}/up"] button`);
  await hand.says('automation-stage-shadow');
  await hand.open(`/automations/${id}/conditions`);
  await hand.follow(`form[action="/automations/${id}/up"] button`);
  for (const key of ['lack-nothing-booked']) await hand.says(key, '[role=alert]');
  await hand.open(`/automations/${id}/conditions`);
  await hand.unfold('#pilot details summary');
  await hand.follow('#pilot form button');
  await hand.says('pilot-wrong-hypothesis');
  await hand.fill('#f-hypothesis', 'Half de tijd.');
  await hand.fill('#f-stop_rule', 'Als twee collega’s erom vragen.');
  await hand.follow('#pilot form button');
  await hand.says('pilot-report-do');
  hand.guest.complaints.splice(0, hand.guest.complaints.length);
  await tools.untouched(hand);
}

/** People practise, which is booked as paid time; the pilot is reported on; then it assists, until a colleague stops it and two restart it. */
async function assist(tools, id) {
  const hands = [];
  let began;
  for (const name of TEAM) {
    const hand = await tools.visit();
    await hand.be(name);
    await hand.open(`/learn/${id}`);
    await hand.follow('button[name=begin][value=beside]');
    began = Date.now();
    for (let place = 1; place <= CASES; place++) {
      await hand.reach('main input[name=label]');
      await hand.press('Space');
      await hand.follow('main form button.primary');
      await hand.follow('button[name=label]');
      if (place < CASES) await hand.follow('button[name=next]');
    }
    hands.push(hand);
  }
  // What goes faster than anybody reads does not count as practice.
  await hands[0].page.waitForTimeout(Math.max(0, (READ + 1) * 1000 - (Date.now() - began)));
  for (const hand of hands) await hand.follow('button[name=next]');
  const lead = await tools.visit();
  await lead.be(LEAD);
  await lead.open(`/automations/${id}/conditions`);
  await lead.unfold('#pilot details summary');
  await lead.fill('#f-report', 'Iets meer dan de helft van de tijd.');
  await lead.follow('#pilot form button');
  await lead.follow(`form[action="/automations/${id}/up"] button`);
  await lead.says('automation-stage-assisted');
  await lead.open(`/automations/${id}/conditions`);
  await lead.says('lack-not-measured');
  await sound(lead.page);

  const colleague = await tools.visit();
  await colleague.be(TEAM[0]);
  await colleague.open(`/automations/${id}`);
  await colleague.unfold('details.stop summary');
  await colleague.fill('details.stop textarea', 'Het kiest steeds deur.');
  await colleague.follow('details.stop button');
  await colleague.follow(`form[action="/automations/${id}/restart"] button`);
  assert.equal(await colleague.count(`form[action="/automations/${id}/restart"] button`), 0, 'one person can restart it');
  await lead.open(`/automations/${id}`);
  await lead.follow(`form[action="/automations/${id}/restart"] button`);
  await lead.says('automation-stage-assisted');
  await tools.untouched(colleague);
}

function model(house, id) {
  return house.ask(`select id from automation where id = '${id}' and json like '%"model":"model_%'`).length > 0;
}
