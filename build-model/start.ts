import { build, preview } from 'vite';
import { ensureHouseModel } from './house-model.ts';

const PORT = 4173;

/** One command from nothing to a page: model when needed, site, server. */
async function start(): Promise<void> {
  const code = await ensureHouseModel();
  if (code !== 0) {
    process.exitCode = code;
    return;
  }
  await build({ logLevel: 'error' });
  const server = await preview({ logLevel: 'warn', preview: { port: PORT, strictPort: false } });
  const address = server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  if (port !== PORT) console.log(`Port ${PORT} is taken, so this is on ${port}.`);
  console.log(`Movie Roulette is on http://localhost:${port} (Ctrl+C stops it).`);
}

await start();
