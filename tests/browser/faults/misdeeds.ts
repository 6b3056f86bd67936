import type { ServerResponse } from 'node:http';

/** One request, with the file that a good host would answer it with (empty when there is none). */
interface Answer {
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly type: string;
}

/** A way to answer a request badly. */
export type Misdeed = (answer: Answer) => void;

const ok = ({ response, body, type }: Answer, more: Record<string, string | number> = {}) =>
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...more,
  });

/** The connection is gone before a byte has come: to the browser, a host that cannot be reached. */
export const gone: Misdeed = ({ response }) => {
  response.destroy();
};

/** Half the file, then a reset. */
export const cutByReset: Misdeed = (answer) => {
  ok(answer).write(answer.body.subarray(0, answer.body.length >> 1), () => answer.response.destroy());
};

/** Half the file as if it were whole: what `Connection: close` without a length lets pass as 200 ok. */
export const cutShort: Misdeed = ({ response, body, type }) => {
  response
    .writeHead(200, { 'Content-Type': type, Connection: 'close' })
    .end(body.subarray(0, body.length >> 1));
};

/** One bit in the middle is another. */
export const flippedBit: Misdeed = (answer) => {
  const body = Buffer.from(answer.body);
  const at = body.length >> 1;
  body[at] = (body[at] ?? 0) ^ 1;
  ok(answer).end(body);
};

export const missing: Misdeed = ({ response }) => {
  response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not found</h1>');
};

/** A host with an SPA fallback: every unknown file is the start page. */
export const htmlFor200: Misdeed = ({ response }) => {
  const page = '<!doctype html><title>Start</title><h1>Welcome</h1>';
  response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(page);
};

/** The file of another build under this one's name. */
export const insteadOf =
  (body: Buffer): Misdeed =>
  (answer) => {
    ok(answer, { 'Content-Length': body.length }).end(body);
  };

/** A script with another before it in the same file. */
export const withScript =
  (script: string): Misdeed =>
  (answer) => {
    const body = Buffer.concat([Buffer.from(`${script}\n`), answer.body]);
    ok(answer, { 'Content-Length': body.length }).end(body);
  };

/** Pieces that come one by one, `ms` apart. */
export const inPieces =
  (pieces: number, ms: number): Misdeed =>
  (answer) => {
    const { response, body } = answer;
    ok(answer);
    const size = Math.ceil(body.length / pieces);
    const send = (at: number) => {
      if (at >= body.length) return response.end();
      response.write(body.subarray(at, at + size));
      return setTimeout(send, ms, at + size);
    };
    send(0);
  };
