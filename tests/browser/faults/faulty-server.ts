import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { TYPES } from '../server.ts';
import type { Misdeed } from './misdeeds.ts';

/** What is wrong with which files, and for how many answers; without `times`, until the server behaves again. */
export interface Fault {
  readonly files: RegExp;
  readonly how: Misdeed;
  readonly times?: number;
}

/** A static host that can be told to misbehave. */
export interface FaultyServer {
  readonly origin: string;
  readonly port: number;
  misbehave(fault: Fault): void;
  /** Ends all faults and serves `folder` from now on. */
  behave(folder?: string): void;
  /** How often a path that matches was asked for since the server last behaved. */
  asked(files: RegExp): number;
  stop(): Promise<void>;
}

interface State {
  folder: string;
  faults: { readonly fault: Fault; left: number }[];
  asked: string[];
}

function faultFor({ faults }: State, path: string): Misdeed | null {
  const found = faults.find(({ fault, left }) => left > 0 && fault.files.test(path));
  if (!found) return null;
  found.left -= 1;
  return found.fault.how;
}

async function answer(state: State, path: string, response: ServerResponse): Promise<void> {
  state.asked.push(path);
  const root = normalize(state.folder) + sep;
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  const body = file.startsWith(root) ? await readFile(file).catch(() => null) : null;
  const how = faultFor(state, path);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (how) return how({ response, body: body ?? Buffer.alloc(0), type });
  if (!body) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** Serves a folder on all of this machine's own addresses, well until it is told otherwise. */
export async function faultyServer(folder: string): Promise<FaultyServer> {
  const state: State = { folder, faults: [], asked: [] };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    answer(state, path, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    misbehave: (fault) => {
      state.faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    behave: (another) => {
      state.faults = [];
      state.asked = [];
      state.folder = another ?? folder;
    },
    asked: (files) => state.asked.filter((path) => files.test(path)).length,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
