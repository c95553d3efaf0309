const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What stands before a person's name and tells who that is. */
export const TITLES = words(
  "mr mrs ms miss dr prof professor sir lord lady gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl pvt " +
    "adm admiral cmdr commander marshal officer detective sheriff deputy chief judge justice rev reverend father fr sister brother " +
    "pope cardinal bishop archbishop rabbi imam sheikh ayatollah mullah king queen prince princess emir sultan president premier minister pm " +
    "chancellor senator sen rep representative congressman congresswoman gov governor mayor ambassador secretary attorney coach chairman " +
    "chairwoman chairperson spokesman spokeswoman spokesperson ceo director commissioner councilman councilwoman alderman envoy dictator " +
    "leader actor actress singer author writer brig brigadier superintendent inspector constable principal quarterback pitcher",
);

/** Titles that may be part of a longer one: "Prime Minister", "Field Marshal", "Vice President". */
export const TITLE_PARTS = words(
  "prime vice field foreign defence defense interior finance former acting deputy attorney lt maj brig first united special",
);

/** What those with a title may be the title of: "Secretary of State". */
export const OFFICES = words(
  "staff state defence defense war justice interior finance health education energy labor labour agriculture commerce transportation " +
    "treasury police parliament operations intelligence security delegation mission government council homeland foreign",
);

/** What organisations are called. */
export const ORGANISATIONS = words(
  "university college school academy institute hospital church bank company corp corporation inc ltd llc plc group times post news press tribune herald " +
    "journal gazette star daily sun globe chronicle mail guardian telegraph police department dept court council ministry army navy forces force corps guard " +
    "party association federation union league fc united rovers city athletic committee commission agency authority bureau board foundation " +
    "trust center centre club team airlines airways hotel museum stadium arena theatre theater society national international parliament congress senate " +
    "assembly government administration cartel brigade militia front movement state organization organisation service services office brothers " +
    "reuters cup games festival open championship bowl award act bill law treaty system network laboratory clinic pharmacy restaurant library",
);

/** What kinds of places are called, after their name: "Rapides Parish", "Nile River". */
export const GEOGRAPHY = words(
  "county province state region district city town township village parish borough prefecture governorate oblast river lake mountain mountains hill hills " +
    "island islands isle bay beach valley creek park street st avenue ave road rd drive boulevard blvd highway hwy bridge airport port square " +
    "peninsula desert forest canyon canal delta strait gulf sea ocean coast shore plaza",
);

/** Kinds of places that a pattern alone can find, name first: roads, waters, buildings. */
export const FEATURE_ENDS = words(
  "street st avenue ave road rd boulevard blvd drive highway hwy parkway lane trail river lake creek bay island islands valley mountain " +
    "mountains hill hills forest beach canyon canal delta desert peninsula park airport hospital university college school church bridge " +
    "stadium square plaza mall cemetery prison jail station museum township parish county district castle cathedral mosque temple base " +
    "province governorate prefecture crossing camp harbor harbour dam reservoir volcano refinery",
);

/** The same, kind first. `ft` and `mt` are how folding writes "Fort" and "Mount". */
export const FEATURE_STARTS = words("lake mt highway interstate route ft camp port cape gulf strait");

/** Words that often lead to a place. */
export const LEADING = words(
  "in at near from to of around outside across through throughout toward towards into inside over via between within northern southern " +
    "eastern western north south east west central downtown northeast northwest southeast southwest northeastern northwestern southeastern southwestern",
);

export const COMPASS: ReadonlySet<string> = words(
  "northern southern eastern western north south east west central northeast northwest southeast southwest northeastern northwestern southeastern southwestern",
);

/** Words of grammar: no name begins with one, nor is one. */
export const GRAMMAR = words(
  "the a an in on at of for to from by with and or but as if when while after before since he she it they we i you his her their its our my " +
    "this that these those there here what who how why where is are was were be has have had not no yes also however still more most many " +
    "some all one two three four five six seven eight nine ten both other another such only even so then than just now new may will would " +
    "could should can did does do said says each every either neither nor yet until once because although though during about against under",
);

/** Particles inside names: "Osama bin Laden", "Abdel-Fattah el-Sissi", "Leonardo da Vinci". */
export const PARTICLES = words(
  "al el ad ar as ash an bin ibn ben bint abu abd abdul abdel ould de del della di da do dos das der den van von ter la le du des st of",
);

/** Lower-case words that names of places hold inside. */
export const INNER = words(
  "of the and d de la del du da do dos das des le les el al upon on under sur en am an der den di bin ibn y i ja och au aux es e da na in bei ob",
);

export const CALENDAR = words(
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat monday tuesday wednesday thursday friday saturday sunday " +
    "january february march april june july august september october november december",
);
