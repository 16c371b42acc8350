// The browser: found, started, and with pages that notice every pointer and every complaint.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export function launch() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
  if (!executablePath) throw new Error('there is no Chromium here: install it, or set CHROMIUM');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A fresh visitor: no cookies, one window. */
export async function visitor(browser, { base, lang, width, scheme = 'light', script = true }) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: lang === 'nl' ? 'nl-NL' : 'en-GB',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  // A window that asks for a file is caught from the beginning, or the first one comes too early.
  page.on('filechooser', () => {});
  const complaints = [];
  page.on('console', (message) => {
    // A form that comes back with what was wrong is a 4xx, and the browser calls every 4xx an error.
    const refused = /Failed to load resource.*status of 4(09|22)/.test(message.text());
    if (message.type() === 'error' && !refused) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  let pointers = 0;
  await context.exposeBinding('pointerWasUsed', () => pointers++);
  await context.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(kind, () => window.pointerWasUsed(), true);
  });
  return { context, page, complaints, pointers: () => pointers };
}
