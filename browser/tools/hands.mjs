// Two hands on a keyboard: everything a journey does to a page goes through keys, and each stop of the focus must be seen.

import assert from 'node:assert/strict';
import { beginning, words } from './words.mjs';

/** So many times Tab before something counts as out of reach. */
const FAR = 160;

/** What is wrong with the place of the focus; empty when a reader can see it. Runs in the page. */
function unseen() {
  const it = document.activeElement;
  if (!it || it === document.body) return 'nothing has the focus';
  const name = `${it.tagName.toLowerCase()}${it.id ? `#${it.id}` : ''} "${(it.textContent || it.value || '').trim().slice(0, 40)}"`;
  const look = getComputedStyle(it);
  const ringed = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
  // What takes the focus only to begin reading there needs no ring.
  if (!ringed && it.matches(':focus-visible') && !it.matches('main, fieldset, .notice, [role=alert]')) return `${name} has no ring`;
  const box = it.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) return `${name} is outside the window`;
  const points = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]];
  const seen = points.some(([x, y]) => {
    const there = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
    return there && (it.contains(there) || there.contains(it) || it.labels?.[0]?.contains(there));
  });
  return seen ? '' : `${name} is covered by something else`;
}

export function hands({ page, base, lang }) {
  const keyboard = page.keyboard;

  /** The page after a swap or a load has settled: title, focus and place agree. */
  async function settled() {
    await page.waitForLoadState('load');
  }

  const hand = {
    page,
    base,
    lang,
    words: (key) => words(lang, key),
    beginning: (key) => beginning(lang, key),
    settled,

    /** Types an address, as at the top of a browser. */
    async open(path) {
      const answer = await page.goto(base + path);
      assert.ok(answer.status() < 400, `${path} answered ${answer.status()}`);
    },

    /** Presses keys that stay on the page. */
    async press(...keys) {
      for (const key of keys) await keyboard.press(key);
    },

    type: (text) => keyboard.type(text),

    /** Presses a key that leads on: waits until the page is another one. */
    async go(key = 'Enter') {
      await page.evaluate(() => {
        const main = document.getElementById('main');
        if (main) main.dataset.old = '1';
      });
      await keyboard.press(key);
      // Asked by the clock, not by the frame: a browser without script that paints nothing new gives no frames.
      await page.waitForFunction(() => {
        const main = document.getElementById('main');
        return main && !main.dataset.old && document.readyState === 'complete';
      }, null, { polling: 50 });
      await hand.focusSeen();
    },

    async focusSeen() {
      const why = await page.evaluate(unseen);
      // A page that was loaded, not swapped, begins at its top.
      if (why && why !== 'nothing has the focus') assert.fail(`${page.url()}: ${why}`);
    },

    /** Walks with Tab until the focus is on what a selector names. */
    async reach(selector, back = false) {
      const wanted = await page.locator(selector).count();
      assert.ok(wanted, `${page.url()} has no ${selector}`);
      for (let steps = 0; steps < FAR; steps++) {
        if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) return;
        await keyboard.press(back ? 'Shift+Tab' : 'Tab');
        const why = await page.evaluate(unseen);
        if (why && why !== 'nothing has the focus') assert.fail(`${page.url()}: ${why}`);
      }
      assert.fail(`${page.url()}: Tab never came to ${selector}`);
    },

    /** Walks to something and presses Enter on it. */
    async follow(selector) {
      await hand.reach(selector);
      await hand.go('Enter');
    },

    /** Walks to a field and types. */
    async fill(selector, text) {
      await hand.reach(selector);
      await keyboard.press('Control+A');
      await keyboard.type(text);
    },

    /** Walks to a list and chooses by typing the beginning of a name. */
    async choose(selector, beginning) {
      await hand.reach(selector);
      await keyboard.type(beginning);
      const chosen = await page.$eval(selector, (it) => it.selectedOptions[0].textContent);
      assert.ok(chosen.toLowerCase().startsWith(beginning.toLowerCase()), `typed ${beginning}, and ${chosen} was chosen`);
    },

    /** Opens a fold. */
    async unfold(selector) {
      await hand.reach(selector);
      await keyboard.press('Enter');
    },

    /** Looks on through the eyes of somebody else of the demo, in the language of this journey. */
    async be(name) {
      if (!(await page.locator('#demo-person').count())) await hand.open('/');
      await page.evaluate(() => scrollTo(0, 0));
      await hand.open(new URL(page.url()).pathname);
      const current = await page.$eval('#demo-person', (it) => it.selectedOptions[0].textContent);
      if (!current.startsWith(name)) {
        await hand.choose('#demo-person', name.split(' ')[0]);
        await hand.follow('.demo button');
      }
      await hand.speak();
    },

    /** Switches to the language of this journey, where the page speaks another. */
    async speak() {
      if ((await page.getAttribute('html', 'lang')) === lang) return;
      if (await page.locator('.rooms summary').isVisible()) await hand.unfold('.rooms summary');
      await hand.follow(`button[name=lang][value=${lang}]`);
      assert.equal(await page.getAttribute('html', 'lang'), lang);
    },

    text: (selector) => page.locator(selector).first().innerText(),
    count: (selector) => page.locator(selector).count(),
    path: () => new URL(page.url()).pathname,

    async says(key, selector = 'main') {
      const all = (await page.locator(selector).allInnerTexts()).join('\n');
      assert.ok(all.includes(words(lang, key)), `${page.url()} does not say “${words(lang, key)}” (${key})`);
    },
  };
  return hand;
}
