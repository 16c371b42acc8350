// One colleague in a real browser: how long from the key until the next page stands there. Used by the load program.
//
//     node measure.mjs ADDRESS NAME PASSWORD SECONDS

import { launch, visitor } from './tools/browser.mjs';

const [base, name, password, seconds] = process.argv.slice(2);
const THINK = 300;

const browser = await launch();
const { page } = await visitor(browser, { base, lang: 'en', width: 1440 });
await page.goto(`${base}/sign-in`);
await page.fill('[name=address]', name);
await page.fill('[name=password]', password);
await page.keyboard.press('Enter');
await page.waitForURL((url) => !url.pathname.includes('sign-in'));
await page.goto(`${base}/desk`);

/** Presses a key; answers the milliseconds until the page it leads to was painted, by the clock of the page itself. */
async function go(key) {
  await page.evaluate(() => {
    window.painted = new Promise((done) => {
      let from;
      addEventListener('keydown', () => { from = performance.now(); }, { capture: true, once: true });
      new MutationObserver((_, watch) => {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
      }).observe(document.getElementById('main').parentElement, { childList: true });
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => window.painted);
}

const took = { next: [], judge: [], save: [] };
const until = Date.now() + Number(seconds) * 1000;
took.next.push(await go('n'));
while (Date.now() < until && page.url().includes('/reviews/')) {
  const kind = await page.evaluate(() => {
    if (document.querySelector('.asked form[action$="/judge"]')) return 'judge';
    if (document.querySelector('[data-key=k]')) return 'differ';
    return document.querySelector('.asked button[name=label]') ? 'agree' : 'decide';
  });
  await page.waitForTimeout(THINK);
  if (kind === 'judge' || kind === 'decide') await page.keyboard.press('1');
  // After a decision the next case is there: one key saves and leads on.
  took[kind === 'judge' ? 'judge' : 'save'].push(await go(kind === 'differ' ? 'k' : 'Enter'));
  if (!page.url().includes('/reviews/')) took.next.push(await go('n'));
}
await browser.close();

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]?.toFixed(0) ?? '-';
const line = ([what, values]) => `${what} p50 ${at(values, 0.5)} ms, p95 ${at(values, 0.95)} ms (${values.length})`;
console.log(`at the browser, from the key to the picture: ${Object.entries(took).filter(([, it]) => it.length).map(line).join('; ')}`);
