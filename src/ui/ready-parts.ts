// What a page needs once the catalogue is there, in one piece that loads after the first screen stands.
export { default as NothingLeft } from './filters/NothingLeft.svelte';
export { default as Wishes } from './filters/Wishes.svelte';
export { default as Beyond } from './parts/Beyond.svelte';
export { bringIntoView } from './parts/bring-into-view.ts';
export { default as OtherPages } from './parts/OtherPages.svelte';
export { default as PageFooter } from './parts/PageFooter.svelte';
export { default as Others } from './pick/Others.svelte';
export { default as Tonight } from './pick/Tonight.svelte';
export { default as Wheel } from './roulette/Wheel.svelte';
export { default as Find } from './search/Find.svelte';
