import type { Component } from 'svelte';
import type { Router } from '../../app/router.svelte.ts';
import type { Route } from '../../app/routes.ts';
import type { Session } from '../../app/session.svelte.ts';
import type { TitleCard } from '../../engine/contract.ts';

/** What every page beside the spinning one is given. */
export interface PageProps {
  readonly session: Session;
  readonly router: Router;
  /** False while a title lies open over the page and tells for itself. */
  readonly tells: boolean;
  readonly onopen: (card: TitleCard) => void;
}

type Load = () => Promise<{ readonly default: Component<PageProps> }>;

/** The pages beside the one that spins; each loads when it is first opened. Adding one is a component and a line here. */
export const PAGES: Readonly<Partial<Record<Route['page'], Load>>> = {
  shelf: () => import('./ShelfPage.svelte'),
  explore: () => import('./ExplorePage.svelte'),
  about: () => import('./AboutPage.svelte'),
};
