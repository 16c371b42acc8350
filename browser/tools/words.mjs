// The texts that the program itself speaks, read from its own files: a journey asks for a key, never for words of its own.

import { readFileSync, readdirSync } from 'node:fs';

const TEXTS = new URL('../../crates/lang/texts/', import.meta.url);

function read(lang) {
  const folder = new URL(`${lang}/`, TEXTS);
  const lines = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  return Object.fromEntries(lines.map((line) => /^([a-z][\w-]*) = (.+)$/.exec(line)).filter(Boolean).map(([, key, words]) => [key, words]));
}

const all = { en: read('en'), nl: read('nl') };

/** What the program says for a key; only for sentences without a hole in them. */
export function words(lang, key) {
  const found = all[lang][key];
  if (!found || found.includes('{')) throw new Error(`no plain words for ${key} in ${lang}`);
  return found;
}

/** What the program says for a key, up to the first hole in it. */
export function beginning(lang, key) {
  const found = all[lang][key]?.split('{')[0].trim();
  if (!found) throw new Error(`no words begin ${key} in ${lang}`);
  return found;
}
