import { titleId } from '../../../src/catalogue/title.ts';
import type { TitleCard } from '../../../src/engine/contract.ts';

/** Genre names as catalogues print them, invented titles in several scripts and lengths. */
export const GENRES = [
  'TV Dramas',
  'Documentaries',
  'Horror Movies',
  'Science Fiction',
  'TV Sci-Fi & Fantasy',
  'Crime TV Shows',
  'Romantic Movies',
  'Comedies',
  'Westerns',
  'Music & Musicals',
  'Animation',
  'Anime Series',
  'Silent',
  'Film Noir',
  'Action & Adventure',
  'Thrillers',
  'TV Mysteries',
  'War',
  'Children & Family Movies',
  'Sports Movies',
  'Stand-Up Comedy',
  'Reality TV',
  'Faith & Spirituality',
  'LGBTQ Movies',
  'Adventure',
  'Independent Movies',
  'Fantasy Movies',
];
export const TITLES = [
  'Z',
  'It',
  'Salt',
  'Incomprehensibilities',
  'The Lamplighter’s Daughter',
  'Up–Down/Sideways',
  'A Short and Almost Entirely True History of the Moon Landing',
  'The Extraordinary, Unlikely, Frequently Interrupted and Never Quite Finished Journeys of Doctor Mumblethorpe the Elder',
  '달빛 아래의 고양이',
  '기억의계단을오르는사람들을위한아주긴안내서그리고그뒷이야기',
  'ليالي المدينة القديمة',
  'שלוש דלתות',
  'चाँदनी रात की कहानी',
  '東京の静かな夜明けに鳴る鐘',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  'Kvällsljus över Åmål',
];

/** One card of many; the same number gives the same card. */
export function inventedCard(i: number): TitleCard {
  return {
    id: titleId('invented', `t${i}`),
    title: TITLES[i % TITLES.length] ?? '',
    type: i % 3 ? 'film' : 'series',
    year: i % 11 ? 1920 + (i % 105) : null,
    minutes: 90,
    seasons: null,
    rating: null,
    genres: [GENRES[(i * 7) % GENRES.length] ?? ''],
    countries: [],
    place: [((i * 37) % 100) / 99, ((i * 61) % 100) / 99],
  };
}
