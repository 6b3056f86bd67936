// What a page needs once the catalogue is there, in one piece that loads after the first screen stands.
export { default as NothingLeft } from './filters/NothingLeft.svelte';
export { default as LiveRegion } from './parts/LiveRegion.svelte';
export { default as Others } from './pick/Others.svelte';
export { default as PickOfTonight } from './pick/PickOfTonight.svelte';
export { default as Wheel } from './roulette/Wheel.svelte';
export { default as Find } from './search/Find.svelte';
