// The real program with the demo in it: prepared once for each database, and copied for whoever wants a fresh one.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from './port.mjs';
import * as postgres from './postgres.mjs';

const HERE = import.meta.dirname ?? new URL('.', import.meta.url).pathname;

/** The built program. */
export function program() {
  const target = process.env.CARGO_TARGET_DIR ?? resolve(HERE, '../../target');
  const path = process.env.SAMENSPEL_BIN ?? join(target, 'debug/samenspel');
  if (!existsSync(path)) throw new Error(`there is no program at ${path}: run "cargo build", or set SAMENSPEL_BIN`);
  return path;
}

/** The databases that can be had here; PostgreSQL is missed loudly where it must be there. */
export function databases() {
  if (postgres.binaries()) return ['sqlite', 'postgres'];
  if ((process.env.SAMENSPEL_MUST ?? '').includes('postgres')) throw new Error('PostgreSQL must be here, and is not');
  return ['sqlite'];
}

/** Both databases, in a temporary folder. */
export async function estate(folder) {
  const cluster = databases().includes('postgres') ? await postgres.start(folder) : undefined;
  const prepared = new Set();
  let count = 0;

  const place = (kind, name) => ({ kind, name, data: join(folder, name), cluster });

  async function prepare(kind) {
    if (prepared.has(kind)) return;
    const first = place(kind, `first_${kind}`);
    mkdirSync(first.data);
    if (kind === 'postgres') cluster.create(first.name);
    await (await open(first)).close();
    prepared.add(kind);
  }

  return {
    /** A running program with a demo that nobody touched. */
    async fresh(kind) {
      await prepare(kind);
      const copy = place(kind, `copy_${++count}`);
      cpSync(join(folder, `first_${kind}`), copy.data, { recursive: true });
      if (kind === 'postgres') cluster.create(copy.name, `first_${kind}`);
      return open(copy);
    },
    async close() {
      await cluster?.stop();
    },
  };
}

function flags({ kind, name, data, cluster }) {
  return ['--data', data, ...(kind === 'postgres' ? ['--database', cluster.url(name)] : [])];
}

/** The tool that moves a program's clock, where Debian's package of it is. */
function mover() {
  const found = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/faketime/libfaketimeMT.so.1`).find((path) => existsSync(path));
  if (!found) throw new Error('the clock cannot be moved here: install the package "libfaketime"');
  return found;
}

async function open(place) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const log = join(place.data, 'program.log');
  const said = () => readFileSync(log, 'utf8');
  let running = await start(place, port, log);
  return {
    base,
    kind: place.kind,
    said,
    ask: (sql) => ask(place, sql),
    /** Stops it, and starts it again so many days later. The clock that only counts on stays as it is. */
    async later(days) {
      await running.close();
      running = await start(place, port, log, { LD_PRELOAD: mover(), FAKETIME: `+${days}d`, FAKETIME_DONT_FAKE_MONOTONIC: '1' });
    },
    /** Stops it as an operator would. */
    close: () => running.close(),
    /** Does the record add up? */
    verify() {
      const { status, stdout, stderr } = spawnSync(program(), ['verify', ...flags(place)], { encoding: 'utf8' });
      return { ok: status === 0, words: (stdout + stderr).trim() };
    },
  };
}

async function start(place, port, log, clock = {}) {
  const out = openSync(log, 'a');
  const options = { stdio: ['ignore', out, out], env: { ...process.env, ...clock } };
  const child = spawn(program(), ['demo', '--listen', `127.0.0.1:${port}`, ...flags(place)], options);
  let ended;
  const gone = new Promise((resolve) => child.once('exit', (code, signal) => resolve((ended = code ?? signal))));
  const said = () => readFileSync(log, 'utf8');
  const until = Date.now() + 400_000;
  while (!(await fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.ok, () => false))) {
    if (ended !== undefined || Date.now() > until) throw new Error(`the program did not start (${ended}):\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    async close() {
      child.kill('SIGTERM');
      const code = await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 20_000, 'still there after 20 s').unref())]);
      if (code !== 0) {
        child.kill('SIGKILL');
        throw new Error(`SIGTERM ended the program with ${code}:\n${said().slice(-2000)}`);
      }
    },
  };
}

/** Rows of a question to the database itself, beside the program. */
function ask({ kind, name, data, cluster }, sql) {
  const text = kind === 'postgres'
    ? cluster.ask(name, sql)
    : execFileSync('sqlite3', ['-readonly', '-separator', '\t', join(data, 'samenspel.db'), sql], { encoding: 'utf8' });
  return text.split('\n').filter(Boolean).map((line) => line.split('\t'));
}
