// Every page that anybody can reach, in both languages and both themes, wide and narrow: read by axe, and measured.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { visitor } from '../tools/browser.mjs';
import { collect } from '../tools/crawl.mjs';
import { reader } from '../tools/reading.mjs';

export const name = 'every page: axe, width, one heading, language, silence';
/** Once is enough: what a page looks like does not depend on the database. */
export const once = true;

/** Wide and narrow as people have them, and 320 for a page enlarged to 400 %. */
const WIDTHS = [1440, 390, 320];

export async function run(tools) {
  const { pages, speak } = await collect(tools.house);
  assert.ok(pages.length > 30, `only ${pages.length} pages were found`);
  const wrong = [];
  for (const lang of ['nl', 'en']) {
    await speak(lang);
    const guest = await visitor(tools.browser, { base: tools.house.base, lang, width: 1440 });
    for (const page of pages) wrong.push(...(await look(tools, guest, lang, page)));
    // What is not there is called an error by the browser, and rightly so.
    wrong.push(...guest.complaints.filter((words) => !/missing.*status of 4(04|10)/.test(words)).map((words) => `${lang} ${words}`));
    await guest.context.close();
  }
  console.log(`         ${pages.length} pages, twice in ${WIDTHS.length * 2} looks`);
  assert.equal(wrong.length, 0, `\n${[...new Set(wrong)].join('\n')}`);
}

async function look(tools, { context, page }, lang, { path, cookies, name }) {
  await context.clearCookies();
  await context.addCookies([...cookies, { name: 'lang', value: lang, url: tools.house.base }]);
  const answer = await page.goto(tools.house.base + path);
  const wrong = [];
  const say = (words) => wrong.push(`${lang} ${name}: ${words}`);
  if (answer.status() >= 400 && !path.includes('missing')) say(`answered ${answer.status()}`);
  for (const words of await page.evaluate(bones, lang)) say(words);
  const read = await reader(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) say(`at ${width} px it is ${over} px too wide`);
    // What looks the same at 320 as at 390 was read there.
    if (width === 320) continue;
    for (const scheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const words of await read()) say(`${width} ${scheme}: ${words}`);
    }
    // Four looks of eight, so that every language, theme and width is there twice.
    const scheme = (lang === 'nl') === (width === 1440) ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(tools.shots, `${name.replace(/\W+/g, '-')}-${lang}-${width}-${scheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return wrong;
}

/** What every page must have. Runs in the page. */
function bones(lang) {
  const wrong = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  if (document.documentElement.lang !== lang) wrong.push(`speaks ${document.documentElement.lang}`);
  if (count('h1') !== 1) wrong.push(`has ${count('h1')} first headings`);
  if (count('main') !== 1) wrong.push(`has ${count('main')} main parts`);
  if (!document.title.trim()) wrong.push('has no title');
  const untold = /⟦[^⟧]*⟧?/.exec(document.documentElement.outerHTML);
  if (untold) wrong.push(`says ${untold[0]}`);
  const ids = [...document.querySelectorAll('[id]')].map((it) => it.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) wrong.push(`has #${twice} twice`);
  let last = 1;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const level = Number(heading.tagName[1]);
    if (level > last + 1) wrong.push(`skips from h${last} to h${level}: ${heading.textContent}`);
    last = level;
  }
  return wrong;
}
