// A PostgreSQL of our own in a temporary folder: nothing of the machine's own is touched, and nothing stays behind.

import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './port.mjs';

const PLACE = '/usr/lib/postgresql';

/** The folder with initdb and postgres, or undefined where there is none. */
export function binaries() {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  if (!existsSync(PLACE)) return undefined;
  const versions = readdirSync(PLACE).map(Number).filter((version) => version >= 14).sort((a, b) => b - a);
  return versions.map((version) => join(PLACE, String(version), 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function owner() {
  if (process.getuid() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres']));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a cluster. */
export async function start(folder) {
  const bin = binaries();
  const as = owner();
  const data = join(folder, 'postgres');
  mkdirSync(data);
  if (as.uid !== undefined) chownSync(data, as.uid, as.gid);
  const options = { ...as, cwd: '/', stdio: 'ignore' };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'samenspel', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'], options);
  const port = await freePort();
  // It may lose everything at a power cut: it is gone in five minutes anyway.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${data}`];
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((it) => ['-c', it])], options);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const url = (name) => `postgres://samenspel@127.0.0.1:${port}/${name}`;
  const ask = (name, sql) => execFileSync(join(bin, 'psql'), ['-X', '-q', '-A', '-t', '-F', '\t', '-c', sql, url(name)], { encoding: 'utf8' });
  for (let tries = 100; ; tries--) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
      break;
    } catch (error) {
      if (!tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    url,
    ask,
    create: (name, template = 'template0') => ask('postgres', `create database ${name} template ${template}`),
    stop: async () => {
      child.kill('SIGINT');
      await gone;
    },
  };
}
