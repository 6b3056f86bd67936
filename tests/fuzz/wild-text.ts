import fc from 'fast-check';

/** What has broken other programs: formulas, markup, turned and invisible text, halves of characters, odd names. */
const ODD = [
  '=HYPERLINK("http://evil.example","x")',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '{{constructor.constructor("return 1")()}}',
  'javascript:alert(1)',
  '\u202etxt.exe\u202c',
  'a\u200b\u200d\ufeffb',
  '\ud800',
  '\udfff\ud83d',
  '\0',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '%00%ff%',
  '%E0%A4%A',
  'NaN',
  '1e999',
  '-0',
  '"',
  '""',
  '\r\n',
  'e\u0301'.repeat(50),
  '🎬'.repeat(20),
];

/** Text as nobody writes it. */
export const wildText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
);
