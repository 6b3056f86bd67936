import type { Component } from 'svelte';
import type { Router } from '../../app/router.svelte.ts';
import type { Route } from '../../app/routes.ts';
import type { Session } from '../../app/session.svelte.ts';

/** What every page beside the spinning one is given. */
export interface PageProps {
  readonly session: Session;
  readonly router: Router;
}

type Load = () => Promise<{ readonly default: Component<PageProps> }>;

/** The pages beside the one that spins; each loads when it is first opened. Adding one is a component and a line here. */
export const PAGES: Readonly<Partial<Record<Route['page'], Load>>> = {
  shelf: () => import('./ShelfPage.svelte'),
  title: () => import('./TitlePage.svelte'),
  search: () => import('./SearchPage.svelte'),
  explore: () => import('./ExplorePage.svelte'),
  about: () => import('./AboutPage.svelte'),
  map: () => import('../map/MapPage.svelte'),
  privacy: () => import('./PrivacyPage.svelte'),
  bring: () => import('./BringPage.svelte'),
  two: () => import('./TwoPage.svelte'),
};
