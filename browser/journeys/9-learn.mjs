// Learning by keyboard: a lesson, the questions before and after, a whole practice on past cases with planted errors, and one without AI.

import assert from 'node:assert/strict';
import { automation } from '../tools/cases.mjs';
import { sound } from '../tools/reading.mjs';

export const name = 'learning: lessons, questions, practice beside AI and without it, a growth path';

const LEARNER = 'Victor Sandoval';
const CASES = 10;
/** A practice in fewer seconds than this counts for nothing: nobody reads ten cases so fast. */
const READ = 100;

export async function run(tools) {
  const { house } = tools;
  const hand = await tools.visit();
  await hand.be(LEARNER);
  await hand.open('/learn');
  await sound(hand.page);
  await lessons(hand);
  await questions(hand);
  const id = automation(house, 'ict-helpdesk');
  const before = kept(house, id);
  await beside(hand, house, id, before);
  await alone(hand, house, id);
  await line(hand);
  await forOthers(tools, id);
  await growth(tools);
  await tools.untouched(hand);
}

/** Everything that a practice may not touch. */
function kept(house, id) {
  const [[cases, labels, judged, reviews, proofs]] = house.ask(`
    select (select count(*) from cases), (select count(*) from cases where label is not null), (select count(*) from judgement),
      (select count(*) from review), (select count(*) from calibration where automation = '${id}')`);
  const booked = house.ask(`select count(*) from booking where automation = '${id}'`)[0][0];
  const did = house.ask(`select count(*) from practice where automation = '${id}'`)[0][0];
  return { rest: [cases, labels, judged, reviews, proofs].join(' '), booked: Number(booked), did: Number(did) };
}

/** From lesson to lesson, to the questions at the end: each is paid once. */
async function lessons(hand) {
  await hand.follow('main ol a[href^="/learn/lessons/"]');
  for (let lesson = 0; lesson < 5; lesson++) {
    await hand.says('primer-step');
    if (lesson === 2) await sound(hand.page);
    await hand.follow('main form button.primary');
  }
  assert.equal(hand.path(), '/learn/questions');
}

/** Answered twice: the second time at once, so the page says that it counts for no team; this browser alone compares. */
async function questions(hand) {
  await hand.follow('main form button');
  await hand.says('quiz-open');
  for (const first of [true, false]) {
    const names = await hand.page.$$eval('main input[type=radio]', (all) => [...new Set(all.map((it) => it.name))]);
    for (const name of names) {
      await hand.reach(`input[name="${name}"]`);
      await hand.press(first ? 'Space' : 'ArrowDown');
    }
    await hand.follow('main form button');
    if (first) {
      await hand.says('quiz-first-time');
      await sound(hand.page);
      await hand.open('/learn/questions');
    }
  }
  assert.equal(await hand.count('main .notice'), 1);
  assert.ok((await hand.text('main')).includes(hand.beginning('quiz-too-soon')), 'it does not say that it was too soon');
  assert.ok(!(await hand.text('main')).includes(hand.words('quiz-first-time')), 'the first time was forgotten');
}

/** The first label there is, and on. Many labels are a list. */
async function choose(hand) {
  await hand.reach('#f-label');
  await hand.press('ArrowDown');
  await hand.follow('main form button.primary');
}

/** A whole practice: judged first without a trace of the machine, then going along with every proposal. */
async function beside(hand, house, id, before) {
  await hand.open(`/learn/${id}`);
  await sound(hand.page);
  await hand.follow('button[name=begin][value=beside]');
  const began = Date.now();
  await sound(hand.page);
  let wrong = 0;
  for (let place = 1; place <= CASES; place++) {
    const judging = await hand.page.content();
    assert.ok(!judging.includes(hand.words('practice-ai-proposes')), 'a proposal is there before the own view');
    await choose(hand);
    if (place === 1) await sound(hand.page);
    if (place === 2) await switched(hand);
    const proposed = await hand.text('.badge.proposed');
    assert.ok(!new RegExp(`badge[^>]*>${proposed}<`).test(judging), 'the proposal was in the page before');
    await hand.follow(`button[name=label][value="${proposed}"]`);
    const told = await hand.text('main');
    if (told.includes(hand.words('practice-notice'))) wrong += 1;
    if (wrong === 1 && told.includes(hand.words('practice-notice'))) await sound(hand.page);
    if (place === CASES) {
      assert.equal(kept(house, id).booked, before.booked, 'it was booked before the end');
      // As long as somebody reads: the clock of the program is the only one there is.
      await hand.page.waitForTimeout(Math.max(0, (READ + 1) * 1000 - (Date.now() - began)));
    }
    await hand.follow('button[name=next]');
  }
  await hand.says('practice-gone');
  await hand.says('practice-advice-missed');
  await sound(hand.page);
  assert.ok(wrong >= 3, `only ${wrong} proposals were wrong`);
  const after = kept(house, id);
  assert.equal(after.rest, before.rest, 'a practice changed something');
  assert.deepEqual([after.booked, after.did], [before.booked + 1, before.did + 1]);
  const [[json]] = house.ask(`select json from booking where automation = '${id}' order by id desc`);
  assert.ok(!json.includes('person_'), 'the booking names somebody');
  await hand.open('/learn');
  await hand.says('learn-done');
}

/** Opened anew by its address, as after a switch of language or colours: the practice is where it was. */
async function switched(hand) {
  const before = await hand.text('main');
  await hand.open(hand.path());
  assert.equal(await hand.text('main'), before, 'the practice was lost');
}

/** Without AI nothing is proposed, and the end says only how the own views were. */
async function alone(hand, house, id) {
  const before = kept(house, id);
  await hand.open(`/learn/${id}`);
  await hand.follow('button[name=begin][value=alone]');
  const began = Date.now();
  // Nothing chosen: the page says so, and the practice goes on where it was.
  await hand.follow('main form button.primary');
  await hand.says('practice-choose-one');
  await sound(hand.page);
  for (let place = 1; place <= CASES; place++) {
    await choose(hand);
    assert.equal(await hand.count('.badge.proposed'), 0, 'a proposal without AI');
    await hand.follow('button[name=next]');
  }
  await hand.says('practice-fared-first');
  assert.ok(!(await hand.text('main')).includes(hand.words('practice-fared-noticed')));
  const after = kept(house, id);
  // Without reading it counts for nothing; on a machine that is very slow it took long enough after all.
  const fast = Date.now() - began < READ * 1000;
  if (fast) await hand.says('practice-too-fast');
  assert.deepEqual([after.rest, after.booked, after.did], [before.rest, before.booked + (fast ? 0 : 1), before.did]);
}

/** How practice went, with AI and without: this browser knows, until it is told to forget. */
async function line(hand) {
  await hand.follow('main a[href="/learn/line"]');
  await hand.says('skill-no-aim');
  assert.equal(await hand.count('#skill-line svg.wide rect.machine'), 2, 'one practice beside AI, and one mark in the legend');
  assert.equal(await hand.count('#skill-line svg.wide circle.people-mark'), 2, 'one practice without AI, and one mark in the legend');
  await sound(hand.page);
  await hand.follow('form[action="/learn/line"] button');
  await hand.says('skill-forgotten');
  await hand.says('skill-none');
  await sound(hand.page);
}

/** Who cares for people sees how far a team is, without names, and cannot practise. */
async function forOthers(tools, id) {
  const hand = await tools.visit();
  await hand.be('Wietske Dijkema');
  await hand.open('/learn');
  await hand.says('learn-portion-all');
  await hand.says('learn-hour');
  assert.ok(!(await hand.text('main')).includes(LEARNER), 'a name is on the page');
  await hand.fill('#f-hour', '52');
  await hand.follow('form[action="/learn/hour"] button');
  await hand.says('learn-hour-saved');
  await sound(hand.page);
  await hand.open(`/learn/${id}`);
  await hand.says('learn-practice-team');
  assert.equal(await hand.count('button[name=begin]'), 0);
  await tools.untouched(hand);
}

/** A path is opened by the person, seen by whom they invite, and by nobody else. */
async function growth(tools) {
  const { house } = tools;
  const [own, other] = [await tools.visit(), await tools.visit()];
  await own.be('Joost Veldkamp');
  await own.open('/learn/growth');
  await own.fill('#f-from', 'telefoon');
  await own.reach('input[name=toward]');
  await own.press('Space');
  await own.fill('#f-hours', '8');
  await own.follow('form[action="/learn/growth"] button.primary');
  const path = own.path();
  await own.says('growth-nobody');
  await sound(own.page);
  await other.be('Marloes Tijink');
  await other.open('/learn/growth');
  assert.equal(await other.count(`a[href="${path}"]`), 0, 'somebody sees a path without being invited');
  await own.choose('#f-person', 'Marloes');
  await own.follow('form:has(#f-person) button');
  await own.says('growth-these');
  await own.fill('#f-about', 'Waar begin ik?');
  await own.follow('form:has(#f-about) button');
  await other.open('/notices');
  await other.says('growth-told-invited');
  await other.says('growth-told-talk');
  await other.open('/learn/growth');
  await other.follow(`a[href="${path}"]`);
  assert.equal(await other.count('button[value=end]'), 0, 'who was invited may take it away');
  await other.follow('form:has(input[value="took-place"]) button');
  await paid(other, house, path);
  await own.open(path);
  assert.equal(await own.count('.badge.good'), 1, 'the conversation did not take place');
  await own.reach('details:has(button[value=end]) > summary');
  await own.press('Enter');
  await own.follow('button[name=act][value=end]');
  assert.equal(own.path(), '/learn/growth');
  assert.equal(await own.count(`a[href="${path}"]`), 0);
  for (const hand of [own, other]) await tools.untouched(hand);
}

/** Whoever was invited books paid time on the team's automation: the booking names neither the path nor anybody. */
async function paid(hand, house, path) {
  await hand.fill('#f-minutes', '5');
  await hand.follow('form:has(#f-minutes) button');
  await hand.says('coaching-wrong-minutes');
  await sound(hand.page);
  await hand.fill('#f-minutes', '90');
  await hand.follow('form:has(#f-minutes) button');
  await hand.says('coaching-booked');
  await sound(hand.page);
  const [[json]] = house.ask('select json from booking order by id desc');
  assert.equal(JSON.parse(json).minutes, 90);
  assert.ok(!json.includes('person_') && !json.includes(path.split('/').pop()), 'the booking names somebody');
}
