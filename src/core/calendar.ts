const FIRST_YEAR = 1970;
const MAX_DAY = 0xffff;
const DAYS = 365;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The year of every day, counted from 1970-01-01; a date object for each row would cost more than the whole filter. */
function yearOfDay(): Uint16Array {
  const years = new Uint16Array(MAX_DAY + 1);
  for (let year = FIRST_YEAR, day = 0; day <= MAX_DAY; year++) {
    const next = day + DAYS + (isLeap(year) ? 1 : 0);
    years.fill(year, day, next);
    day = next;
  }
  return years;
}

/** Years of days since 1970-01-01; 0, a day that is not known, stays 0. */
export function yearsOfDays(days: Uint16Array): Uint16Array {
  const table = yearOfDay();
  return days.map((day) => (day === 0 ? 0 : (table[day] ?? 0)));
}
