#include "align/reports/html_style.hpp"

namespace enregard {

const std::string_view html_style = R"(:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --side: #f5f2ec; --ink: #1f1d1a; --soft: #625c53; --line: #ddd7cc;
  --error: #a1141a; --error-wash: #fde3df;
  --warning: #744700; --warning-wash: #fcedc3;
  --info: #1d4e89; --info-wash: #e1ecf8;
  --focus: #1d4e89; --found: #fff3a8;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Charter,
    "Bitstream Charter", "Source Serif 4", Cambria, Georgia, "Noto Serif",
    "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1c; --side: #212326; --ink: #e9e5dd; --soft: #aba59b; --line: #3a3c40;
    --error: #ffa39b; --error-wash: #4b1f1e;
    --warning: #f3c566; --warning-wash: #40320f;
    --info: #9ac6f5; --info-wash: #1c344f;
    --focus: #9ac6f5; --found: #5c5210;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 var(--serif);
  display: grid; grid-template: "header header" auto "list texts" 1fr / minmax(17rem, 23rem) minmax(0, 1fr);
}
p, ol, ul, h1, h2 { margin: 0; padding: 0; }
ol, ul { list-style: none; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; z-index: 3; background: var(--paper); padding: .3rem .6rem; }

header { grid-area: header; padding: 1.4rem 2rem 1.1rem; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.5rem; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; }
h1 span { font-style: italic; font-weight: 400; color: var(--soft); padding: 0 .25em; }
.counts { font: .875rem/1.5 var(--sans); color: var(--soft); margin-top: .5rem;
  display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.counts .error, .counts .warning, .counts .info { color: var(--ink); }
.remarks { font: .875rem/1.5 var(--sans); margin-top: .6rem; padding-left: .7rem;
  border-left: 3px solid var(--line); }

nav { grid-area: list; background: var(--side); border-right: 1px solid var(--line);
  font: .875rem/1.45 var(--sans); position: sticky; top: 0; align-self: start;
  height: 100vh; overflow-y: auto; padding: 0 0 2rem; overscroll-behavior: contain; }
nav h2 { position: sticky; top: 0; background: var(--side); font-size: .875rem; font-weight: 600;
  padding: .7rem 1.2rem .6rem 2rem; border-bottom: 1px solid var(--line); }
nav li { padding: .65rem 1.2rem .65rem 2rem; border-bottom: 1px solid var(--line);
  scroll-margin: 3rem; overflow-wrap: break-word; }
nav li > a { display: block; text-decoration: none; }
nav li > a:hover { text-decoration: underline; text-underline-offset: .2em; }
nav li:target, nav li:focus-within { box-shadow: inset 4px 0 0 var(--focus); background: var(--paper); }
.suggestion { margin-top: .2rem; }
.suggestion q { font: 1rem/1.3 var(--serif); quotes: "“" "”"; }
.about { color: var(--soft); font-size: .8125rem; margin-top: .2rem; overflow-wrap: anywhere; }
.none { padding: .8rem 2rem; color: var(--soft); }
.place { font-variant-numeric: tabular-nums; }
.check[title] { cursor: help; text-decoration: underline dotted; text-underline-offset: .2em; }

.badge { font: 600 .6875rem/1 var(--sans); font-variant-numeric: lining-nums; text-decoration: none;
  border-radius: .2em; padding: .1em .3em; border: 1px solid; white-space: nowrap; }
.badge.error { color: var(--paper); background: var(--error); border-color: var(--error); }
.badge.warning { color: var(--warning); background: var(--warning-wash); }
.badge.info { color: var(--info); background: transparent; border-style: dotted; }
main .badge { vertical-align: .4em; margin-left: .15em; user-select: none; -webkit-user-select: none; }
main .badge.counterpart { background: transparent; color: var(--soft); border-color: transparent; padding: .1em 0; }

main { grid-area: texts; padding: 0 2rem 4rem; min-width: 0; }
main section { max-width: 84rem; margin: 0 auto; }
.heads, .bead { display: grid; grid-template-columns: minmax(0, 1fr) 3.2rem minmax(0, 1fr); }
.heads { position: sticky; top: 0; z-index: 1; background: var(--paper);
  border-bottom: 1px solid var(--line); font: 600 .875rem/1.5 var(--sans);
  padding: .6rem 0 .5rem; margin-bottom: .4rem; }
.heads p:last-child { grid-column: 3; }
.heads span { color: var(--soft); font-weight: 400; padding-left: .5em; }
.bead { padding: .12rem 0; scroll-margin: 4rem; }
.bead.opens { margin-top: .6rem; }
.bead:target { background: var(--side); }
.source { grid-area: 1 / 1; }
.target { grid-area: 1 / 3; }
.source, .target { overflow-wrap: break-word; font-variant-numeric: lining-nums; }
.source p, .target p { max-width: 38rem; }
.number { grid-area: 1 / 2; justify-self: center; text-align: center; text-decoration: none;
  font: .6875rem/1.2 var(--sans); font-variant-numeric: tabular-nums; color: var(--soft);
  padding: .55em .4em 0; align-self: stretch; }
.number:hover { color: var(--ink); text-decoration: underline; }
.unsure .number { color: var(--warning); }
.unsure .source { border-right: 2px dotted var(--warning); padding-right: .8rem; }
.unsure .target { border-left: 2px dotted var(--warning); padding-left: .8rem; }
.empty { border: 1px dashed var(--soft); border-radius: .2rem; padding: .15rem .7rem; align-self: stretch;
  font: italic .875rem/1.6 var(--sans); color: var(--soft); }

.source .heading, .target .heading { font-weight: 700; line-height: 1.3; padding-top: .5rem; }
.source .heading.level-1, .target .heading.level-1 { font-size: 1.3rem; }
.source .heading.level-2, .target .heading.level-2 { font-size: 1.15rem; }
.list-item { padding-left: 1.2em; }
.list-item.level-2 { padding-left: 2.4em; }
.list-item.level-3, .list-item.level-4, .list-item.level-5, .list-item.level-6 { padding-left: 3.6em; }
.footnote { font-size: .9rem; line-height: 1.45; padding-left: .8rem; border-left: 1px solid var(--line); }
.table-cell { border: 1px solid var(--line); padding: .1rem .6rem; }
.source .part, .target .part { font: .75rem/1.6 var(--sans); color: var(--soft); }

mark { color: inherit; border-radius: .15em; padding: .05em 0; scroll-margin: 30vh 0;
  text-decoration-line: underline; text-underline-offset: .22em; text-decoration-skip-ink: none;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark span { scroll-margin: 30vh 0; }
mark.error { background: var(--error-wash); text-decoration-color: var(--error); text-decoration-thickness: 2px; }
mark.warning { background: var(--warning-wash); text-decoration-color: var(--warning);
  text-decoration-style: wavy; text-decoration-thickness: 1px; }
mark.info { background: var(--info-wash); text-decoration-color: var(--info);
  text-decoration-style: dotted; text-decoration-thickness: 2px; }
mark.counterpart { background: transparent; text-decoration-style: dashed; text-decoration-thickness: 1px; }
mark.gap { text-decoration: none; padding: 0 .1em; }
mark.gap::before { content: "\2038"; font-weight: 700; }
mark.gap.error::before { color: var(--error); }
mark.gap.warning::before { color: var(--warning); }
mark.gap.info::before { color: var(--info); }
mark:target { background: var(--found); outline: 2px solid var(--focus); outline-offset: 1px; }
mark:has(> :target) { background: var(--found); outline: 2px solid var(--focus); outline-offset: 1px; }

@media (max-width: 1100px) {
  body { display: block; }
  nav { position: static; height: auto; max-height: 45vh; border-right: 0; border-bottom: 1px solid var(--line); }
}
@media (max-width: 700px) {
  header, main { padding-left: 1rem; padding-right: 1rem; }
  nav h2, nav li, .none { padding-left: 1rem; padding-right: 1rem; }
  .heads { display: none; }
  .bead { grid-template-columns: 2rem minmax(0, 1fr); padding: .7rem 0; border-bottom: 1px solid var(--line); }
  .bead.opens { margin-top: 0; }
  .number { grid-area: 1 / 1; justify-self: start; padding-left: 0; }
  .source { grid-area: 1 / 2; }
  .target { grid-area: 2 / 2; margin-top: .5rem; }
  .unsure .source, .unsure .target { border: 0; border-left: 2px dotted var(--warning); padding: 0 0 0 .6rem; }
  .source::before, .target::before { content: attr(lang); display: block; text-transform: uppercase;
    font: 600 .6875rem/1.6 var(--sans); letter-spacing: .05em; color: var(--soft); }
}
@media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
@media print {
  :root { --paper: #fff; --side: #fff; --ink: #000; --soft: #444; --line: #bbb;
    --error: #8c0f14; --warning: #5f3a00; --info: #173f70;
    --error-wash: transparent; --warning-wash: transparent; --info-wash: transparent; }
  @page { margin: 16mm 14mm; }
  html { font-size: 9pt; }
  body { display: block; line-height: 1.4; }
  header, main { padding-left: 0; padding-right: 0; }
  .skip { display: none; }
  nav { position: static; height: auto; max-height: none; overflow: visible; border: 0; }
  nav h2, nav li { padding: .35rem 0; position: static; }
  nav li, .bead { break-inside: avoid; }
  main { break-before: page; }
  .heads { position: static; }
  .source .heading, .target .heading { break-after: avoid; }
  .badge.error { color: var(--error); background: transparent; border-width: 1.5px; }
}
)";

} // namespace enregard
