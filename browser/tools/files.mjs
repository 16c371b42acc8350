// Files of cases that somebody brings in, by keyboard.

/** Brings in a table with one row per case: `subject;text` of what arrives, `subject;text;label` of what was decided in the past. */
export async function bringIn(hand, stream, csv, kind) {
  await hand.open(`/import?stream=${stream}`);
  await hand.reach('#f-file');
  const chooser = hand.page.waitForEvent('filechooser');
  await hand.press('Enter');
  await (await chooser).setFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await hand.follow('main form button.primary');
  await hand.reach('[name=kind]');
  await hand.press('Space');
  for (let step = 0; step < 3 && !(await hand.page.isChecked(`[name=kind][value=${kind}]`)); step++) await hand.press('ArrowDown');
  await hand.follow('main form button.primary');
}
