/** One style for phones and desks, light and dark; no web fonts, nothing fetched. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --quiet: #5a6675; --ground: #fff; --card: #f5f7fa; --line: #dbe1e8; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9f0; --quiet: #9aa7b7; --ground: #12161c; --card: #1b222b; --line: #303a46; --link: #7db8ff; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
.page { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 76rem; margin: 0 auto; padding: 1rem; gap: 2rem; }
main { min-width: 0; }
nav { font-size: .92rem; }
nav ul { list-style: none; margin: .25rem 0 1rem; padding: 0; }
nav li { padding: .15rem 0; } nav details { margin: .35rem 0; } nav summary { color: var(--ink); font-weight: 600; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
h1 { margin: .5rem 0; } h2 { margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { margin: 0 0 .25rem; } h4 { margin: 1.25rem 0 .35rem; font-size: .95rem; color: var(--quiet); }
section { margin: 1.5rem 0; padding: 1rem 1.15rem; border: 1px solid var(--line); border-radius: .6rem; }
code { font: .88em/1.45 ui-monospace, "SF Mono", Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0; padding: .8rem; overflow-x: auto; background: var(--card); border-radius: .4rem; } pre code { overflow-wrap: normal; }
.address { margin: .25rem 0 .5rem; }
.method { display: inline-block; padding: .05rem .5rem; border-radius: .3rem; color: #fff; font-size: .8rem; font-weight: 700; background: #48627f; }
.method.get { background: #1f6f54; } .method.post { background: #0b5cad; } .method.put, .method.patch { background: #8a5a00; } .method.delete { background: #a12d2d; }
dl { margin: 0; } dl + pre { margin-top: .6rem; } dt { margin-top: .45rem; } dd { margin: 0 0 0 1.1rem; } dd p { margin: .1rem 0; } dd:empty { display: none; }
.type, .optional { color: var(--quiet); font-size: .9em; } .optional { font-style: italic; }
details { margin-top: 1rem; } summary { cursor: pointer; color: var(--quiet); }
@media (min-width: 60rem) {
  .page { grid-template-columns: 16rem minmax(0, 1fr); }
  nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
}
@media print { nav { display: none; } }
`;
