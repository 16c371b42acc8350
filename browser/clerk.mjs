// A clerk reads documents by keyboard alone, and this says how many keys each takes and how long the next one takes to be there.
//
//     node clerk.mjs ADDRESS COUNT     a demo at ADDRESS; signed in as a colleague of the claims back office

import assert from 'node:assert/strict';
import { launch, visitor } from './tools/browser.mjs';

const [base, count = '30'] = process.argv.slice(2);
const CLERK = 'Mieke Okkerse';

const browser = await launch();
const { page, pointers, complaints } = await visitor(browser, { base, lang: 'nl', width: 1440 });
await page.goto(`${base}/`);
// The bar of the demo: through whose eyes one looks.
await Promise.all([
  page.waitForNavigation(),
  page.evaluate((name) => {
    const bar = [...document.querySelectorAll('select')].find((it) => [...it.options].some((one) => one.text.includes(name)));
    bar.value = [...bar.options].find((one) => one.text.includes(name)).value;
    bar.form.requestSubmit();
  }, CLERK),
]);
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

// The address of the next document tells in its question which one was saved.
const here = () => new URL(page.url()).pathname;
const seen = [];
const next = [];
await go('n');
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
  if (!page.url().includes('/reviews/')) await go('n');
}
assert.equal(pointers(), 0, 'a pointer was used');
assert.deepEqual(complaints, [], 'the browser complained');
await browser.close();

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]?.toFixed(0) ?? '-';
const usual = seen.filter((it) => it.proposed).map((it) => it.keys);
console.log(`${seen.length} documents, no pointer; next document with its picture p50 ${at(next, 0.5)} ms, p95 ${at(next, 0.95)} ms`);
console.log(`keys a document, proposal in sight: first ${usual[0] ?? '-'}, tenth ${usual[9] ?? '-'}, median ${at(usual, 0.5)}; ${seen.filter((it) => it.first).length} were judged first`);
