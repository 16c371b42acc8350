// Questions and worries by keyboard: asked with a code, answered by its owner, read and replied to by the code from a browser that is
// not signed in; the database knows neither the person nor the hour. An idea from a case becomes an automation.

import assert from 'node:assert/strict';

export const name = 'dialogue: a worry with a code, an answer, a reply; an idea that becomes an automation';

const COLLEAGUE = 'Samira Halabi';
const LEAD = 'Marloes Tijink';
const WORRY = 'Does anybody count how long I take?';

export async function run(tools) {
  const { code, owner } = await asked(tools);
  await answered(tools, owner);
  await read(tools, code);
  await idea(tools);
}

async function asked(tools) {
  const hand = await tools.visit();
  await hand.be(COLLEAGUE);
  await hand.open('/voice/concerns');
  await hand.follow('a[href="/voice/concerns/new"]');
  await hand.reach('#f-words');
  await hand.type(WORRY);
  const owner = await hand.page.$eval('#f-owner option:nth-child(2)', (it) => it.textContent);
  await hand.choose('#f-owner', owner);
  assert.ok(await hand.page.isChecked('input[name=asker][value=code]'), 'what gives the least away is chosen');
  await hand.follow('form[action="/voice/concerns/new"] button[type=submit]');
  const code = await hand.text('main code');
  assert.match(code, /^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
  const [[id, json]] = tools.house.ask(`select id, json from concern where json like '%${WORRY}%'`);
  const [[person]] = tools.house.ask(`select id from person where name = '${COLLEAGUE}'`);
  assert.ok(!json.includes(person), 'the concern holds the person');
  assert.equal(tools.house.ask(`select * from concern_asker where concern = '${id}'`).length, 0);
  assert.equal(tools.house.ask(`select * from entry where subject = '${id}'`).length, 0, 'an entry has an hour');
  assert.equal(tools.house.ask(`select * from concern where code = '${code}'`).length, 0, 'the code is stored');
  await hand.open('/voice/concerns');
  assert.ok(!(await hand.text('main')).includes(WORRY), 'it is listed for who asked it');
  await tools.untouched(hand);
  return { code, owner: owner.split(' (')[0] };
}

async function answered(tools, owner) {
  const hand = await tools.visit();
  await hand.be(owner);
  await hand.open('/voice/concerns');
  const [[id]] = tools.house.ask(`select id from concern where json like '%${WORRY}%'`);
  await hand.follow(`a[href="/voice/concerns/${id}"]`);
  await hand.reach('#f-answer');
  await hand.type('Nobody does, and nobody may.');
  await hand.follow('form[action$="/answer"] button');
  await hand.says('concern-lede-answered');
  await tools.untouched(hand);
}

async function read(tools, code) {
  const hand = await tools.visit();
  await hand.open('/voice/code');
  await hand.reach('#f-code');
  await hand.type(code.toLowerCase().replaceAll('-', ' '));
  await hand.follow('form[action="/voice/code"] button');
  assert.ok((await hand.text('main')).includes('Nobody does, and nobody may.'));
  assert.ok(!hand.path().includes(code), 'the code stands in the address');
  await hand.reach('#f-reply');
  await hand.type('Thank you. Who could?');
  await hand.follow('form[action="/voice/code/reply"] button');
  assert.ok((await hand.text('main')).includes('Who could?'));
  await tools.untouched(hand);
}

async function idea(tools) {
  const [[stream]] = tools.house.ask(`select id from stream where key = 'ict-helpdesk'`);
  const hand = await tools.visit();
  await hand.be(COLLEAGUE);
  await hand.open('/voice/ideas/new');
  await hand.reach('input[name=wish][value=hand_over]');
  await hand.press('Space');
  const choice = await hand.page.$eval(`#f-about option[value="${stream}"]`, (it) => it.textContent);
  await hand.choose('#f-about', choice);
  await hand.reach('#f-why');
  await hand.type('It is the same every time.');
  await hand.follow('form[action="/voice/ideas/new"] button');
  const path = hand.path();
  await tools.untouched(hand);

  const lead = await tools.visit();
  await lead.be(LEAD);
  await lead.open(path);
  await lead.reach('#f-name_en');
  await lead.type('First answers');
  await lead.reach('#f-name_nl');
  await lead.type('Eerste antwoorden');
  await lead.follow('form[action$="/automate"] button');
  await lead.follow('main dd a[href^="/automations/"]');
  const id = lead.path().split('/').pop();
  const [[json]] = tools.house.ask(`select json from automation where id = '${id}'`);
  assert.equal(JSON.parse(json).stage, 'idea');
  await tools.untouched(lead);
}
