/** A reference from one file to another, or to a package. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const FORMS: readonly { readonly pattern: RegExp }[] = [
  // import x from '…', import type { X } from '…', export { x } from '…'
  { pattern: /\b(?:import|export)\b(?<type>\s+type\b)?[^'"`;()]*?\bfrom\s*['"](?<from>[^'"]+)['"]/g },
  // import '…'
  { pattern: /(?<![\w'"-])import\s*['"](?<from>[^'"]+)['"]/g },
  // import('…')
  { pattern: /\bimport\s*\(\s*['"`](?<from>[^'"`]+)['"`]/g },
  // new URL('…', import.meta.url)
  { pattern: /\bnew\s+URL\s*\(\s*['"`](?<from>[^'"`]+)['"`]\s*,\s*import\.meta\.url/g },
];

/** Everything that a source text imports, in every form that a bundler follows. */
export function importsOf(source: string): Import[] {
  return FORMS.flatMap(({ pattern }) =>
    [...source.matchAll(pattern)].map((match) => ({
      from: match.groups?.from ?? '',
      typeOnly: match.groups?.type !== undefined,
    })),
  );
}
