import { describe, expect, test } from 'vitest';
import { splitMovieTitle } from '../../../build-model/importers/movielens.ts';
import { clean, titlesOf } from '../cinema.ts';

describe('MovieLens titles', () => {
  test.each([
    ['Long Night, The (2001)', 'The Long Night', '2001'],
    ['Empty City, The (Cité vide, La) (1995)', 'The Empty City', '1995'],
    ['Blue (a.k.a. Deep) (Azul) (1988)', 'Blue', '1988'],
    ["Hour, L' (1977)", "L'Hour", '1977'],
    ['Untold', 'Untold', ''],
    ['Show (2007-)', 'Show', '2007'],
    ['(1999)', '', '1999'],
    ['Eat, Sleep (2001)', 'Eat, Sleep', '2001'],
  ])('%s', (text, title, year) => {
    expect(splitMovieTitle(text)).toEqual({ title, year });
  });

  test('become films with years and genres', () => {
    const [first, second] = titlesOf(
      clean(
        'movieId,title,genres\n7,"Long Night, The (2001)",Comedy|War\n9,Untold (1950),(no genres listed)\n',
      ),
    );
    expect(first).toMatchObject({
      type: 'film',
      title: 'The Long Night',
      year: 2001,
      genres: ['Comedy', 'War'],
    });
    expect(second?.genres).toEqual([]);
  });
});

describe('IMDb 5000', () => {
  const row = (votes: number, rating = 'PG', year = '2009') =>
    titlesOf(
      clean(
        'movie_title,genres,plot_keywords,movie_imdb_link,num_voted_users,imdb_score,title_year,content_rating,director_name,actor_2_name,actor_1_name\n' +
          `Glow\u00a0,Action|Drama,lamp|night shift,http://www.imdb.com/title/tt0012345/?ref_=x,${votes},7.5,${year},${rating},Ana Ruiz,Bo Li,Cy Dee\n`,
      ),
    )[0];

  test('becomes a film with keywords and the id of IMDb', () => {
    expect(row(5)).toMatchObject({
      id: 'cinema:tt0012345',
      type: 'film',
      title: 'Glow',
      genres: ['Action', 'Drama'],
      keywords: ['lamp', 'night shift'],
      directors: ['Ana Ruiz'],
      cast: ['Cy Dee', 'Bo Li'],
      votes: { count: 5, mean: 7.5 },
    });
  });

  test('a title that nobody voted on has no votes', () => {
    expect(row(0)).not.toHaveProperty('votes');
  });

  test('what has a television rating and no year is a series', () => {
    expect(row(5, 'TV-14', '')?.type).toBe('series');
  });
});

describe('TMDB 5000', () => {
  const read = (date: string, language = 'fr', more = '', cells = '') =>
    titlesOf(
      clean(
        `id,title,overview,original_language,release_date,vote_count,runtime${more}\n` +
          `67,Lantern,A lamp that talks.,${language},${date},1000,101.0${cells}\n`,
      ),
    )[0];

  test('becomes a film whose language has a name', () => {
    expect(read('2009-12-10')).toMatchObject({
      type: 'film',
      year: 2009,
      minutes: 101,
      languages: ['French'],
      synopsis: 'A lamp that talks.',
      votes: { count: 1000, mean: null },
    });
  });

  test.each(['2009-12-10', '10/12/2009'])('reads the year of %s', (date) => {
    expect(read(date)?.year).toBe(2009);
  });

  test('reads genres where they come as JSON', () => {
    const json = '"[{""id"": 1, ""name"": ""Science Fiction""}, {""id"": 2, ""name"": ""War""}]"';
    expect(read('2009-12-10', 'xx', ',genres', `,${json}`)).toMatchObject({
      genres: ['Science Fiction', 'War'],
      languages: [],
    });
  });
});
