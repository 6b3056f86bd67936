import { failedParts } from '../core/crossfilter.ts';
import { checkCount } from './check-request.ts';
import type { ExploreRequest } from './contract.ts';
import type { Opened } from './opened.ts';

/** Which parts of the request's filter each row fails. Throws `BadRequest` for a request that cannot be read. */
export function failedRows({ model, rows }: Opened, request: ExploreRequest): Uint16Array {
  const { filter, seen } = checkCount({ ...request, likes: [], dislikes: [], never: [] });
  return failedParts(model.titles, filter, {
    seen: new Set(rows.known(seen)),
    never: new Set(),
    among: filter.among ? new Set(rows.known(filter.among.ids)) : null,
  });
}
