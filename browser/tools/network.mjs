// All that the server sent to a window: pages, what a script fetched, and the live line.

/** Begins to write down every answer; `sent()` gives all of it so far. */
export async function listen({ context, page }) {
  const bodies = [];
  page.on('response', (response) => {
    const headers = JSON.stringify(response.headers());
    const entry = { url: response.url(), text: headers };
    bodies.push(entry);
    // The live line never ends: its messages come from below.
    if (response.url().endsWith('/events')) return;
    entry.whole = response.text().then((text) => (entry.text += text), () => {});
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.eventSourceMessageReceived', ({ data, eventName }) => bodies.push({ url: `event ${eventName}`, text: data }));
  return {
    async sent() {
      await Promise.all(bodies.map(({ whole }) => whole));
      return [...bodies];
    },
  };
}
