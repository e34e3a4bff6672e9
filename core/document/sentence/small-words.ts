/**
 * Words that carry a capital only where they begin a sentence: pronouns, articles, prepositions, conjunctions and what texts like to begin
 * with. Behind an abbreviation they tell that it ended one (Mikheev 2002, Periods, capitalized words, etc.).
 */
const OPENERS = new Set(
  `a after all also although an and another any are as assume at based because before both but by can consider each either even every few
  finally first for from further he hence her here his how however i if in indeed instead is it its let many more moreover most much my
  neither next no nobody none nor not note nothing now of on once one only or other others our overall people perhaps second she similarly
  since so some such suppose that the their then there therefore these they this those though three thus to today two under unlike until we
  what when where whereas whether which while who whose why with without yes yet you your
  aber alle allerdings als also am an auch auf aus bei beide bis da dabei dadurch dafür daher damit danach dann darum das dass dazu dem den
  denn der deren des deshalb dessen die dies diese dieser dieses doch dort ein eine einem einen einer er erst es etwa für gegen hier hierbei
  ich ihr ihre im in insgesamt ist ja je jede jeder jedes jedoch kein keine man mit nach nein nicht nichts niemand nun nur ob oder ohne
  schließlich sein seine seit sie sind so sofern solche somit sonst trotz trotzdem über um und unter viele vom von vor wann warum was weil
  wenn wer wie wir wird wo während zu zudem zum zur zwar zwei
  ainsi alors après au aussi aux avec beaucoup car ce ceci cela celui ces cet cette chaque comme contre dans de depuis des donc du elle
  elles en enfin entre et il ils je la le les leur leurs lors lorsque mais malgré même nous on or ou où par parce pendant personne plusieurs
  pour pourquoi puis quand que qui quoi sans selon si son sous sur tous tout toute toutefois un une vers voici vous
  ahora al algunos además ante antes así aunque cada como con cuando de del desde después donde dos durante el ella ellas ellos en entonces
  entre era es esa ese eso esta estas este esto estos fue hasta hay la las lo los luego mas mientras muchos nadie no nosotros nunca o para
  pero por porque pues qué quién se según ser si sin sino sobre son su sus también tras un una unos y ya yo
  alla anche che chi come con così da dal dalla della di dopo dove due gli il infatti io ma nel nella non ogni per perché però più poi
  quando quello questa questo se senza si sono suo tra una uno ao as assim com das depois do dos ela eles em entre esse isso isto mas na nas
  não nem nos os ou para pela pelo porque porém quem se sem seu sua também um uma`.split(/\s+/u),
);

/** Nouns with a letter or a number behind them as a name: "group A". */
const LABELLED = new Set(
  `algorithm appendix arm blood box case category chapter class cohort column condition definition equation example exercise experiment
  factor figure fig form grade group hepatitis hypothesis influenza item label lemma letter level line list listing model mode node note
  option panel part phase plan player point problem product proposition protein question remark room row sample scenario schedule section
  series set site stage step study system table team test theorem type variant variety version vitamin zone
  abbildung abschnitt anhang aufgabe beispiel fall gruppe kapitel klasse modell plan punkt satz schritt spalte stufe tabelle teil typ variante
  annexe cas classe étape exemple groupe modèle niveau partie tableau vitamine
  anexo caso clase ejemplo figura grupo modelo nivel parte paso tabla tipo vitamina`.split(/\s+/u),
);

/** The nouns that a caption or a numbered statement begins with: "Table 2." */
export const CAPTION =
  /^[\s(*]*(?:fig(?:ure)?|tab(?:le)?|box|chart|listing|algorithm|scheme|plate|theorem|lemma|definition|proposition|corollary|remark|example|exercise|step|abb(?:ildung)?|tabelle|satz|beispiel|aufgabe|tableau|exemple|figura|tabla|ejemplo|tabela|tabella)\.?[\s(]+(?:\d+(?:[.-]\d+)*\p{L}?|\p{Lu}\d*|[IVX]+)$/iu;

/** Does a capital tell that this word begins a sentence? */
export function isOpener(word: string): boolean {
  const small = word.toLowerCase();
  return OPENERS.has(small) || OPENERS.has(small.split(/['’]/u)[0] ?? "") || /^(?:c|d|j|l|n|s|qu|m|t)['’]/u.test(small);
}

/** Is a letter behind this word the name of a thing? */
export function isLabelled(word: string): boolean {
  return LABELLED.has(word.toLowerCase());
}
