/**
 * Abbreviations by language, small letters, without the last full stop. Those of CLDR 46.1 (Unicode Consortium 2024, `cldr-segments-full`,
 * sentence-break suppressions, licence Unicode-3.0), but for words that end sentences as well, such as "in" and "job"; behind the bar what
 * it lacks.
 */
const LISTED: Readonly<Record<string, string>> = {
  en: `abs adj adv approx aug capt col comm conn cont dec def dept ed est etc ex exec feb fn fri jan jun lt md mgr min misc mr mrs ms mt
    nov nr num org phys pp prof pvt rep rev sep sept sgt var vs yr | al app appx apr assn assoc asst ave avg bldg blvd bros ca cca cf ch
    chap chaps co cols comp corp cpl ctr dist div dr ed eds edn eq eqn eqns eqs esp esq excl ext fig figs fl freq ft gen gov hon hr hrs hwy
    ibid inc incl jr jul lib ltd mag max med messrs mins mon mtn no nos oct op orig para paras pl pres prop pt pts pub qty ref refs resp rt
    sat sec secs sect sen sr st stat std supp suppl tab tbl thm thurs tues univ vers viz vol vols wed wk yrs`,
  de: `abs abt abw adj adr allg amtl apr art aug ausg ausschl bed beil ben ber bibl ca chin chr dat dez dir dr dtzd ehem eigtl einh einschl
    entspr erf erw ev evtl exkl fa fam feb fn frz geb gebr gedr gek gem geograph ges gesch gest ggf ggfs hbf hpts hptst hr hrn hrsg inc
    ing inh inkl jahrh jan jew jhrl jr kap kath kfm kgl kl konv kop led ltd max min mind mio mrd msp mtl möbl nov nr näml obj od okt op
    pfd phys prot proz qu rd reg rel röm schles schr schweiz schwäb sek sep sept sog spezif st std str südd tel temp tägl urspr ursprüngl
    verf verh verw vgl wg ztr zzgl österr | abb abschn alg anm aufl ausf bd bde best betr bez bezgl bspw bzgl bzw bsp def diagr dipl durchschn
    engl etc ff fig fr gegr ggü gr hd hl jh jgg jg jul jun lfd lt math med mdl mwst p pkt pol prof resp rer nat s sa sec sen stk tab tb tsd
    usf usw vers vs vollst wiss z zit ziff`,
  fr: `acoust adr anc ann anon append avr broch bull cam categ coll collab comm config desc dest dict dir doc déc encycl exempl fig févr
    gouv graph hôp ill illustr imm imprim inc indus janv jr juil mm niv nov oct op prof quart réf sept symb synth syst éd édit équiv éval |
    al apr av bd boul ca cf chap dr env etc ex fasc figs hab ibid id inf ltd max min mlle mme no nos pl pp réfs sect sing sq st ste suiv
    suppl tabl tél vol vols vs`,
  es: `aa abr afma afmas afmo afmos ago ant av avda bco bol cap cf cfr col comm corp cía depto deptos desc desv dic doc dpto dptos dr dra
    drs dto dtor dña ed ej ene exc excma excmas excmo excmos exma exmas exmo exmos feb fig figs fr fund hnos ilma ilmas ilmo ilmos inc jue
    jul jun lcda lcdo lda ldo lic licda licdo ltd ltda ltdo mié mons mr mrs mss mtro nov ntra ntro oct prof prov rdo rdos reg rev rvdmo
    rvdmos rvdo rvdos sdad sept sr sra sras sres srs srta srtas ss sta sto sáb var vda vid vs | adm admón apdo apr aprox art arts atte ca
    cc ee etc gral izq máx mín núm núms ob op pág págs párr pp pral ref sec secc sig st tab tel uu ud uds vol vols`,
  it: `ag arch avv cfr div dott dr fig geom ing ltd mitt pag rag sez sig tab tav vol | ca cap ecc es figg max min pagg prof sigg sig.ra
    ss vs`,
  pt: `abr abrev adm aer ago agric alm anat ap apart apt arit arqueol arquit astron autom aux av biogr bras cap caps cat cel cf col comp
    compl cont contab créd cx círc cód dez dipl dir div doc dr dra dras drs déb ed educ elem eletr eletrôn eng ex exma exmo fasc fem fev
    ff fig fil filos fisiol fl fot fr fís geom gram gên hist ilma ilmo ind ingl jan jr jul jun jur liter ltd ltda matem máq méd mús neol
    nov náut obs odont odontol organiz pp prod prof profa pron próx psicol pág quím ref relat rod sociol sta sto séc símb tec tecnol tel
    trad transp univ vol vs álg índ | al aprox art etc figs máx mín núm págs sr sra tab`,
  ru: "авг апр дек кв нояб окт отд проф руб сент тел тыс ул февр янв | вв гг др им млн млрд пр рис см стр табл т.е т.д",
};

/** Something always follows: these never end a sentence. */
const BOUND = new Set(
  `al approx aprox bspw bzgl bzw ca cf cfr chap dr dra eq eqs eqn eqns evtl fig figs ggf hr incl inkl messrs mlle mme mr mrs ms núm pág págs
  prof resp sog sr sra srta usf vgl viz vs zzgl abb abs bd nr tab thm см рис стр`.split(/\s+/u),
);

/** Often a word, or the last word of a sentence: abbreviations only before a number. */
const NUMBERED = new Set("no nos art ch app p pp s sec sect vol line lines ref refs pt ed".split(" "));

/** Words that look like no word of English, so that they are read in a text that does not say its language. */
const UNMISTAKABLE =
  /^[^aeiouy]+$|[^a-z]|^(?:usw|usf|evtl|zzgl|inkl|exkl|ehem|abb|jahrh|bspw|mio|sra|srta|mme|mlle|aprox)$/u;

/** What a word with a full stop behind it is. */
export type Abbreviation = "none" | "bound" | "numbered" | "free";

/**
 * Is this word, written with a full stop, an abbreviation? "bound": never the end of a sentence; "numbered": only before a number; "free": it may
 * end one.
 *
 * @param lang - language of the text, such as "de" or "pt-BR"; empty where it does not say
 */
export function abbreviation(word: string, lang: string): Abbreviation {
  const small = word.toLowerCase();
  if (NUMBERED.has(small) && small !== "s") return "numbered";
  if (!known(lang).has(small)) return "none";
  return BOUND.has(small) ? "bound" : "free";
}

const sets = new Map<string, ReadonlySet<string>>();

/** English ones are read in every text. */
function known(lang: string): ReadonlySet<string> {
  const own = lang.toLowerCase().split("-")[0] ?? "";
  const made = sets.get(own);
  if (made !== undefined) return made;
  const all = Object.entries(LISTED).flatMap(([name, words]) => {
    const list = words.split(/[\s|]+/u);
    return name === "en" || name === own ? list : own === "" ? list.filter((word) => UNMISTAKABLE.test(word)) : [];
  });
  const set = new Set(all);
  sets.set(own, set);
  return set;
}
