import type { SentenceCase } from "./foreign-sentences.fixture.ts";

const is = (lang: string, ...sentences: readonly string[]): SentenceCase => ({
  lang,
  markdown: sentences.join(" "),
  sentences,
});

/** Written down with their right answers before the reader was tried on them: one language after the other, then markdown. */
export const ownSentences: readonly SentenceCase[] = [
  // Abbreviations, titles, initials.
  is("en", "The trial (n = 40; cf. Lee et al. 2019) was stopped.", "Nobody was harmed."),
  is("en", "Gen. Marsh met Sen. Cole and Rev. Dunn on Mon. Feb. 3.", "They ate."),
  is("en", "Acme Inc. sold 3 units.", "Acme Ltd. Corp. sold none."),
  is("en", "It was bought by Acme Inc.", "The price was kept secret."),
  is("en", "The max. load is 5 t, the min. load 2 t, incl. the driver.", "The avg. was 3 t."),
  is("en", "See Eq. (3), Sec. 4.2, Ch. 7, Vol. 12 and App. B of the report.", "It is long."),
  is("en", "W. E. B. Carter and J.R.R. Moss wrote it with Anna K. Berg.", "Nobody read it."),
  is("en", "The limit is 80 dB in the U.K. and 85 dB in the U.S.", "We measured 90 dB."),
  is("en", "The U.N. Charter was signed by 50 states.", "Others came later."),
  is("en", "She holds a Ph.D. in physics and a B.Sc. in maths.", "He does not."),
  is("en", "It opens at 8 a.m. and closes at 6 p.m.", "On Sundays it is closed."),
  is("en", "Plants, e.g., ferns, i.e. the old ones, viz. tree ferns, grow here.", "They need rain, etc.", "So do we."),
  is("en", "St. Ives has approx. 11,000 people.", "Mt. Hood has none."),
  is("en", "Mrs. Low vs. Mr. High, Jr. was the title.", "Who won?"),
  // Figures at the ends of sentences.
  is("en", "It fell from .8 to .75.", ".5 would be enough.", "We got .049."),
  is("en", "We ran version 2.1.", "4 of 5 tests passed.", "1.5 s is the limit."),
  is("en", "The rate was 3.5%.", "12% had been feared!", "Why?", "No idea."),
  is("en", "It was 5 °C.", "At 3 p.m. it was 7 °C."),
  is("en", "It started in 1990.", "In 2000 it ended."),
  is("en", "It took 5 min. on average.", "Once it took 2 hrs. and 10 min."),
  // Small letters that begin a sentence.
  is("en", "The assay was cheap.", "mRNA was extracted.", "pH was 7.", "x is the dose."),
  is("en", "We sold it on the web.", "eBay took 10 %."),
  // Capital letters that end one.
  is("en", "Hepatitis B is worse than hepatitis A.", "Doctors know that."),
  is("en", "Plan A failed, and so did plan B.", "Plan C worked."),
  is("en", "Group B was given type O.", "All lived."),
  is("en", "She got an A.", "He got a B."),
  is("en", "I saw it, and so did I.", "You did not."),
  // Ellipses and quotes.
  is("en", "He waited … and waited.", "Then … nothing."),
  is("en", "It was gone...", "Nobody knew why."),
  is("en", "“Stop!” she said.", "“Why?” he asked.", "They went on."),
  is("en", "She wrote: “It is so.”", "It was not."),
  is("en", "(It was late.)", "We left.", "[Nobody saw us.]", "Good."),
  is("en", "He said ‘yes.’", "She said ‘no’."),
  is("en", "It is said that “the cat (a big one!) sat” there.", "It sat."),
  is("en", "Yahoo! was a company.", "It was sold."),
  // German.
  is("de", "Das gilt u. a. für Zahlen, d. h. für 3 und 4.", "Sonst gilt es nicht."),
  is("de", "Vgl. Abb. 3 auf S. 12 bzw. Tab. 4 ff. im Anhang.", "Dort steht alles."),
  is("de", "Am 3. Oktober 1990 waren es ca. 80 Mio. Menschen.", "Im 19. Jahrhundert waren es weniger."),
  is("de", "Dr. med. Anna Weiß und Prof. Dr. Karl Groß kamen.", "Frau Dr. Klein blieb."),
  is("de", "Die Temperatur lag bei max. 3,5 °C.", "Das war ggf. zu kalt."),
  is("de", "Er fragte: „Ist das so?“", "„Ja“, sagte sie."),
  is("de", "Es waren 12 Stück inkl. Zubehör, zzgl. 19 % MwSt.", "Das ist viel."),
  is("de", "Karl der V. regierte lange.", "Ludwig XIV. regierte länger."),
  is("de", "Der 2. Versuch gelang, der 1. Versuch nicht.", "Es gab nur 2.", "Danach war Schluss."),
  is("de", "z. B. gilt 2 < 3, usw.", "Das ist bekannt."),
  // French.
  is("fr", "M. Dupont et Mme Roy sont venus.", "MM. Petit et Grand aussi."),
  is("fr", "Voir p. 12, fig. 3 et chap. 4, éd. 2.", "C'est long."),
  is("fr", "Il a dit : « C’est vrai. »", "Elle est partie."),
  is("fr", "C’est vrai ?", "Oui !", "Tant mieux."),
  is("fr", "Les fruits, légumes, etc. coûtent 3,5 €.", "C'est cher."),
  is("fr", "L'an 50 av. J.-C. est connu.", "On sait pourquoi."),
  // Spanish.
  is("es", "El Sr. Ruiz y la Sra. Paz llegaron.", "La Dra. Gil no."),
  is("es", "¿Es cierto?", "¡Sí!", "Véase la pág. 5, p. ej. la fig. 2."),
  is("es", "Los EE. UU. crecieron un 3,5 %.", "España creció más."),
  is("es", "Dijo: «Es así.»", "Luego se fue."),
  // Other scripts.
  is("ru", "Это правда.", "А. С. Пушкин жил в XIX в. и писал.", "Да!"),
  is("ja", "彼は「はい。」と言った。", "終わり。"),
  is("el", "Αυτό ισχύει;", "Ναι."),
  // Markdown.
  {
    markdown: "**Figure 2.** Means by group. Bars are errors.",
    sentences: ["**Figure 2.** Means by group.", "Bars are errors."],
  },
  { markdown: "Table 3. Costs by year. All in $.", sentences: ["Table 3. Costs by year.", "All in $."] },
  { markdown: "Between $3 and $5. He paid $4.", sentences: ["Between $3 and $5.", "He paid $4."] },
  { markdown: "A $5 fee. Then $x = 2$. And $y. Z$ too.", sentences: ["A $5 fee.", "Then $x = 2$.", "And $y. Z$ too."] },
  { markdown: "So:\n\n\\[\na = b. C\n\\]\n\nDone.", sentences: ["So:", "\\[ a = b. C \\]", "Done."] },
  { markdown: "1. Mix it. Wait.\n2. Stir\n   - twice\n", sentences: ["Mix it.", "Wait.", "Stir", "twice"] },
  {
    markdown: "It is <b>so. It</b> is. See <https://a.b/c.D> now.",
    sentences: ["It is <b>so.", "It</b> is.", "See <https://a.b/c.D> now."],
  },
  {
    markdown: "[It is so.](a.html) It is. [Yes. No](b.html) and no.",
    sentences: ["[It is so.](a.html)", "It is.", "[Yes. No](b.html) and no."],
  },
  {
    markdown: "*It is so.* It is. ~~Not this.~~ But this.",
    sentences: ["*It is so.*", "It is.", "~~Not this.~~", "But this."],
  },
  { markdown: "> It is so. It\n> is. He said.\n>\n> More.", sentences: ["It is so.", "It is.", "He said.", "More."] },
  { markdown: "Title\n=====\n\nOne. Two.\n\n- [x] Done. Really.\n", sentences: ["One.", "Two.", "Done.", "Really."] },
  {
    markdown: "<p>It is so. It is.</p>\n<p>And so on.</p>\n",
    sentences: ["<p>It is so. It is.</p>", "<p>And so on.</p>"],
  },
  {
    markdown: "Roses are red,<br>violets are blue.<br/>So it is.",
    sentences: ["Roses are red,<br>violets are blue.", "So it is."],
  },
  {
    markdown: "It fell.[^a] It rose.[^a]\n\n[^a]: See p. 3. Or not.",
    sentences: ["It fell.[^a]", "It rose.[^a]", "See p. 3.", "Or not."],
  },
  { markdown: "AT&amp;T is big. So is *J. P.* Morgan.", sentences: ["AT&amp;T is big.", "So is *J. P.* Morgan."] },
];
