import type { Dates } from './contract.ts';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const EITHER = /^(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})(?!\d)/;
const CENTURY = 2000;
const MONTHS = 12;

/** A day that the calendar has, in milliseconds; null for the 31st of a short month and the like. */
function dayAt(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year < 100 ? CENTURY + year : year, month - 1, day);
  const back = new Date(at);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? at : null;
}

/** Which way round `3/4/24` is, over all dates of a file: one day above twelve tells. */
function orderOf(dates: readonly string[]): Dates {
  let dayFirst = 0;
  let monthFirst = 0;
  let dotted = 0;
  let short = 0;
  let found = 0;
  for (const date of dates) {
    const [, first, mark, second, year = ''] = EITHER.exec(date) ?? [];
    if (first === undefined) continue;
    found++;
    if (Number(first) > MONTHS) dayFirst++;
    if (Number(second) > MONTHS) monthFirst++;
    if (mark === '.') dotted++;
    if (year.length === 2) short++;
  }
  if (!found) return { order: dates.some((date) => date !== '') ? 'year first' : 'none', guessed: false };
  if (dayFirst || monthFirst)
    return { order: dayFirst > monthFirst ? 'day first' : 'month first', guessed: false };
  // Where months are written first, years are mostly written short and never with dots.
  return { order: dotted || !short ? 'day first' : 'month first', guessed: !dotted };
}

/** Finds out how a file writes its dates, and reads them so: milliseconds, null for one that cannot be read. */
export function readDates(dates: readonly string[]): Dates & { at(date: string): number | null } {
  const { order, guessed } = orderOf(dates);
  const at = (date: string): number | null => {
    const iso = YEAR_FIRST.exec(date);
    if (iso) return dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const [, first, , second, year] = EITHER.exec(date) ?? [];
    if (first === undefined) return /[a-z]/i.test(date) ? Date.parse(date) || null : null;
    const [day, month] = order === 'day first' ? [first, second] : [second, first];
    return dayAt(Number(year), Number(month), Number(day));
  };
  return { order, guessed, at };
}
