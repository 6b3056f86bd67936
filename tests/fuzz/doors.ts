import { CSV } from './csv.ts';
import type { AnyDoor } from './door.ts';
import { IMPORTS } from './imports.ts';
import { LINKS } from './links.ts';
import { MODEL } from './model.ts';
import { RECORDS } from './records.ts';

/** Every door. A new reader of links, files or storage is one line in its list, or a list more here. */
export const DOORS: readonly AnyDoor[] = [...CSV, ...MODEL, ...LINKS, ...RECORDS, ...IMPORTS];
