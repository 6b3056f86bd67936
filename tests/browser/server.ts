import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** Media types by file ending. */
export const TYPES: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A running server; `origin` has no trailing slash. */
export interface StaticServer {
  readonly origin: string;
  /** Also ends connections that browsers keep alive, so that the site is really gone. */
  stop(): Promise<void>;
}

/** Folders by the URL prefix they stand under; prefixes begin and end with a slash. */
export type Mounts = Readonly<Record<string, string>>;

interface Site {
  readonly mounts: Mounts;
  readonly more: (path: string) => Readonly<Record<string, string>>;
}

function fileFor(mounts: Mounts, pathname: string): string | null {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const prefix = prefixes.find((p) => pathname.startsWith(p));
  const folder = prefix === undefined ? undefined : mounts[prefix];
  if (prefix === undefined || folder === undefined) return null;
  const rest = pathname.slice(prefix.length);
  const file = normalize(join(folder, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

/** As a plain static host answers: no fallback page, and nothing that a browser's own cache could hide faults with. */
async function answer({ mounts, more }: Site, url: string, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(url, 'http://host').pathname);
  const file = fileFor(mounts, path);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...more(path),
  });
  response.end(body);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}

/** Serves folders of static files on a free port; `more` are headers for a path. */
export async function serve(mounts: Mounts, more: Site['more'] = () => ({})): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer({ mounts, more }, request.url ?? '/', response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  let stopped = false;
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      if (stopped) return;
      stopped = true;
      await close(server);
    },
  };
}
