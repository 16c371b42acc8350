// A clerk reads documents by keyboard alone, and this says how many keys each takes and how long the next one takes to be there.
//
//     node clerk.mjs ADDRESS COUNT [FOLDER]   a demo at ADDRESS; signed in as a colleague of the claims back office. With a FOLDER its PDFs
//                                             are brought in first, as a program would (`cargo run -p samenspel --example papers`)

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, visitor } from './tools/browser.mjs';

const [base, count = '30', folder] = process.argv.slice(2);
const CLERK = 'Mieke Okkerse';
const ADMINISTRATOR = 'Noa Timmer';

const browser = await launch();

/** Somebody who looks through the eyes of a person of the demo. */
async function visits(person) {
  const guest = await visitor(browser, { base, lang: 'nl', width: 1440 });
  await guest.page.goto(`${base}/`);
  // The bar of the demo: through whose eyes one looks.
  await Promise.all([
    guest.page.waitForNavigation(),
    guest.page.evaluate((name) => {
      const bar = [...document.querySelectorAll('select')].find((it) => [...it.options].some((one) => one.text.includes(name)));
      bar.value = [...bar.options].find((one) => one.text.includes(name)).value;
      bar.form.requestSubmit();
    }, person),
  ]);
  return guest;
}

/** Brings in so many PDFs of a folder through the API. */
async function bringIn(most) {
  const { page } = await visits(ADMINISTRATOR);
  await page.goto(`${base}/settings/tokens`);
  await page.fill('#f-name', `Clerk ${Date.now()}`);
  for (const box of await page.$$('main [type=checkbox]')) await box.check();
  await Promise.all([page.waitForNavigation(), page.press('#f-name', 'Enter')]);
  const token = (await page.textContent('main code')).trim();
  await page.close();
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf')).sort().slice(0, most);
  for (const name of files) {
    const file = { name, media_type: 'application/pdf', base64: readFileSync(join(folder, name)).toString('base64') };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ stream: 'claims', subject: name, files: [file] });
    const answer = await fetch(`${base}/api/v1/cases`, { method: 'POST', headers, body });
    assert.equal(answer.status, 201, await answer.text());
  }
}

if (folder) await bringIn(Number(count));
const { page, pointers, complaints } = await visits(CLERK);
await page.goto(`${base}/desk`);

let keys = 0;
async function press(key) {
  keys += 1;
  await page.keyboard.press(key);
}

/** Presses a key that leads on; answers the milliseconds until the next page with its picture was painted. */
async function go(key) {
  await page.evaluate(() => {
    window.painted = new Promise((done) => {
      let from;
      addEventListener('keydown', () => { from = performance.now(); }, { capture: true, once: true });
      const there = async () => {
        const picture = document.querySelector('#main image, #main img');
        const href = picture?.getAttribute('href') ?? picture?.getAttribute('src');
        if (href) await Object.assign(new Image(), { src: href }).decode().catch(() => {});
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
      };
      new MutationObserver((_, watch) => { watch.disconnect(); there(); })
        .observe(document.getElementById('main').parentElement, { childList: true });
    });
  });
  await press(key);
  return Promise.race([page.evaluate(() => window.painted), page.waitForTimeout(1_500).then(() => undefined)]);
}

/** The next one; what was brought in may still be read. */
async function another() {
  for (let second = 0; second < (folder ? 60 : 1) && !page.url().includes('/reviews/'); second++) await go('n');
}

// The address of the next document tells in its question which one was saved.
const here = () => new URL(page.url()).pathname;
const seen = [];
const next = [];
await another();
while (seen.length < Number(count) && page.url().includes('/reviews/')) {
  const began = keys;
  const review = /review_\w+/.exec(page.url())[0];
  const first = (await page.$('.asked form[action$="/judge"]')) !== null;
  // Nothing is chosen beforehand where a person judges first, nor where AI proposes nothing.
  const chosen = await page.$('.asked [name=label]:checked, .asked input[type=hidden][name=label]');
  await page.waitForTimeout(600); // time to prefetch, as somebody who reads has
  if (!chosen) await press('1');
  for (let step = 0; step < 200 && here().includes(review); step++) {
    const took = await go('Enter');
    if (took !== undefined && !here().includes(review)) next.push(took);
  }
  assert.ok(!here().includes(review), 'a document could not be saved by keyboard');
  seen.push({ keys: keys - began, first, proposed: chosen !== null });
  if (!page.url().includes('/reviews/')) await another();
}
assert.equal(pointers(), 0, 'a pointer was used');
assert.deepEqual(complaints, [], 'the browser complained');
await browser.close();

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]?.toFixed(0) ?? '-';
const usual = seen.filter((it) => it.proposed).map((it) => it.keys);
console.log(`${seen.length} documents, no pointer; next document with its picture p50 ${at(next, 0.5)} ms, p95 ${at(next, 0.95)} ms`);
console.log(`keys a document, proposal in sight: first ${usual[0] ?? '-'}, tenth ${usual[9] ?? '-'}, hundredth ${usual[99] ?? '-'}, median ${at(usual, 0.5)}; ${seen.filter((it) => it.first).length} were judged first`);
