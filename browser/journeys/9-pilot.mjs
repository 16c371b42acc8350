// A pilot whose day comes: the program itself stops it, nothing is proposed after it, and only a report and two people start it again. It is
// the last journey, for it moves the clock of the house.

import assert from 'node:assert/strict';
import { automation, behind } from '../tools/cases.mjs';
import { bringIn } from '../tools/files.mjs';
import { sound } from '../tools/reading.mjs';

export const name = 'a pilot whose day comes ends itself';

const LEAD = 'Greet Vollebregt';
const COLLEAGUE = 'Tariq Baldew';
/** The pilot of the demo runs for forty days. */
const AFTER = 41;

export async function run(tools) {
  const { house } = tools;
  const id = automation(house, 'claims');
  const before = await arrives(tools, 'Nota voor de pilot');
  assert.ok(behind(house, before).label, 'the pilot proposes nothing while it runs');

  await house.later(AFTER);
  await stopped(house, id);
  const after = await arrives(tools, 'Nota na de pilot');
  assert.equal(behind(house, after).label, '', 'a proposal came after the end of the pilot');
  const colleague = await tools.visit();
  await colleague.be(COLLEAGUE);
  await colleague.open(`/desk/reviews/${after}`);
  await colleague.follow('form[action$="/claim"] button');
  assert.equal(await colleague.count('.asked .badge.proposed, .asked .badge.proceeds'), 0, 'the page proposes something');
  await colleague.open(`/automations/${id}`);
  await colleague.says('pilot-stopped-it');
  await sound(colleague.page);

  const lead = await tools.visit();
  await lead.be(LEAD);
  await lead.open(`/automations/${id}/conditions`);
  await lead.fill('#f-report', 'De helft van de tijd klopte voor brieven, niet voor nota’s.');
  await lead.follow('#pilot form button');
  await restart(lead, id);
  assert.equal(await lead.count(`form[action="/automations/${id}/restart"] button`), 0, 'one person can restart it');
  await restart(colleague, id);
  await colleague.says('automation-stage-assisted');
  for (const hand of [lead, colleague]) await tools.untouched(hand);
}

/** A case comes in through a file; answers its review once it waits for a person. */
async function arrives(tools, subject) {
  const hand = await tools.visit();
  await hand.be(LEAD);
  const [[stream]] = tools.house.ask(`select id from stream where key = 'claims'`);
  await bringIn(hand, stream, `onderwerp;tekst\n${subject};Ik stuur een nota van de fysiotherapeut en wil het bedrag terug.\n`, 'new');
  const waits = () => tools.house.ask(`select r.id from review r join cases c on c.id = r.case_id
    where c.subject = '${subject}' and r.state = 'waiting'`)[0]?.[0];
  for (let second = 0; second < 60 && !waits(); second++) await hand.page.waitForTimeout(1000);
  assert.ok(waits(), `"${subject}" did not come to a person`);
  return waits();
}

/** The program stops it by itself, soon after its day has come. */
async function stopped(house, id) {
  const paused = () => house.ask(`select id from automation where id = '${id}' and json like '%"pilot_over":true%'`).length > 0;
  for (let second = 0; second < 90 && !paused(); second++) await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.ok(paused(), 'the pilot is over, and nothing stopped it');
}

async function restart(hand, id) {
  await hand.open(`/automations/${id}`);
  await hand.follow(`form[action="/automations/${id}/restart"] button`);
}
