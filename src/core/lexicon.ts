/**
 * What words of a query mean beyond their letters. Small and ours: what a catalogue's own texts can teach
 * is learned in the build (word groups). Keys are folded words; values are the names that catalogues print, folded.
 */

/** Country adjectives and short names, as `adjective adjective = country` lines. */
const DEMONYMS = `
american usa us hollywood = united states
british english uk britain scottish welsh = united kingdom
korean korea k-drama kdrama = south korea
french = france
german = germany
spanish = spain
italian = italy
japanese = japan
chinese mandarin = china
cantonese = hong kong
taiwanese = taiwan
indian bollywood hindi tamil telugu malayalam = india
pakistani = pakistan
thai = thailand
vietnamese = vietnam
filipino = philippines
indonesian = indonesia
malaysian = malaysia
singaporean = singapore
australian aussie = australia
kiwi = new zealand
canadian = canada
mexican = mexico
brazilian = brazil
argentine argentinian = argentina
chilean = chile
colombian = colombia
peruvian = peru
cuban = cuba
uruguayan = uruguay
nigerian nollywood = nigeria
kenyan = kenya
ghanaian = ghana
senegalese = senegal
ethiopian = ethiopia
egyptian = egypt
moroccan = morocco
tunisian = tunisia
algerian = algeria
lebanese = lebanon
israeli = israel
palestinian = palestine
jordanian = jordan
saudi = saudi arabia
emirati = united arab emirates
iranian persian = iran
iraqi = iraq
turkish = turkey
greek = greece
portuguese = portugal
dutch = netherlands
belgian flemish = belgium
swiss = switzerland
austrian = austria
polish = poland
czech = czech republic
hungarian = hungary
romanian = romania
bulgarian = bulgaria
serbian = serbia
croatian = croatia
ukrainian = ukraine
russian = russia
soviet = soviet union
swedish = sweden
danish = denmark
norwegian = norway
finnish = finland
icelandic = iceland
irish = ireland
scandinavian nordic = sweden, denmark, norway, finland, iceland
african = nigeria, south africa, kenya, ghana, senegal, ethiopia, egypt
latin = mexico, brazil, argentina, colombia, chile, peru
arab arabic = egypt, lebanon, united arab emirates, saudi arabia, jordan, kuwait
`;

/**
 * Words for kinds, as `word word = part of a genre's name` lines; stems are compared on both sides. After `or` stands
 * what is taken in catalogues that know no genre of the first name.
 */
const GENRE_WORDS = `
funny hilarious comic laugh laughs = comedy, comedies
scary creepy terrifying frightening = horror
documentary documentaries docu doc = documentary, documentaries, docuseries
docuseries = docuseries, documentary
kids kid children childrens child toddlers preschool = kids, children
romance romantic love = romance, romantic
standup = stand-up
scifi = science fiction, sci-fi
animated cartoon cartoons animation = animation or kids, children
anime = anime
musical musicals = musical, musicals, music
gay lesbian queer lgbt lgbtq = lgbtq
thriller thrillers suspense = thriller, thrillers
whodunit mystery mysteries detective = mystery, mysteries
crime gangster gangsters = crime
drama dramas = drama, dramas
western westerns cowboy = western, westerns
war = war
sport sports = sports
reality = reality
martial kungfu karate = martial arts
superhero superheroes = superhero
noir = film noir
silent = silent
historical history period = history, historical
biopic biography = biography
classic classics = classic
cultfilm = cult
indie independent = independent
action = action
adventure = adventure
fantasy magical = fantasy
telenovela telenovelas = spanish-language
teen teenage = teen
nature wildlife science = science & nature
`;

const TYPE_WORDS = `
series show shows tv season sitcom sitcoms miniseries telenovela docuseries = series
film films movie movies feature = film
`;

const FUNCTION_WORDS =
  'an and are as at be but by for from has have how in into is it its of on or set some something ' +
  'than that the their there these they this to was were what when where which who with about like';

function table(lines: string, between = ', '): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  for (const line of lines.trim().split('\n')) {
    const [left = '', right = ''] = line.split(' = ');
    for (const word of left.split(' ')) out.set(word, right.split(between));
  }
  return out;
}

export const COUNTRY_WORDS = table(DEMONYMS);

/** Parts of genres' names by word: the first list of which the catalogue knows any is meant. */
export const GENRE_PARTS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [...table(GENRE_WORDS, ' or ')].map(([word, lists]) => [word, lists.map((parts) => parts.split(', '))]),
);
export const TYPES = table(TYPE_WORDS);

/** Words that join others and say nothing alone. */
export const STOP_WORDS: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(' '));
