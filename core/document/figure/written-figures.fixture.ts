/** What a text writes, in its language where it says so, and the numbers that its reader takes from it, a percent sign where they are percents. */
export interface FigureCase {
  readonly lang?: string;
  readonly text: string;
  readonly figures: string;
}

const en = (text: string, figures: string): FigureCase => ({ text, figures });
const lang = (name: string, text: string, figures: string): FigureCase => ({ lang: name, text, figures });

/** Written down with their right answers before the reader was tried on them. */
export const writtenFigures: readonly FigureCase[] = [
  // Signs, and no nought.
  en("from -0.5 to −1.50, or –3", "-0.5, -1.50, -3"),
  en("p < .05, r = -.31 (−.4), b=-.2", "0.05, -0.31, -0.4, -0.2"),
  en("t = -1.8608 with 18 degrees of freedom, p = .0396", "-1.8608, 18, 0.0396"),
  en("r(97) = .17, p = .084, t(18)=2.31", "97, 0.17, 0.084, 18, 2.31"),
  en("95% CI [-0.12, .34]; (-1, +2)", "95%, -0.12, 0.34, -1, 2"),
  // Units and percents that stick.
  en("4.7x faster: 97s before, 17s now", "4.7, 97, 17"),
  en("5ms, 12GB, 3kHz, 20kWh, 7.5mg, 30fps, 9h", "5, 12, 3, 20, 7.5, 30, 9"),
  en("63%, 50.7 %, 95%CI, 8 percent, 9 per cent", "63%, 50.7%, 95%, 8%, 9%"),
  en("at 37.5°C or 99.5 °F, 90° and 5′", "37.5, 99.5, 90, 5"),
  en("$40, €3.50, £1,200 and 30€", "40, 3.50, 1200, 30"),
  en("about 3.5M users, 12k stars, $2bn", "3500000, 12000, 2000000000"),
  en("10 thousand, 2.55 million and 1.5 billion", "10000, 2550000, 1500000000"),
  en("a 1920x1080 screen and a 3×4 grid", "1920, 1080, 3, 4"),
  en("speeds of 100km/h and 9.81m/s²", "100, 9.81"),
  // Powers.
  en("2.5e-3, 2.5E3, 1e6", "0.0025, 2500, 1000000"),
  en("2.5×10⁻³ and 6.02 × 10²³", "0.0025, 602000000000000000000000"),
  en("10⁶ cells, 10^-3 mol, $10^{4}$", "1000000, 0.001, 10000"),
  en("$2.5 \\times 10^{-3}$ and $-4 \\cdot 10^2$", "0.0025, -400"),
  en("an area of 5 m² and 3² tiles, x² + 1", "5, 3, 1"),
  // Thousands.
  en("1,234 and 1,234,567.8 and 12,34", "1234, 1234567.8, 12, 34"),
  en("1 234 people of 12 345 678", "1234, 12345678"),
  en("1\u202F234 and 1\u00A0234,5", "1234, 1234.5"),
  en("1'234.50 or 1’000’000", "1234.50, 1000000"),
  en("1.234,5 is one figure, 1.234 is small", "1234.5, 1.234"),
  lang("de", "1.234 Stück zu 2,79 €, zusammen 3.442,86 €", "1234, 2.79, 3442.86"),
  lang("de", "1.234.567 Menschen, 0,5 % davon, -3,5 °C", "1234567, 0.5%, -3.5"),
  lang("de", "3,5 Mio. Euro, 2 Milliarden, 80 Prozent", "3500000, 2000000000, 80%"),
  lang("de", "Version 3.14 und der Wert 0.05, 12 000 Stück", "3.14, 0.05, 12000"),
  lang("fr", "1 234,5 m et 12 % de 3 millions", "1234.5, 12%, 3000000"),
  lang("fr", "0,05 s ; 2,5 milliards ; 40 pour cent", "0.05, 2500000000, 40%"),
  lang("es", "1.234,50 € y 3,5 millones, el 20 por ciento", "1234.50, 3500000, 20%"),
  lang("es", "12.345 personas, 0,3 puntos", "12345, 0.3"),
  lang("de-CH", "1’234.50 Franken und 0.05", "1234.50, 0.05"),
  lang("en-IN", "12,34,567 rupees", "1234567"),
  lang("pt", "1.234,56 reais, 5,5%", "1234.56, 5.5%"),
  // Fractions and ranges.
  en("1/3 of them, or ½, and 2½ more", "1, 3, 0.5, 2.5"),
  en("3–5 layers, 10-20 %, from 3 to -5", "3, 5, 10, 20%, 3, -5"),
  en("pages 12—14, 1990-2000, 5 – 7", "12, 14, 1990, 2000, 5, 7"),
  en("a ratio of 3:1, at 9:30", "3, 1, 9, 30"),
  // Table cells.
  en("| -1.50 | .05 | 1,234 | 63% |", "-1.50, 0.05, 1234, 63%"),
  en("| Total | **12.5** | `3` | $4$ |", "12.5, 3, 4"),
  en("| a | −3 | 4–5 |", "-3, 4, 5"),
  // No figures.
  en("GPT-4, COVID-19, x1, w_12, v1.2.3, 10.0.0.1, 2nd, 21st, 3D, F-16, H2O, mp3", ""),
  en("a1b2c3, 3f2a, $x_{12}$, $x^2$, [^1], 1a2", ""),
  en("[word](http://a.b/7) and <https://a.b/8> https://a.b/9", ""),
  en("in section 4.2.1 of release 1.2.3-rc4", ""),
  // Signs that are none.
  en("x-2 as a name, pre-2020, $x-2$", "2"),
  en("$2x$ and $3.5 \\cdot y$ and $-z$", "2, 3.5"),
  en("p.5 and no.7, p. 5", "5"),
  en("It was 3. Then 4, and 5.", "3, 4, 5"),
  en("(3), [4], {5}, 'six', \"7\", 8; 9: 10!", "3, 4, 5, 7, 8, 9, 10"),
  en("1e, 2.e, 3.x", ""),
];
