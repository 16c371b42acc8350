// Runs every journey through the real program, on every database that can be had here. See README.md.

import { chmodSync, mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { launch, visitor } from './tools/browser.mjs';
import { hands } from './tools/hands.mjs';
import { databases, estate } from './tools/house.mjs';

/** Every journey in both languages, at both widths, on both databases; the desk also the other way round, for it changes most. */
const ROUNDS = [
  { kind: 'sqlite', lang: 'nl', width: 1440, once: true },
  { kind: 'postgres', lang: 'en', width: 390 },
  { kind: 'sqlite', lang: 'nl', width: 390, few: true },
  { kind: 'postgres', lang: 'en', width: 1440, few: true },
];
const only = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'samenspel-browser-'));
// PostgreSQL runs as another user, who has to get through to its own folder in here.
chmodSync(folder, 0o711);
const shots = process.env.SHOTS ?? join(folder, 'shots');
mkdirSync(shots, { recursive: true });

const files = readdirSync(new URL('journeys/', import.meta.url)).filter((name) => name.endsWith('.mjs')).sort();
const journeys = await Promise.all(files.map(async (file) => ({ file, ...(await import(`./journeys/${file}`)) })));
const wanted = journeys.filter(({ file }) => !only.length || only.some((word) => file.includes(word)));

/** What a journey is given: visitors, the database, and a check that no pointer was ever used. */
function toolbox(browser, house, round) {
  const guests = [];
  return {
    ...round,
    house,
    browser,
    shots,
    async visit(wish = {}) {
      const guest = await visitor(browser, { base: house.base, ...round, ...wish });
      guests.push(guest);
      return Object.assign(hands({ page: guest.page, base: house.base, lang: round.lang }), { guest });
    },
    async untouched(hand) {
      assert.equal(hand.guest.pointers(), 0, 'a pointer was used');
    },
    async close(failed) {
      for (const [nth, { page, complaints, context }] of guests.entries()) {
        if (failed) await page.screenshot({ path: join(shots, `failed-${failed}-${nth}.png`), fullPage: true }).catch(() => {});
        await context.close();
        if (!failed) assert.deepEqual(complaints, [], 'the browser complained');
      }
    },
  };
}

async function go(browser, house, round, journey, table) {
  const began = Date.now();
  const tools = toolbox(browser, house, round);
  const where = `${round.kind} ${round.lang} ${round.width}`;
  let why = '';
  try {
    await journey.run(tools);
    await tools.close();
  } catch (error) {
    why = error.stack;
    await tools.close(`${journey.file}-${round.kind}-${round.lang}-${round.width}`).catch(() => {});
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  table.push({ name: journey.name, where, seconds, why });
  console.log(`${why ? 'FAILED' : 'ok    '} ${seconds.padStart(6)} s  ${where.padEnd(18)} ${journey.name}`);
  if (why) console.log(why.replace(/^/gm, '         '));
}

const table = [];
const began = Date.now();
const home = await estate(folder);
const browser = await launch();
try {
  const kinds = databases();
  if (!kinds.includes('postgres')) console.log('SKIPPED PostgreSQL: it is not installed here');
  for (const round of ROUNDS.filter(({ kind }) => kinds.includes(kind))) {
    const here = wanted.filter((journey) => (!journey.once || round.once) && (!round.few || journey.everywhere));
    if (!here.length) continue;
    const house = await home.fresh(round.kind);
    for (const journey of here) await go(browser, house, round, journey, table);
    await house.close();
    const { ok, words } = house.verify();
    const why = ok ? '' : `samenspel verify: ${words}`;
    table.push({ name: 'the record adds up', where: round.kind, seconds: 0, why });
    console.log(`${ok ? 'ok    ' : 'FAILED'}           ${round.kind.padEnd(18)} samenspel verify`);
    if (why) console.log(why);
  }
} finally {
  await browser.close();
  await home.close();
}
const failed = table.filter(({ why }) => why);
console.log(`${table.length - failed.length} of ${table.length} passed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
if (failed.length || process.env.SHOTS) console.log(`pictures: ${shots}`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = failed.length ? 1 : 0;
