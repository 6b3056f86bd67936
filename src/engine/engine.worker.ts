import { expose } from 'comlink';
import { BACKENDS } from '../backends/index.ts';
import { browserEngine } from './browser-engine.ts';

expose(browserEngine(BACKENDS));
