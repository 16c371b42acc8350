// Every page that the people of the demo can reach by links, one of each kind.

import assert from 'node:assert/strict';

/** One of each role; the colleague twice, for the brake of one team tripped and that of the other did not. */
const PEOPLE = [
  ['colleague', 'Samira Halabi'], ['colleague-hr', 'Hannah Osei'], ['lead', 'Marloes Tijink'], ['requester', 'Anneke Poelstra'],
  ['auditor', 'Casper Lindqvist'], ['administrator', 'Noa Timmer'], ['representative', 'Rashid Boukhari'],
  ['hr', 'Wietske Dijkema'], ['leader', 'Ellen van Wieringen'],
];
/** Pages that no link leads to, and one that does not exist. */
const BESIDE = ['/ask', '/missing', '/me', '/notices'];
/** So many pages of one role are read before it is clear that links have no end. */
const MOST = 160;

/** The pages behind the door and before it, `{ name, path, cookies }`, and a way to let everybody speak a language. */
export async function collect({ base, ask }) {
  const found = new Map();
  const sessions = [{ jar: '', cookies: [] }];
  for (const path of ['/sign-in', '/ask', '/ask/ict-helpdesk', '/api', '/invite/missing']) {
    await take(base, sessions[0], 'nobody', path, found);
  }
  for (const [role, name] of PEOPLE) {
    const [[person]] = ask(`select id from person where name = '${name}'`);
    const session = await be(base, person);
    sessions.push(session);
    await everything(base, session, role, found);
  }
  const speak = async (lang) => {
    for (const { jar } of sessions) await post(base, '/language', jar, { lang, back: '/' });
  };
  return { pages: [...found.values()], speak };
}

const post = (base, path, cookie, fields) => fetch(base + path, {
  method: 'POST',
  redirect: 'manual',
  headers: { origin: base, 'sec-fetch-site': 'same-origin', cookie },
  body: new URLSearchParams(fields),
});

/** The session of a person of the demo. */
async function be(base, person) {
  const jar = (answer) => answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const entered = await fetch(base, { redirect: 'manual' });
  const switched = await post(base, '/demo', jar(entered), { person, back: '/' });
  assert.equal(switched.status, 303, 'the demo does not switch');
  const own = jar(switched) || jar(entered);
  const cookies = own.split('; ').map((pair) => ({ name: pair.split('=')[0], value: pair.slice(pair.indexOf('=') + 1), url: base }));
  return { jar: own, cookies };
}

/** The kind of a page: its address without what differs from case to case, and what can be done on it. */
function kind(path, html) {
  const pattern = path.replace(/[a-z]+_[0-9A-Z]{26}/g, '{id}').replace(/=[^&{]+/g, '=…');
  const main = html.slice(html.indexOf('<main'));
  const acts = [...main.matchAll(/action="([^"]+)"/g)].map(([, it]) => it.replace(/[a-z]+_[0-9A-Z]{26}/g, '{id}'));
  return { pattern, key: [pattern, ...new Set(acts)].join(' ') };
}

async function take(base, { jar, cookies }, role, path, found) {
  const answer = await fetch(base + path, { headers: { cookie: jar, accept: 'text/html' }, redirect: 'manual' });
  if (answer.status >= 300 && answer.status < 400) return '';
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return '';
  const html = await answer.text();
  const { pattern, key } = kind(path, html);
  if (!found.has(key)) {
    const alike = [...found.values()].filter((page) => page.pattern === pattern).length;
    found.set(key, { name: `${role} ${pattern}${alike ? ` ${alike + 1}` : ''}`, pattern, path, cookies });
  }
  return html;
}

async function everything(base, session, role, found) {
  const seen = new Set(BESIDE);
  const queue = [...BESIDE];
  const often = new Map();
  for (let nth = 0; queue.length && nth < MOST; nth++) {
    const html = await take(base, session, role, queue.shift(), found);
    const links = [...html.matchAll(/(?:href|data-href)="(\/[^"#]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'));
    for (const href of links) {
      const { pattern } = kind(href, '');
      // Of many cases a few are enough.
      if (seen.has(href) || /\/assets\/|\/files\/|after=|\.json/.test(href) || (often.get(pattern) ?? 0) >= 6) continue;
      seen.add(href);
      often.set(pattern, (often.get(pattern) ?? 0) + 1);
      queue.push(href);
    }
  }
}
