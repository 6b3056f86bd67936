import { expect, test } from 'vitest';
import { readText } from './project-files.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const { dependencies, devDependencies, overrides } = JSON.parse(readText('package.json')) as Readonly<
  Record<'dependencies' | 'devDependencies' | 'overrides', Readonly<Record<string, string>>>
>;
const { packages } = JSON.parse(readText('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('every dependency is pinned to one version', () => {
  const all = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock file holds those very versions', () => {
  const wrong = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
  );
  expect(wrong).toEqual([]);
});

test('every locked package comes from the registry, with its checksum', () => {
  const loose = locked.filter(
    ([, { integrity, resolved }]) =>
      !integrity || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('nothing that ships runs a script when it is installed', () => {
  const shipped = locked.filter(([, { dev }]) => !dev);
  expect(shipped.length).toBeGreaterThan(Object.keys(dependencies).length);
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});
