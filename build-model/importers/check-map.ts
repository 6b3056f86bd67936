import { failure } from '../../src/errors.ts';
import { nearestName } from '../nearest-name.ts';
import type { Column } from './contract.ts';
import { foldHeader, toldNames } from './match-columns.ts';

/**
 * `--map` holds for every source that has the header name; throws `BadRequest` for a name that none of them has.
 * `headers` are those of all sources, one after the other.
 */
export function checkMap(headers: readonly string[], map: ReadonlyMap<Column, string>): void {
  const known = new Set(headers.map(foldHeader));
  for (const [column, name] of map) {
    if (known.has(foldHeader(name))) continue;
    const near = nearestName(name, headers);
    const advice = near === null ? `Found: ${toldNames(headers)}.` : `Did you mean "${near}"?`;
    throw failure('BadRequest', `--map ${column}=${name}: no source has a column "${name}". ${advice}`);
  }
}
