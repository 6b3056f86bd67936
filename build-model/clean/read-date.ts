const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

// Streaming began long after: a two-digit year from 70 on is of the last century.
const PIVOT = 70;

interface DateForm {
  /** An example, which is how the form is told. */
  readonly name: string;
  readonly pattern: RegExp;
}

/** The date forms that are read. None can be taken for another, so a file may mix them. */
const FORMS: readonly DateForm[] = [
  { name: 'September 25, 2021', pattern: /^(?<month>[a-z]+)\.? (?<day>\d{1,2}),? (?<year>\d{4})$/ },
  { name: '2021-09-25', pattern: /^(?<year>\d{4})[-/](?<number>\d{1,2})[-/](?<day>\d{1,2})(?:[t ]\d.*)?$/ },
  { name: '25-Sep-21', pattern: /^(?<day>\d{1,2})[- ](?<month>[a-z]+)\.?[- ](?<year>\d{4}|\d{2})$/ },
];

/** An ISO date and the form it was printed in. */
export interface ReadDate {
  readonly iso: string;
  readonly form: string;
}

function monthNumber(name: string): number {
  const at = MONTHS.indexOf(name.slice(0, 3));
  const whole = MONTH_NAMES[at] ?? '';
  return name.length >= 3 && whole.startsWith(name) ? at + 1 : name === 'sept' ? 9 : 0;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year >= PIVOT ? 1900 + year : 2000 + year;
}

/** Reads a tidied date; null when it has no known form or the day does not exist. */
export function readDate(text: string): ReadDate | null {
  const lower = text.toLowerCase();
  for (const { name, pattern } of FORMS) {
    const parts = pattern.exec(lower)?.groups;
    if (!parts) continue;
    const year = fullYear(parts.year ?? '');
    const month = parts.number ? Number(parts.number) : monthNumber(parts.month ?? '');
    const day = Number(parts.day);
    const iso = [String(year).padStart(4, '0'), month, day].map((n) => String(n).padStart(2, '0')).join('-');
    const time = Date.parse(`${iso}T00:00:00Z`);
    // Date.parse takes the 30th of February for the 2nd of March.
    const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
    return exists ? { iso, form: name } : null;
  }
  return null;
}
