/** A markdown text, its language where the text says so, and the sentences that a reader sees in it. */
export interface SentenceCase {
  readonly lang?: string;
  readonly markdown: string;
  readonly sentences: readonly string[];
}

/** Inputs on which the project was tried by others: each stands for a kind. */
export const foreignSentences: readonly SentenceCase[] = [
  {
    markdown: "If Miller et al. get the financing, we can move forward.",
    sentences: ["If Miller et al. get the financing, we can move forward."],
  },
  {
    markdown: "It can be grouped (e.g. hello) with others.",
    sentences: ["It can be grouped (e.g. hello) with others."],
  },
  {
    markdown: "Read the booklet by D. Seyfort and the matter of A. Mayer, both of which are on file.",
    sentences: ["Read the booklet by D. Seyfort and the matter of A. Mayer, both of which are on file."],
  },
  { markdown: "Who asked Henry Jr. about it?", sentences: ["Who asked Henry Jr. about it?"] },
  {
    markdown: "See results in fig. 3 and tab. 2. Check p. 45 of the book.",
    sentences: ["See results in fig. 3 and tab. 2.", "Check p. 45 of the book."],
  },
  { markdown: "See No. 5 of the list.", sentences: ["See No. 5 of the list."] },
  { markdown: "Send the report to J. Smith for approval.", sentences: ["Send the report to J. Smith for approval."] },
  {
    markdown: "The effect was significant, p < .05. The other was not.",
    sentences: ["The effect was significant, p < .05.", "The other was not."],
  },
  {
    markdown: "We found t(18) = 2.1, p = .049. N = 20 people took part.",
    sentences: ["We found t(18) = 2.1, p = .049.", "N = 20 people took part."],
  },
  { markdown: "The difference was n.s. in both groups.", sentences: ["The difference was n.s. in both groups."] },
  { markdown: "It is approx. 5 km long.", sentences: ["It is approx. 5 km long."] },
  { markdown: "The U.S. economy grew by 3 %.", sentences: ["The U.S. economy grew by 3 %."] },
  { markdown: "He lives in the U.S. She does not.", sentences: ["He lives in the U.S.", "She does not."] },
  { markdown: "It began at 9 a.m. on Monday.", sentences: ["It began at 9 a.m. on Monday."] },
  { markdown: "Means, medians, etc. are given.", sentences: ["Means, medians, etc. are given."] },
  { markdown: "Well ... it depends. So it is.", sentences: ["Well ... it depends.", "So it is."] },
  { markdown: '"Is it so?" he asked. Yes.', sentences: ['"Is it so?" he asked.', "Yes."] },
  { markdown: 'He said "it is so." Then he left.', sentences: ['He said "it is so."', "Then he left."] },
  { markdown: "Er sagte „so ist es.“ Dann ging er.", sentences: ["Er sagte „so ist es.“", "Dann ging er."] },
  { markdown: "Das gilt z. B. für Zahlen.", sentences: ["Das gilt z. B. für Zahlen."] },
  { markdown: "Das sind 3 bzw. 4 Stück.", sentences: ["Das sind 3 bzw. 4 Stück."] },
  { markdown: "这是真的。那不是。", sentences: ["这是真的。", "那不是。"] },
  { markdown: "これは本当です。それは違います。", sentences: ["これは本当です。", "それは違います。"] },
  { markdown: "यह सच है। वह नहीं।", sentences: ["यह सच है।", "वह नहीं।"] },
  { markdown: "هذا صحيح. هل هو؟ نعم.", sentences: ["هذا صحيح.", "هل هو؟", "نعم."] },
  { markdown: "Αυτό ισχύει; Ναι. Τέλος.", sentences: ["Αυτό ισχύει; Ναι.", "Τέλος."] },
  {
    markdown: "The plan costs $40 a month. Every user after that costs $8 more.",
    sentences: ["The plan costs $40 a month.", "Every user after that costs $8 more."],
  },
  {
    markdown: "It pays $20,000 and $30,000. That is all.",
    sentences: ["It pays $20,000 and $30,000.", "That is all."],
  },
  {
    markdown: "Solar cost about $61 per MWh. It is *cheaper* than gas at $76/MWh.",
    sentences: ["Solar cost about $61 per MWh.", "It is *cheaper* than gas at $76/MWh."],
  },
  { markdown: "Take it. $x$ is small.", sentences: ["Take it.", "$x$ is small."] },
  { markdown: "It is $`a. B`$ here. Then more.", sentences: ["It is $`a. B`$ here.", "Then more."] },
  { markdown: "It is \\(a. B\\) here. Then more.", sentences: ["It is \\(a. B\\) here.", "Then more."] },
  { markdown: "Call `a. B()` now. It works.", sentences: ["Call `a. B()` now.", "It works."] },
  { markdown: "So:\n\n```math\na = b\n```\n\nEnd.", sentences: ["So:", "```math a = b ```", "End."] },
  { markdown: "So\n\n$$\na = b. C\n$$\n\nholds. It does.", sentences: ["So", "$$ a = b. C $$", "holds.", "It does."] },
  { markdown: "It is so.<!-- not. This. --> It is.", sentences: ["It is so.<!-- not. This. -->", "It is."] },
  { markdown: "It is so.\n\n<!-- Nobody reads this. -->\n\nIt is.", sentences: ["It is so.", "It is."] },
  { markdown: "One line.<br>\nAnother line.", sentences: ["One line.", "Another line."] },
  {
    markdown: "<details>\n<summary>More. Here.</summary>\n\nIt is so. It is.\n\n</details>",
    sentences: ["<summary>More. Here.</summary>", "It is so.", "It is."],
  },
  { markdown: "- One is so. Two is so.\n- Three.", sentences: ["One is so.", "Two is so.", "Three."] },
  { markdown: "- One is so\n- Two is so", sentences: ["One is so", "Two is so"] },
  {
    markdown: "![A figure. It shows x.](a.png) It is so.",
    sentences: ["![A figure. It shows x.](a.png)", "It is so."],
  },
  { markdown: "**It is so. It is** really. Yes.", sentences: ["**It is so.", "It is** really.", "Yes."] },
  { markdown: "| a | b |\n| --- | --- |\n| It is. So. | 3 |", sentences: ["| It is. So. | 3 |"] },
  // With its own front matter.
  {
    markdown: "---\r\ntitle: t\r\n---\r\n\r\nIt is so.\r\n\r\nIt is. Really\r\n\r\nno\r\n",
    sentences: ["It is so.", "It is.", "Really", "no"],
  },
  // With its own front matter.
  { markdown: "\uFEFF---\ntitle: t\n---\n\nIt is so.\n", sentences: ["It is so."] },
  { markdown: "It is\nso. It\nis.", sentences: ["It is so.", "It is."] },
  { markdown: "Use version 1.2.3. It is new.", sentences: ["Use version 1.2.3.", "It is new."] },
  { markdown: "Use Node.js 20. It is new.", sentences: ["Use Node.js 20.", "It is new."] },
  { markdown: "We use .NET and vs. others.", sentences: ["We use .NET and vs. others."] },
  { markdown: "Really?! Yes!!! Good.", sentences: ["Really?!", "Yes!!!", "Good."] },
  { markdown: "It is so. iPhones are not. p is small.", sentences: ["It is so.", "iPhones are not.", "p is small."] },
  {
    markdown: "The t-test was used. p was .03. n was 5.",
    sentences: ["The t-test was used.", "p was .03.", "n was 5."],
  },
  {
    markdown: "Dr. Miller and Prof. Lee agree. Mr. X does not.",
    sentences: ["Dr. Miller and Prof. Lee agree.", "Mr. X does not."],
  },
  {
    markdown: "On Jan. 5 it rained. On Dec. 24 it snowed.",
    sentences: ["On Jan. 5 it rained.", "On Dec. 24 it snowed."],
  },
  { markdown: "It is so (i.e. it holds). Yes.", sentences: ["It is so (i.e. it holds).", "Yes."] },
  { markdown: "Cf. Smith (2020). It is.", sentences: ["Cf. Smith (2020).", "It is."] },
  {
    markdown: "It goes from A to B. C is next. So is D. E follows.",
    sentences: ["It goes from A to B.", "C is next.", "So is D.", "E follows."],
  },
  { markdown: "He took vitamin C. It helped.", sentences: ["He took vitamin C.", "It helped."] },
  {
    markdown: "The mean was higher in group A. Group B had less.",
    sentences: ["The mean was higher in group A.", "Group B had less."],
  },
  { markdown: "Table 2 favours Model A. It fits.", sentences: ["Table 2 favours Model A.", "It fits."] },
];
