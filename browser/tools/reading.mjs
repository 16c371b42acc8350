// What axe finds on a page, in words.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Reads the page that is open; answers a sentence for each thing that is wrong. */
export async function reader(page) {
  // The check itself is a script, which the pages rightly refuse: it lives in a world beside theirs.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression, contextId: executionContextId, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`${AXE};0`);
  return () => run(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })
    .then(({ violations, passes }) => violations.map(({ id, help, nodes }) =>
      id + ': ' + help + ' ' + nodes.length + '× ' + nodes[0].html.slice(0, 160) + ' ' + (nodes[0].any[0]?.message ?? ''))
      .concat(passes.length ? [] : ['axe looked at nothing']))`);
}

/** A page in the middle of a journey has nothing wrong with it, in the light or in the dark, and fits its window. */
export async function sound(page) {
  const read = await reader(page);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    assert.deepEqual(await read(), [], `${page.url()} ${scheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${page.url()} is ${over} px too wide`);
}
