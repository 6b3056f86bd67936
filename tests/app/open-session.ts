import { createSession, type Session, type SessionDeps } from '../../src/app/session.svelte.ts';
import type { Engine } from '../../src/engine/contract.ts';
import { memoryShelf } from '../../src/shelf/memory-shelf.ts';
import { fakeEngine } from './fake-engine.ts';

/** A session that stands open, over memory unless a shelf is given. */
export async function opened(calls: Partial<Engine> = {}, more: Partial<SessionDeps> = {}): Promise<Session> {
  let clock = 0;
  const session = createSession({
    engine: fakeEngine(calls),
    shelf: Promise.resolve(memoryShelf('For a test.')),
    modelUrl: 'http://localhost/model/',
    backend: 'auto',
    now: () => ++clock,
    seed: () => 7,
    ...more,
  });
  await session.open();
  return session;
}
