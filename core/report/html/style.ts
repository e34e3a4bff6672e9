import { plotStyle } from "../plots/frame.ts";
import { type Group, groups } from "./groups.ts";

/** Colours in light and dark; those of the plots go by the same names. */
const colours = `:root{color-scheme:light dark;
--bg:light-dark(#fff,#0d1117);--fg:light-dark(#1f2328,#f0f6fc);--mute:light-dark(#59636e,#9198a1);--grid:light-dark(#d1d9e0,#3d444d);--soft:light-dark(#f6f8fa,#151b23);
--blue:light-dark(#0969da,#58a6ff);--red:light-dark(#cf222e,#ff7b72);--green:light-dark(#1a7f37,#3fb950);--amber:light-dark(#9a6700,#d29922);--claim:light-dark(#8250df,#bc8cff)}
:root:has(#_light:checked){color-scheme:light}
:root:has(#_dark:checked){color-scheme:dark}
.v,.m{--c:var(--green)}.r{--c:var(--red)}.i{--c:var(--amber)}.o{--c:var(--blue)}.n,.u{--c:var(--mute)}.x{--c:var(--claim)}`;

const base = `*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--blue)}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:4px}
h1{font-size:22px;line-height:1.3;margin:0}h2{font-size:19px;line-height:1.35;margin:0 0 10px}h3{font-size:13px;margin:16px 0 4px;color:var(--mute)}
p{margin:0 0 12px}ul{margin:0;padding-left:20px}
code,pre{font:13.5px/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
code{background:var(--soft);border-radius:4px;padding:1px 4px}
pre{background:var(--soft);border-radius:6px;padding:12px 16px;margin:12px 0;white-space:pre-wrap;overflow-wrap:anywhere}
blockquote{margin:0 0 12px;padding:2px 0 2px 14px;border-left:3px solid var(--grid);color:var(--mute)}blockquote b{color:var(--fg)}blockquote p{margin:0}blockquote footer{font-size:14px}
h4{font-size:15px;margin:18px 0 4px}figure{margin:12px 0}figcaption{color:var(--mute);font-size:14px}
.heard{position:absolute;clip-path:inset(50%);white-space:nowrap;width:1px;height:1px;overflow:hidden}
.skip{position:absolute;left:-9999px}.skip:focus{position:static;display:inline-block;margin:8px 28px}
.mark{font-weight:400;font-size:.9em}
ol{list-style-position:inside;padding-left:0}ol li{overflow-x:auto;overflow-y:hidden;padding:2px 0}.formula{overflow-x:auto;overflow-y:hidden;padding:4px 0;margin:0 0 12px;line-height:2}.formula math{margin-right:.6em}
math{font-size:1.05em}`;

const header = `header{padding:20px 28px 16px;border-bottom:1px solid var(--grid)}
.top{display:flex;justify-content:space-between;gap:4px 16px;align-items:baseline;flex-wrap:wrap}
.sub{color:var(--mute);margin:2px 0 12px;max-width:120ch}
.share{display:block;width:100%;height:8px;margin:12px 0}.share rect{fill:var(--c)}.share .m{fill-opacity:.55}
fieldset{border:0;margin:0;padding:0;min-width:0;display:flex;flex-wrap:wrap;gap:8px}legend{position:absolute;clip-path:inset(50%)}
.chip,.theme label{display:inline-flex;align-items:center;gap:6px;border:1px solid var(--grid);border-radius:99px;padding:3px 12px;min-height:28px;font-size:14px;cursor:pointer;user-select:none}
.chip input,.theme input{position:absolute;opacity:0;pointer-events:none}
.chip:has(input:not(:checked)){color:var(--mute);text-decoration:line-through}
.chip:has(:focus-visible),.theme label:has(:focus-visible){outline:2px solid var(--blue);outline-offset:2px}
.theme{gap:0}.theme label{border:0;color:var(--mute);padding:3px 8px}.theme label:has(:checked){color:var(--fg);font-weight:600;text-decoration:underline;text-underline-offset:4px}`;

const text = `.text p,.text table{max-width:68ch;margin:0 0 16px}.text h2{font-size:14px;color:var(--mute);margin:24px 0 4px}.text h2:first-child{margin-top:0}
.text table{border-collapse:collapse}.text td{border-top:1px solid var(--grid);padding:3px 12px 3px 0;vertical-align:top}
.s{color:inherit;text-decoration:underline 2px var(--c);text-underline-offset:4px;border-radius:3px;padding:1px 0}
.s.r{text-decoration-style:wavy;text-decoration-thickness:1.5px}.s.i,.s.m{text-decoration-style:dashed}.s.o{text-decoration-style:double}.s.n,.s.u{text-decoration-style:dotted}.s.u{text-decoration:none}.s.u .mark{font-weight:400}.s.x{text-decoration-style:double}
.text .about{color:var(--mute);font-size:14px;border-top:1px solid var(--grid);padding-top:12px;margin-top:24px}
.marks{white-space:nowrap}.marks a{text-decoration:none;padding:3px 5px;margin:0 1px;border-radius:4px}.marks a:hover,a.s:hover{background:color-mix(in srgb,var(--c) 12%,transparent)}`;

const claims = `.wide{position:relative;overflow-x:auto;margin:0 0 12px}.wide table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
.wide :is(th,td){border-top:1px solid var(--grid);padding:5px 12px 5px 0;text-align:left;vertical-align:top;font-weight:400;min-width:0}.wide thead th{border:0;color:var(--mute);vertical-align:bottom}
.sentences td:first-child{min-width:7em}.sentences td+td{min-width:9em}.apart{color:var(--mute);font-size:14px;align-self:center}
.card .verdict{color:var(--c);font-weight:700;margin:0 0 2px}
figure .plot{display:block;width:100%;max-width:460px;height:auto}
details{border-top:1px solid var(--grid);padding:8px 0}summary{cursor:pointer;padding:3px 0}details>:not(summary){margin-left:2px}
.nav{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 16px;font-size:14px;margin:0 0 16px}.nav a{display:inline-block;padding:3px 0}.nav span a+a{margin-left:16px}
.all>ol>li{margin:0 0 8px}ul{margin:0 0 12px}
.card,.all,.text>[id],h4[id]{scroll-margin-top:24px}`;

const layout = `@media screen and (min-width:960px){
body{height:100vh;display:grid;grid-template-rows:auto minmax(0,1fr)}
main{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,11fr);min-height:0}
.text,.side{overflow:auto;position:relative;padding:24px 28px}.side{border-left:1px solid var(--grid)}
.card{display:none}.card:target{display:block}.side:has(>.card:target) .all{display:none}.back{display:none}}
@media (max-width:959px){header{padding:16px 14px 14px}.text,.side{padding:18px 14px 0}.card,.all{border-top:1px solid var(--grid);padding-top:16px;margin-top:24px}.skip:focus{margin:8px 14px}}
@media (max-width:959px){.sentences,.sentences :is(tbody,tr,td),.parts,.parts :is(tbody,tr,td){display:block}:is(.sentences,.parts) thead{display:none}:is(.sentences,.parts) tr{border-top:1px solid var(--grid);padding:8px 0}:is(.sentences,.parts) td{border:0;padding:1px 0}:is(.sentences,.parts) td:empty{display:none}}
@media print{:root:root:root{color-scheme:light}.chips,.theme,.nav,.all,.skip{display:none}header,.text,.side{padding:0 0 12px;border:0}body{font-size:11pt}
.card{border-top:1px solid #ccc;padding-top:12px;margin-top:16px}.card h2,figure{break-inside:avoid}.share,.plot{print-color-adjust:exact}
.formula{font-size:9pt;overflow:visible}details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none}}`;

// Every :has below looks at a few elements of a fixed depth: over a whole page of a thousand claims it would take a minute.

function filter(group: Group): string {
  const off = `header:has(#_${group}:not(:checked)) + main`;
  return `${off} .s.${group}{text-decoration:none}${off} :is(.sentences .${group},.marks .${group},.s.${group} .mark){display:none}`;
}

/**
 * While a claim is open, or looked up in the text, its mark in the text is lit.
 *
 * @param anchor - the claim's own, safe in a selector
 */
function spotlight(anchor: string): string {
  return `main:has(>section>:is(#${anchor},#_s_${anchor}):target) [data-c~="${anchor}"]{background:color-mix(in srgb,var(--c) 20%,transparent)}`;
}

/** A claim that is looked up in the text stays open beside it. */
function opened(anchor: string): string {
  return `main:has(>.text>#_s_${anchor}:target) #${anchor}{display:block}`;
}

/** With more claims than this, looking one up in the text closes it: its rules would make every click slow. */
const BESIDE = 300;

/** The whole style of a page; it depends on the claims only by their anchors. */
export function pageStyle(anchors: readonly string[]): string {
  const beside = [...anchors.map(opened), "main:has(>.text>:target) .all{display:none}"].join("\n");
  const looked = anchors.length > BESIDE ? "" : `@media screen and (min-width:960px){${beside}}`;
  const filters = groups.map(([group]) => filter(group)).join("\n");
  const plots = `.plot{${plotStyle}}`;
  return [colours, base, header, text, claims, layout, filters, anchors.map(spotlight).join("\n"), looked, plots].join(
    "\n",
  );
}
