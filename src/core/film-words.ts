/**
 * English words that film and series descriptions use for the same thing, which a small catalogue's own texts
 * cannot teach. Ours, general, and kept free of any one catalogue; what a catalogue can teach is learned in the build.
 */

/** Words of a line stand for each other. */
const ALIKE = `
heist robbery robber robbers thief thieves burglar burglary
mafia mob mobster gangster camorra yakuza triad
cartel narco narcotics drug drugs trafficking trafficker cocaine
detective investigator inspector sleuth investigation
cop cops police policeman policewoman officer
murder homicide killing murderer
hitman assassin killer
kidnapping kidnapped abducted abduction hostage ransom
prison jail inmate convict incarcerated prisoner
spy espionage spies undercover cia mi6
lawyer attorney courtroom trial prosecutor
scam fraud swindler grifter hustler
revenge vengeance avenge retribution
hacker cyber cybercrime
terrorist terrorism terror
corruption corrupt bribery
zombie zombies undead
vampire dracula bloodsucker
ghost ghosts spirit haunted haunting poltergeist paranormal
witch witches witchcraft coven sorceress
wizard sorcerer magic magical spell
demon demonic devil possessed exorcism exorcist satanic
monster creature beast kaiju
superhero superheroes superpowers superhuman
cult sect commune guru
apocalypse apocalyptic doomsday
dystopia dystopian totalitarian
virus pandemic epidemic outbreak plague
alien aliens extraterrestrial ufo
robot robots android cyborg droid mecha
space astronaut spaceship spacecraft galaxy cosmos
dinosaur dinosaurs prehistoric jurassic
woman women female girl girls lady
man men male
teen teenager teenage adolescent
mother mom mum motherhood
father dad fatherhood
grandmother grandma grandfather grandpa grandparents
brother sister sibling siblings
wedding bride groom marriage
divorce divorced divorcee
pregnant pregnancy
friendship friends buddies
doctor physician surgeon nurse hospital medical
teacher professor tutor
college university campus
royal royals monarch monarchy throne king queen prince princess palace
soldier soldiers army troops military marines
war battle combat battlefield
nazi nazis hitler holocaust
pirate pirates buccaneer
knight knights medieval
samurai shogun ronin
western cowboy cowboys outlaw gunslinger sheriff frontier
politics political politician election president
priest nun church religious faith
refugee refugees migrant migrants immigrant immigrants asylum
slavery slave slaves enslaved
orphan orphans orphanage
cooking cook chef chefs baker bakers baking culinary food recipe recipes cuisine kitchen
dance dancer dancers dancing ballet ballerina choreographer
singer singing musician musicians band concert
rap rapper rappers hip-hop hiphop
boxing boxer
wrestling wrestler
football soccer footballer
cricket cricketer
surfing surfer surfers surf
skiing skier snowboard snowboarding
racing racer racers race
martial karate kungfu judo
climbing climber climbers mountaineer everest
gambling gambler poker casino
fashion designer couture
art artist painter painting
writer author novelist
journalist reporter newspaper
renovation renovate decorating makeover
wildlife animals animal species
ocean oceans sea marine underwater
environment environmental climate ecology ecological pollution
dog dogs puppy puppies canine
cat cats kitten feline
horse horses pony equestrian
christmas xmas santa holiday holidays
dating matchmaking singles
gay lesbian queer transgender lgbtq lgbt homosexual
heartwarming uplifting feelgood inspiring inspirational
sad tragic heartbreaking tearjerker
survival survive stranded wilderness
airplane plane pilot aviation
train trains railway railroad
ship boat shipwreck
jungle rainforest amazon
africa african safari savanna
arctic antarctica antarctic polar
rome roman gladiator
viking vikings norse
addiction addict alcoholic rehab
cancer illness terminal disease
amnesia memory memories
dream dreams nightmare nightmares
disaster earthquake tsunami volcano hurricane
wealthy rich millionaire billionaire
poverty poor slum slums
entrepreneur startup business
videogame gamer gaming
treasure loot fortune
erotic sensual seduction
motorcycle biker bikers
trip journey travels traveler
`;

/** Phrases that say something other than their words, as `phrase = words that say it`. */
const SAID_OTHERWISE = `
feel good = heartwarming
true crime = documentary murder
science fiction = scifi
sci fi = scifi
stand up = standup
rom com = romantic comedy
romcom = romantic comedy
dramedy = drama comedy
martial arts = martial
kung fu = kungfu
hip hop = hiphop
video game = videogame
video games = videogame
cult classic = cultfilm
cult classics = cultfilm
cult film = cultfilm film
cult films = cultfilm film
cult movie = cultfilm film
cult movies = cultfilm film
family film = kids film
family films = kids film
family movie = kids film
family movies = kids film
family show = kids series
k drama = korean drama
film noir = noir
artificial intelligence = robot
coming of age = teen
`;

function lines(text: string): string[] {
  return text.trim().split('\n');
}

/** For every word of a line, the other words of its line. */
export const ALIKE_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  lines(ALIKE).flatMap((line) => {
    const all = line.split(' ');
    return all.map((word) => [word, all.filter((other) => other !== word)] as const);
  }),
);

/** For a phrase of folded words, blanks between, the words to read in its place. */
export const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  lines(SAID_OTHERWISE).map((line) => {
    const [phrase = '', words = ''] = line.split(' = ');
    return [phrase, words.split(' ')] as const;
  }),
);
