import { ensureHouseModel } from './house-model.ts';

process.exitCode = await ensureHouseModel();
